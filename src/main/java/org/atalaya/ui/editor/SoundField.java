package org.atalaya.ui.editor;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.atalaya.ui.kit.AlarmActions;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line for the name of a WAV: typed or chosen, and heard before it is kept. */
final class SoundField extends CustomTextField {

    private final Button play;

    /**
     * @param told how it went, once it was played
     */
    SoundField(Words words, FileAsk files, AlarmActions actions, Consumer<String> told) {
        Button choose = button(words.get("settings.choose"), "mdi2f-folder-open-outline");
        choose.setOnAction(
                pressed ->
                        files.open(FileAsk.Kind.WAV).ifPresent(file -> setText(file.toString())));
        play = button(words.get("settings.play"), "mdi2p-play");
        play.setOnAction(pressed -> actions.listen(getText().strip(), told));
        play.disableProperty().bind(textProperty().map(String::isBlank));
        HBox buttons = new HBox(choose, play);
        buttons.getStyleClass().add(Styles.FIELD_BUTTONS);
        setRight(buttons);
    }

    private static Button button(String words, String icon) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add(Styles.FIELD_BUTTON);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    Button play() {
        return play;
    }
}
