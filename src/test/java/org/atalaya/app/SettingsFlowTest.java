package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.alarm.Sound;
import org.atalaya.cli.Options;
import org.atalaya.cli.Size;
import org.atalaya.support.FxExtension;
import org.atalaya.support.Patience;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the key that opens the settings to the sound that is as loud as they say. */
@ExtendWith(FxExtension.class)
class SettingsFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void volumeSetInTheWindowIsThatOfTheNextSoundAndOfTheNextStart() throws Exception {
        HeardSound sound = new HeardSound();
        Words words = Words.of(Locale.ENGLISH);
        Options options = options();
        Core core = Core.open(options, words, anywhere -> sound);
        WallApplication wall =
                FxExtension.onFx(
                        () -> {
                            WallApplication opened = new WallApplication(core, options, System.err);
                            opened.open();
                            return opened;
                        });
        try {
            openByKey();
            onFx(() -> ((Slider) scene().lookup(".settings-card .slider")).setValue(35));
            assertThat(core.settings().settings().alarm().volume()).isEqualTo(35);
            onFx(() -> test(words).fire());
            Sound.Tone tone = sound.tones.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(tone).isEqualTo(new Sound.Tone(Sound.Cue.DOWN, null, 35));
        } finally {
            onFx(wall::close);
        }
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("\"volume\": 35");
    }

    private Options options() {
        return new Options(
                folder.resolve("hosts.json"),
                folder.resolve("data"),
                false,
                false,
                false,
                false,
                null,
                new Size(1000, 720),
                null,
                null,
                Locale.ENGLISH,
                null,
                null);
    }

    private void openByKey() throws Exception {
        onFx(
                () ->
                        Event.fireEvent(
                                scene().lookup(".wall"),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.COMMA,
                                        false,
                                        true,
                                        false,
                                        isMac())));
        Patience.until("the settings", PATIENCE, () -> card() != null);
    }

    /** The shortcut key of the Mac is another. */
    private static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private Node card() {
        try {
            return FxExtension.onFx(() -> scene().lookup(".settings-card"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ButtonBase test(Words words) {
        Set<Node> buttons = scene().getRoot().lookupAll(".settings-card .button");
        return buttons.stream()
                .map(Button.class::cast)
                .filter(button -> words.get("settings.alarm.test.do").equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.getTitle() != null)
                .map(Window::getScene)
                .filter(scene -> scene.lookup(".wall") != null)
                .findFirst()
                .orElseThrow();
    }

    private static void onFx(Runnable job) throws Exception {
        FxExtension.onFx(
                () -> {
                    job.run();
                    return true;
                });
    }
}
