package org.atalaya.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Keeps icons to the size of the text beside them, at any root font size. CSS cannot: Ikonli writes
 * {@code -fx-icon-size} into the style of the icon as a font size, so a size in em grows with every
 * CSS pass; and a size set in code is put back by the theme. So the icon is scaled.
 */
public final class Icons {

    private Icons() {}

    /**
     * Makes {@code icon} {@code em} times as large as {@code font}, now and later. It must stand
     * in a {@link javafx.scene.Group}, which gives it the room that it then takes.
     */
    public static void follow(FontIcon icon, ObservableValue<Font> font, double em) {
        DoubleBinding scale =
                Bindings.createDoubleBinding(
                        () -> font.getValue().getSize() * em / icon.getIconSize(),
                        font,
                        icon.iconSizeProperty());
        icon.scaleXProperty().bind(scale);
        icon.scaleYProperty().bind(scale);
    }
}
