package org.atalaya.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Keeps icons to the size of the text beside them. CSS cannot: Ikonli writes {@code -fx-icon-size}
 * into the style of the icon as a font size, so a size in em grows with every CSS pass, and even
 * {@code !important} does not outrank it.
 */
public final class Icons {

    private Icons() {}

    /**
     * Makes {@code icon} {@code em} times as large as {@code font}, now and later. Set, not bound:
     * the theme has a size too, and CSS complains of a property that it finds bound.
     *
     * @param font of a node in the same view: the icon is held by it
     */
    public static void follow(FontIcon icon, ObservableValue<Font> font, double em) {
        font.subscribe(f -> icon.setIconSize((int) Math.round(f.getSize() * em)));
    }

    /** Makes the icon that is the graphic of {@code label} follow its text. */
    public static void follow(Labeled label, double em) {
        if (label.getGraphic() instanceof FontIcon icon) {
            follow(icon, label.fontProperty(), em);
        }
    }
}
