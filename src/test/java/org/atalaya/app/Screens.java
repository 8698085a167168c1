package org.atalaya.app;

import static org.atalaya.support.FxExtension.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.cli.Options;
import org.atalaya.cli.Parsed;
import org.atalaya.model.Theme;
import org.atalaya.support.FxExtension;
import org.atalaya.support.Patience;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Takes a picture of every screen in every theme and language at one size, from the wall that a
 * person starts, with the demo on it. {@code docs/screens/all.sh} gives it an X server of that
 * size, and makes sheets of the pictures; the build does not run it.
 */
final class Screens {

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<Theme> THEMES =
            List.of(
                    Theme.DARK,
                    Theme.LIGHT,
                    Theme.CONTRAST,
                    Theme.CLASSIC,
                    Theme.DEUTAN,
                    Theme.TRITAN);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What fades in has done so, and what is asked of another thread has come. */
    private static final int SETTLED_MILLIS = 700;

    private final Path pictures = Path.of("target/screens");
    private final String size = System.getenv("SCREENS_SIZE");

    @Test
    @EnabledIfEnvironmentVariable(named = "SCREENS_SIZE", matches = "\\d+x\\d+")
    void take() throws Exception {
        // The headless platform of the other tests has no screen so large.
        System.clearProperty("glass.platform");
        new FxExtension().beforeAll(null);
        Path folder = Files.createTempDirectory("atalaya-screens");
        for (String language : LANGUAGES) {
            firstRun(folder, language);
            demo(folder, language);
        }
    }

    private void firstRun(Path folder, String language) throws Exception {
        try (Wall wall = new Wall(folder.resolve("first-" + language + ".json"), language)) {
            for (Theme theme : THEMES) {
                wall.wear(theme);
                wall.picture("first-run", theme);
            }
        }
    }

    private void demo(Path folder, String language) throws Exception {
        try (Wall wall =
                new Wall(folder.resolve("demo-" + language + ".json"), language, "--demo")) {
            Patience.until("one is down and one slow", PATIENCE, wall::isInteresting);
            for (Theme theme : THEMES) {
                wall.wear(theme);
                wall.picture("board", theme);
                wall.press(KeyCode.RIGHT, false, false);
                wall.opened("details", theme, KeyCode.ENTER, false, false, "");
                wall.opened("dialog", theme, KeyCode.N, false, false, "https://127.0.0.1/health");
                wall.opened(
                        "many",
                        theme,
                        KeyCode.N,
                        true,
                        false,
                        """
                        https://shop.example/health
                        mail.example:25
                        10.0.0.[1-6]
                        shop.example:99999
                        ssh://10.0.0.1
                        """);
                wall.opened("settings", theme, KeyCode.COMMA, false, true, "");
                wall.opened("log", theme, KeyCode.I, false, false, "");
                wall.opened("keys", theme, KeyCode.F1, false, false, "");
                wall.kiosk("kiosk", theme);
            }
        }
    }

    /** One run of the program, with its window. */
    private final class Wall implements AutoCloseable {

        private final String language;
        private final Core core;
        private final WallApplication application;
        private final Scene scene;

        Wall(Path config, String language, String... more) throws Exception {
            this.language = language;
            List<String> arguments = new ArrayList<>(List.of(more));
            arguments.addAll(List.of("--config", config.toString(), "--lang", language));
            arguments.addAll(List.of("--data", config + ".data", "--size", size));
            Parsed parsed =
                    Options.parse(arguments.toArray(new String[0]), Words.of(Locale.ENGLISH));
            if (!(parsed instanceof Parsed.Run run)) {
                throw new IllegalStateException("not a run: " + parsed);
            }
            core = Core.open(run.options(), run.words());
            application =
                    onFx(
                            () -> {
                                var wall = new WallApplication(core, run.options(), System.err);
                                wall.open();
                                return wall;
                            });
            scene = onFx(() -> Window.getWindows().getFirst().getScene());
        }

        void wear(Theme theme) throws Exception {
            core.settings().change(was -> was.withAppearance(was.appearance().withTheme(theme)));
            settle();
        }

        void picture(String name, Theme theme) throws Exception {
            String themeName = theme.name().toLowerCase(Locale.ROOT);
            Picture picture = onFx(() -> Picture.of(scene));
            Path file =
                    pictures.resolve("%s-%s-%s-%s.png".formatted(name, size, themeName, language));
            picture.write(file);
            System.out.println(file);
        }

        void opened(
                String name, Theme theme, KeyCode key, boolean shift, boolean control, String typed)
                throws Exception {
            press(key, shift, control);
            settle();
            if (!typed.isEmpty()) {
                onFx(
                        () -> {
                            ((TextInputControl) scene.getFocusOwner()).setText(typed);
                            return true;
                        });
                settle();
            }
            picture(name, theme);
            press(KeyCode.ESCAPE, false, false);
            settle();
            press(KeyCode.ESCAPE, false, false);
            settle();
        }

        /** The whole screen belongs to it, so a window manager has to be there. */
        void kiosk(String name, Theme theme) throws Exception {
            press(KeyCode.F11, false, false);
            Stage stage = (Stage) scene.getWindow();
            Patience.until("kiosk", PATIENCE, () -> ask(stage::isFullScreen));
            settle();
            picture(name, theme);
            press(KeyCode.F11, false, false);
            Patience.until("no kiosk", PATIENCE, () -> !ask(stage::isFullScreen));
            settle();
        }

        boolean isInteresting() {
            return ask(() -> has(scene.getRoot(), "down") && has(scene.getRoot(), "degraded"));
        }

        private static boolean has(Parent root, String state) {
            PseudoClass wanted = PseudoClass.getPseudoClass(state);
            return root.lookupAll(".tile").stream()
                    .filter(Node::isVisible)
                    .anyMatch(tile -> tile.getPseudoClassStates().contains(wanted));
        }

        void press(KeyCode code, boolean shift, boolean control) throws Exception {
            onFx(
                    () -> {
                        fire(KeyEvent.KEY_PRESSED, code, shift, control);
                        fire(KeyEvent.KEY_RELEASED, code, shift, control);
                        return true;
                    });
        }

        private void fire(EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
            Node owner = scene.getFocusOwner();
            Event.fireEvent(
                    owner == null ? scene.getRoot() : owner,
                    new KeyEvent(type, "", "", code, shift, control, false, false));
        }

        private static void settle() throws Exception {
            CompletableFuture<Boolean> settled = new CompletableFuture<>();
            onFx(
                    () -> {
                        PauseTransition wait =
                                new PauseTransition(javafx.util.Duration.millis(SETTLED_MILLIS));
                        wait.setOnFinished(event -> settled.complete(true));
                        wait.play();
                        return true;
                    });
            settled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        private static boolean ask(BooleanSupplier question) {
            try {
                return onFx(question::getAsBoolean);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                onFx(
                        () -> {
                            application.close();
                            return true;
                        });
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
