package org.atalaya.ui.editor;

import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * A card over a dimmed view, inside the same window: a second window would drop the first out of
 * full screen. While it is open nothing behind it can be clicked, focused or reached by a key, and
 * when it closes the focus goes back to where it was. FX thread only.
 */
final class ModalLayer {

    private static final Set<KeyCode> PASSING = Set.of(KeyCode.TAB, KeyCode.ALT, KeyCode.F11);

    private final StackPane host;
    private final StackPane veil = new StackPane();
    private List<Node> covered = List.of();
    private @Nullable Node focusedBefore;

    ModalLayer(StackPane host, Node card) {
        this.host = host;
        veil.getStyleClass().add(Styles.VEIL);
        veil.getChildren().add(card);
        veil.addEventHandler(MouseEvent.ANY, Event::consume);
        veil.addEventHandler(ScrollEvent.ANY, Event::consume);
        veil.addEventHandler(KeyEvent.ANY, ModalLayer::keep);
    }

    /** Lets through what moves the focus or fills the screen, and keeps the wall's own keys. */
    private static void keep(KeyEvent event) {
        if (!event.isAltDown() && !PASSING.contains(event.getCode())) {
            event.consume();
        }
    }

    void open() {
        Scene scene = host.getScene();
        focusedBefore = scene == null ? null : scene.getFocusOwner();
        covered =
                host.getChildren().stream()
                        .filter(node -> !node.isDisable() && !node.disableProperty().isBound())
                        .toList();
        host.getChildren().add(veil);
        covered.forEach(node -> node.setDisable(true));
    }

    void close() {
        if (!host.getChildren().remove(veil)) {
            return;
        }
        covered.forEach(node -> node.setDisable(false));
        covered = List.of();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    boolean isOpen() {
        return host.getChildren().contains(veil);
    }
}
