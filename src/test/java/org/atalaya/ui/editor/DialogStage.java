package org.atalaya.ui.editor;

import static org.atalaya.support.FxExtension.onFx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/** A window with a button as its wall, and the dialog over it, for tests on the FX thread. */
final class DialogStage implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    final FakeActions actions = new FakeActions();
    final Button wallButton = new Button("wall");
    final List<KeyCode> keysOfTheWall = new ArrayList<>();
    final StackPane window = new StackPane(wallButton);
    final Words words;
    final HostEditor editor;
    final Scene scene;
    private final Stage stage;

    private DialogStage(Words words, BoardFacts board) {
        this.words = words;
        // As the wall does: what holds the views takes the focus and listens to the keys.
        window.setFocusTraversable(true);
        window.addEventHandler(KeyEvent.KEY_PRESSED, e -> keysOfTheWall.add(e.getCode()));
        scene = new Scene(window, 1000, 720);
        Themes.apply(scene);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        wallButton.requestFocus();
        editor =
                new HostEditor(
                        window,
                        new Phrases(words, ZoneOffset.UTC),
                        actions,
                        () -> board,
                        InstantSource.fixed(NOW));
    }

    static DialogStage open(String language) throws Exception {
        return open(language, Hosts.BOARD);
    }

    static DialogStage open(String language, BoardFacts board) throws Exception {
        return onFx(() -> new DialogStage(Words.of(Locale.forLanguageTag(language)), board));
    }

    void act(Runnable what) throws Exception {
        FxExtension.act(what, () -> scene);
    }

    void add() throws Exception {
        act(editor::add);
    }

    <N extends Node> N node(String id, Class<N> type) {
        return type.cast(scene.lookup("#" + id));
    }

    void write(String id, String text) throws Exception {
        act(() -> node(id, TextInputControl.class).setText(text));
    }

    void focus(String id) throws Exception {
        act(() -> scene.lookup("#" + id).requestFocus());
    }

    /** Presses a key where the focus is. */
    void press(KeyCode code) throws Exception {
        press(code, false);
    }

    void press(KeyCode code, boolean shift) throws Exception {
        act(
                () -> {
                    Node owner = scene.getFocusOwner();
                    Event.fireEvent(owner, key(KeyEvent.KEY_PRESSED, "", code, shift));
                    Node then = scene.getFocusOwner();
                    Event.fireEvent(then, key(KeyEvent.KEY_RELEASED, "", code, shift));
                });
    }

    /** As a keyboard does it: each letter is a key that goes down, types, and comes up. */
    void type(String text) throws Exception {
        act(() -> text.chars().forEach(c -> stroke(Character.toString(c))));
    }

    private void stroke(String sign) {
        fire(key(KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED, false));
        fire(key(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false));
        fire(key(KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED, false));
    }

    /** The letter of the key that opened the dialog: it comes after the dialog has the focus. */
    void typeWithoutPressing(String sign) throws Exception {
        act(() -> fire(key(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false)));
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(scene.getFocusOwner(), event);
    }

    private static KeyEvent key(
            EventType<KeyEvent> type, String sign, KeyCode code, boolean shift) {
        return new KeyEvent(type, sign, "", code, shift, false, false, false);
    }

    void click(String word) throws Exception {
        act(() -> button(word).fire());
    }

    Button button(String key) {
        String text = words.get(key);
        return scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    /** The line below a field, empty when there is none. */
    String note(String id) {
        FieldBox box = (FieldBox) scene.lookup("#" + id).getParent();
        Label note = (Label) box.getChildren().getLast();
        return note.isVisible() ? note.getText() : "";
    }

    List<Labeled> texts() {
        return scene.lookup(".host-dialog").lookupAll("*").stream()
                .filter(node -> node instanceof Labeled)
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .filter(DialogStage::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Override
    public void close() {
        Platform.runLater(stage::close);
    }
}
