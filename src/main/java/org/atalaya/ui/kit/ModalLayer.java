package org.atalaya.ui.kit;

import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card over a dimmed view, inside the same window: a second window would drop the first out of
 * full screen. While it is open nothing behind it can be clicked, focused or reached by a key, and
 * when it closes the focus goes back to where it was. FX thread only.
 */
public final class ModalLayer {

    private static final Set<KeyCode> PASSING = Set.of(KeyCode.TAB, KeyCode.ALT);

    private final StackPane host;
    private final Node start;
    private final Node first;
    private final Node last;
    private final StackPane veil = new StackPane();
    private final ChangeListener<Node> guard = (focus, was, is) -> hold(was, is);
    private boolean opening;
    private @Nullable Scene scene;
    private @Nullable Node focusedBefore;

    /**
     * @param host holds the view that is covered; it must be in a scene when this opens
     * @param start where the focus begins
     * @param first where Tab leads from {@code last}; and Shift+Tab back
     */
    public ModalLayer(StackPane host, Node card, Node start, Node first, Node last) {
        this.host = host;
        this.start = start;
        this.first = first;
        this.last = last;
        veil.getStyleClass().add(Styles.VEIL);
        veil.getChildren().add(card);
        veil.addEventFilter(KeyEvent.ANY, this::dropOpeningLetter);
        veil.addEventHandler(MouseEvent.ANY, Event::consume);
        veil.addEventHandler(ScrollEvent.ANY, Event::consume);
        veil.addEventHandler(KeyEvent.ANY, ModalLayer::keep);
    }

    /** The key that opened the card also types its letter, into what has the focus by then. */
    private void dropOpeningLetter(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_TYPED) {
            opening = false;
        } else if (opening) {
            event.consume();
        }
    }

    /** Lets through what moves the focus, and keeps the keys of the wall and of the screen. */
    private static void keep(KeyEvent event) {
        if (!event.isAltDown() && !PASSING.contains(event.getCode())) {
            event.consume();
        }
    }

    /** Covers the view and takes the focus. */
    public void open() {
        Scene opened = host.getScene();
        scene = opened;
        opening = true;
        focusedBefore = opened.getFocusOwner();
        host.getChildren().add(veil);
        veil.applyCss(); // what scrolls has its content in the scene only after this
        start.requestFocus();
        opened.focusOwnerProperty().addListener(guard);
    }

    /**
     * Brings a focus back that Tab led behind the veil. Disabling what is there would do the same,
     * but paints every control of the wall in another colour.
     */
    private void hold(@Nullable Node was, @Nullable Node is) {
        if (is == null || isInside(is)) {
            return;
        }
        if (was == last) {
            first.requestFocus();
        } else if (was == first) {
            last.requestFocus();
        } else {
            (was != null && isInside(was) ? was : start).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == veil) {
                return true;
            }
        }
        return false;
    }

    /** Uncovers the view; closing twice does no harm. */
    public void close() {
        if (scene == null) {
            return;
        }
        scene.focusOwnerProperty().removeListener(guard);
        scene = null;
        host.getChildren().remove(veil);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    /** Whether it covers the view. */
    public boolean isOpen() {
        return scene != null;
    }
}
