package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SoundFieldTest {

    private record Given(Path file) implements FileAsk {
        @Override
        public Optional<Path> open(Kind kind) {
            assertThat(kind).isEqualTo(Kind.WAV);
            return Optional.of(file);
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            throw new AssertionError("a sound is never written");
        }
    }

    @Test
    void chosenSoundIsWrittenInTheFieldAndHeard() throws Exception {
        FakeActions actions = new FakeActions();
        List<String> told = new ArrayList<>();
        Path file = Path.of("bell.wav");
        FxExtension.onFx(
                () -> {
                    Words words = Words.of(Locale.ENGLISH);
                    SoundField field = new SoundField(words, new Given(file), actions, told::add);
                    assertThat(field.play().isDisabled()).isTrue();
                    ((Button) ((HBox) field.getRight()).getChildren().getFirst()).fire();
                    assertThat(field.getText()).isEqualTo("bell.wav");
                    field.play().fire();
                    return field;
                });
        assertThat(actions.heard).containsExactly("bell.wav");
        assertThat(told).containsExactly("It was played.");
    }

    @Test
    void hostIsNotSavedWithASoundThatCannotBePlayed() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.write("soundFile", "song.mp3");
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saved).isEmpty();
            assertThat(stage.note("soundFile")).isEqualTo("song.mp3 is not a WAV.");
            stage.write("soundFile", "song.wav");
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saved)
                    .extracting(host -> host.watching().soundFile())
                    .containsExactly("song.wav");
        }
    }
}
