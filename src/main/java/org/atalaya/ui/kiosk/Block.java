package org.atalaya.ui.kiosk;

import org.atalaya.ui.kit.Arrangement.Cell;
import org.atalaya.ui.kit.Detail;

/**
 * A rectangle of the screen filled with equal tiles.
 *
 * @param room the rectangle
 * @param count how many tiles stand in it
 * @param columns in how many columns
 * @param rows in how many rows
 * @param gap between two tiles, in px
 * @param detail how much each says
 * @param font the font size each is measured by, in px
 */
record Block(Cell room, int count, int columns, int rows, double gap, Detail detail, double font) {

    double cellWidth() {
        return (room.width() - (columns - 1) * gap) / columns;
    }

    double cellHeight() {
        return (room.height() - (rows - 1) * gap) / rows;
    }

    /** Edges lie on whole px, so that no tile is drawn blurred; the gaps take up the fractions. */
    Cell cell(int index) {
        int column = index % columns;
        int row = index / columns;
        double left = Math.floor(room.x() + column * (cellWidth() + gap));
        double top = Math.floor(room.y() + row * (cellHeight() + gap));
        double right = Math.floor(room.x() + column * (cellWidth() + gap) + cellWidth());
        double bottom = Math.floor(room.y() + row * (cellHeight() + gap) + cellHeight());
        return new Cell(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    int firstBelow(double y) {
        double row = Math.floor((y - room.y()) / (cellHeight() + gap));
        return (int) Math.clamp(row * columns, 0, count);
    }

    int endAbove(double y) {
        double row = Math.floor((y - room.y()) / (cellHeight() + gap)) + 1;
        return (int) Math.clamp(row * columns, 0, count);
    }
}
