package org.atalaya.ui.wall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.NoActions;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/** An open wall with a clock that tests turn by hand. FX thread only. */
final class WallFixture implements AutoCloseable {

    final NoActions actions = new NoActions();
    final AtomicLong pulse = new AtomicLong();
    final Phrases phrases = new Phrases(Words.of(Locale.UK), ZoneId.of("UTC"));
    final WallModel model;
    final WallController wall;
    final StackPane root;
    final Scene scene;
    final AtomicReference<Instant> now = new AtomicReference<>(StatusFixtures.NOW);

    WallFixture(List<HostStatus> hosts) {
        this(hosts, 1280, 720);
    }

    WallFixture(List<HostStatus> hosts, double width, double height) {
        model = new WallModel(FXCollections.observableArrayList(hosts), now::get, pulse::get);
        model.recount();
        Fxml.View<StackPane, WallController> view =
                WallController.open(model, actions, actions, phrases);
        root = view.root();
        wall = view.controller();
        scene = new Scene(root, width, height);
        Themes.apply(scene);
        layout();
    }

    /** The states whose pseudo-class a node has: one, if all is well. */
    static List<Health> states(Node node) {
        return Stream.of(Health.values())
                .filter(health -> node.getPseudoClassStates().contains(Styles.of(health)))
                .toList();
    }

    void layout() {
        root.applyCss();
        root.layout();
    }

    /** Lets a second pass, with the probe loop alive or not. */
    void second(boolean alive) {
        now.updateAndGet(n -> n.plusSeconds(1));
        if (alive) {
            pulse.incrementAndGet();
        }
        model.tick();
    }

    Node find(String selector) {
        Node node = root.lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing matches " + selector);
        }
        return node;
    }

    String text(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    /** The texts of all that match, in the order they stand. */
    List<String> texts(String selector) {
        return root.lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    Tile tile(HostStatus status) {
        return wall.grid().tiles().stream()
                .filter(tile -> tile.shown() == status)
                .findFirst()
                .orElseThrow();
    }

    void press(KeyCode code) {
        press(root, code, false);
    }

    void press(Node target, KeyCode code, boolean shift) {
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    void press(KeyCodeCombination keys) {
        root.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        keys.getCode(),
                        keys.getShift() == KeyCombination.ModifierValue.DOWN,
                        keys.getShortcut() == KeyCombination.ModifierValue.DOWN,
                        false,
                        false));
    }

    void type(String sign) {
        type(root, sign);
    }

    void type(Node target, String sign) {
        target.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        sign,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    @Override
    public void close() {
        wall.close();
    }
}
