package org.atalaya.ui.wall;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import org.atalaya.ui.kit.Arrangement.Cell;

/** How far a grid is scrolled: its bar, and the wheel. */
final class GridScroll {

    /** A notch of a wheel moves this many times what the system says: a good third of a tile. */
    private static final double WHEEL = 1.5;

    private final ScrollBar bar = new ScrollBar();

    /**
     * @param moved told when it is scrolled
     */
    GridScroll(Runnable moved) {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(moved);
    }

    ScrollBar bar() {
        return bar;
    }

    void toTop() {
        bar.setValue(0);
    }

    /** Where the content begins that is seen, in px. */
    double top() {
        return bar.isVisible() ? bar.getValue() : 0;
    }

    /** Takes its place at the right edge of a room, for a content of this height. */
    void measure(double width, double height, double content) {
        boolean scrolls = content > height + 0.5;
        bar.setVisible(scrolls);
        bar.setMax(Math.max(0, content - height));
        bar.setVisibleAmount(scrolls ? bar.getMax() * height / content : 0);
        bar.setBlockIncrement(height * 0.9);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
        double own = bar.prefWidth(-1);
        bar.resizeRelocate(width - own, 0, own, height);
    }

    /** Scrolls as little as it takes to see this place in a room of this height. */
    void reveal(Cell cell, double height) {
        double margin = cell.height() / 6;
        if (cell.y() - margin < bar.getValue()) {
            bar.setValue(Math.max(0, cell.y() - margin));
        } else if (cell.bottom() + margin > bar.getValue() + height) {
            bar.setValue(Math.min(bar.getMax(), cell.bottom() + margin - height));
        }
    }

    /** So many px further down, or up for less than 0. */
    void by(double pixels) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
        }
    }

    void wheel(ScrollEvent event) {
        if (bar.isVisible()) {
            by(-event.getDeltaY() * WHEEL);
            event.consume();
        }
    }
}
