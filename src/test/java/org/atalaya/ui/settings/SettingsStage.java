package org.atalaya.ui.settings;

import static org.atalaya.support.FxExtension.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Words;

/** The settings in a window of their own, and a person before it. */
final class SettingsStage {

    static final Path FILE = Path.of("given.json");

    final FakeDesk desk = new FakeDesk();
    final Scene scene;
    final SettingsWindow window;
    private final Stage stage = new Stage();

    private SettingsStage(Words words, double width, double height) {
        StackPane root = new StackPane();
        scene = new Scene(root, width, height);
        Themes.apply(scene);
        stage.setScene(scene);
        // The headless platform paints into 1000 by 1000 pixels and throws beyond.
        stage.setIconified(width > 1000);
        stage.show();
        window =
                new SettingsWindow(
                        root, new Ground(desk, words, new GivenFile()), () -> desk.pages(words));
    }

    static SettingsStage open(String language, double width, double height) throws Exception {
        return open(Words.of(Locale.of(language)), width, height);
    }

    static SettingsStage open(Words words, double width, double height) throws Exception {
        SettingsStage made = onFx(() -> new SettingsStage(words, width, height));
        made.act(made.window::open);
        return made;
    }

    private record GivenFile() implements FileAsk {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.of(FILE);
        }
    }

    void close() throws Exception {
        act(stage::close);
    }

    void act(Runnable what) throws Exception {
        FxExtension.act(what, () -> scene);
    }

    RowBox row(String label) {
        return scene.getRoot().lookupAll(".option-row").stream()
                .map(RowBox.class::cast)
                .filter(box -> ((Label) box.lookup(".option-label")).getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not there: " + labels()));
    }

    List<String> labels() {
        return scene.getRoot().lookupAll(".option-label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    <N extends Node> N input(String label, Class<N> type) {
        return row(label).lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    void page(String title) throws Exception {
        act(() -> button(title).fire());
    }

    ButtonBase button(String text) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase base && text.equals(base.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    void press(KeyCode code) throws Exception {
        act(
                () ->
                        Event.fireEvent(
                                Objects.requireNonNull(scene.getFocusOwner()),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }
}
