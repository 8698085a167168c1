package org.atalaya.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.atalaya.ui.kit.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plays a sound, so that a person hears what they choose. */
final class PlayButton extends Button {

    /**
     * @param file asked when it is pressed
     * @param told how it went
     */
    PlayButton(
            Ground ground, Signal signal, Supplier<Optional<String>> file, Consumer<String> told) {
        setGraphic(new FontIcon("mdi2p-play"));
        getStyleClass().add(Styles.ICON_BUTTON);
        String words = ground.words().get("settings.play");
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
        setOnAction(pressed -> ground.desk().preview(signal, file.get(), told));
    }
}
