package org.atalaya.ui.kit;

/**
 * Where the tiles of a grid stand: pure arithmetic, in px, with the top left corner of the content
 * as origin. The first {@link #prominent} tiles are the ones that need a person.
 */
public interface Arrangement {

    /** How many tiles there are. */
    int count();

    /** How many of them, from the first, stand out. */
    int prominent();

    /** Whether tile {@code index} stands out. */
    default boolean isProminent(int index) {
        return index < prominent();
    }

    /** Where tile {@code index} stands. */
    Cell cell(int index);

    /** How high the content is; more than the grid's height means scrolling. */
    double contentHeight();

    /** The first tile that may show at or below {@code y}. */
    int firstBelow(double y);

    /** One past the last tile that may show above {@code y}. */
    int endAbove(double y);

    /** How much a tile says. */
    Detail detail(boolean prominent);

    /** The font size that everything in a tile is measured by. */
    double fontSize(boolean prominent);

    /** The tile one row up or down from {@code index}, as near above or below it as can be. */
    default int vertical(int index, int rows) {
        Cell from = cell(index);
        double y = from.y() + from.height() / 2 + rows * (from.height() + from.height() / 4);
        int best = index;
        double nearest = Double.MAX_VALUE;
        for (int i = firstBelow(y); i < endAbove(y); i++) {
            Cell to = cell(i);
            double off = Math.abs(to.centerX() - from.centerX());
            if (to.y() != from.y() && off < nearest) {
                nearest = off;
                best = i;
            }
        }
        return best;
    }

    /** Place and size of one tile. */
    record Cell(double x, double y, double width, double height) {
        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double centerX() {
            return x + width / 2;
        }
    }

    /** Arranges {@code count} tiles, {@code prominent} of them in front, in a room of this size. */
    @FunctionalInterface
    interface Rule {
        Arrangement arrange(double width, double height, int count, int prominent);
    }
}
