package org.atalaya.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of a WAV, typed or chosen, and a button that plays it. */
final class SoundInput implements Input<Optional<String>> {

    private final TextInput<Optional<String>> name;
    private final HBox box;
    private Optional<String> shown = Optional.empty();

    SoundInput(Ground ground, Signal heard, Control.Answer<Optional<String>> whole) {
        Control.Answer<Optional<String>> answer = new Judged(ground.desk(), whole);
        name =
                new TextInput<>(
                        Control.Text.optional(file -> file, String::strip, "settings.builtIn"),
                        ground.words(),
                        answer);
        Button choose = new Button();
        choose.setGraphic(new FontIcon("mdi2f-folder-open-outline"));
        choose.getStyleClass().add(Styles.ICON_BUTTON);
        choose.setTooltip(new Tooltip(ground.words().get("settings.choose")));
        choose.setAccessibleText(ground.words().get("settings.choose"));
        choose.setOnAction(
                pressed ->
                        ground.files()
                                .open(FileAsk.Kind.WAV)
                                .ifPresent(file -> answer.set(Optional.of(file.toString()))));
        HBox.setHgrow(name.node(), Priority.ALWAYS);
        box =
                new HBox(
                        name.node(),
                        choose,
                        new PlayButton(ground, heard, () -> shown, answer::tell));
        box.getStyleClass().add(Styles.OPTION_INPUT);
    }

    /** Lets nothing through that could not be played. */
    private record Judged(SettingsDesk desk, Control.Answer<Optional<String>> answer)
            implements Control.Answer<Optional<String>> {

        @Override
        public void set(Optional<String> file) {
            if (file.isEmpty()) {
                answer.set(file);
                return;
            }
            desk.judgeSound(
                    file.get(),
                    wrong -> {
                        if (wrong.isEmpty()) {
                            answer.set(file);
                        } else {
                            answer.refuse(wrong);
                        }
                    });
        }

        @Override
        public void refuse(String sentence) {
            answer.refuse(sentence);
        }

        @Override
        public void tell(String sentence) {
            answer.tell(sentence);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return name.node();
    }

    @Override
    public void show(Optional<String> value) {
        shown = value;
        name.show(value);
    }

    @Override
    public void commit() {
        name.commit();
    }
}
