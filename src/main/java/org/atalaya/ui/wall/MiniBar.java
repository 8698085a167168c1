package org.atalaya.ui.wall;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The wall in one line, with the bell: what stays on top of other windows while the wall itself is
 * minimised. It follows the model of the wall, so that the two never say different things.
 */
final class MiniBar extends HBox {

    private static final String BELL = "mdi2b-bell-outline";
    private static final String BELL_OFF = "mdi2b-bell-off-outline";

    private final WallModel model;
    private final Phrases phrases;
    private final StateGlyph glyph = new StateGlyph();
    private final Label head = new Label();
    private final Label detail = new Label();
    private final FontIcon bellIcon = new FontIcon(BELL);
    private final Button bell;

    /**
     * @param back shows the wall again
     */
    MiniBar(
            WallModel model,
            Phrases phrases,
            WallCommands commands,
            Runnable back,
            Lifetimes lifetimes) {
        this.model = model;
        this.phrases = phrases;
        Words words = phrases.words();
        getStyleClass().addAll(Styles.MINI_BAR);
        head.getStyleClass().add(Styles.STRONG);
        head.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add(Styles.MINI_DETAIL);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        bell = button(bellIcon, words.get("mini.mute"));
        bell.setOnAction(event -> commands.toggleMute());
        Button open = button(new FontIcon("mdi2a-arrow-expand"), words.get("mini.open"));
        open.setOnAction(event -> back.run());
        getChildren().addAll(glyph, head, detail, bell, open);
        lifetimes.watch(model.nowProperty(), this::tell);
        lifetimes.watch(model.countsProperty(), this::tell);
        lifetimes.watch(model.alarmProperty(), this::tell);
        lifetimes.watch(model.outageProperty(), this::tell);
        lifetimes.watch(model.stalledProperty(), this::tell);
        lifetimes.watch(model.engineStalledProperty(), this::tell);
        tell();
    }

    private static Button button(FontIcon icon, String tip) {
        Button button = new Button(null, icon);
        button.getStyleClass().add(Styles.ICON_BUTTON);
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void tell() {
        MiniText text = MiniText.of(model, phrases);
        glyph.show(text.health(), false);
        Styles.show(this, text.health());
        head.setText(text.head());
        detail.setText(text.detail());
        boolean muted = model.getAlarm().muted();
        bellIcon.setIconLiteral(muted ? BELL_OFF : BELL);
        bell.pseudoClassStateChanged(Styles.MUTED, muted);
        setAccessibleText(text.head() + (text.detail().isEmpty() ? "" : ", " + text.detail()));
    }
}
