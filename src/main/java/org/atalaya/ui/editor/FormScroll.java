package org.atalaya.ui.editor;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Scrolls a form that does not fit. It asks for the height that its form has at its width, so that
 * lines which wrap are not the ones that make it scroll.
 */
public final class FormScroll extends ScrollPane {

    /** How far from the top something is shown that was out of sight. */
    private static final double TOP = 0.25;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Scrolls until {@code node} is in sight, if it is not. */
    void reveal(Node node) {
        if (getScene() == null || getContent() == null) {
            return;
        }
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        Bounds at = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = getViewportBounds().getHeight();
        double hidden = getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double top = Math.min(hidden, Math.max(0, at.getMinY() - seen * TOP));
            setVvalue(getVmin() + top / hidden * (getVmax() - getVmin()));
        }
    }

    static boolean isInside(Node node, Node parent) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == parent) {
                return true;
            }
        }
        return false;
    }
}
