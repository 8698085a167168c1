package org.atalaya.ui.wall;

import org.atalaya.model.TileSize;
import org.atalaya.ui.kit.Detail;

/**
 * How large a tile of the board is.
 *
 * @param font that everything in it is measured by, in px
 * @param wide the least width, in em
 * @param high the height, in em
 * @param detail what it says
 */
public record TileMeasure(double font, double wide, double high, Detail detail) {

    /** A large tile has letters this much larger than usual. */
    private static final double LARGE = 1.45;

    private static final double SMALL = 0.9;

    /** A whole tile is not read at letters smaller than this, by the usual; then it says less. */
    private static final double LEAST = 0.85;

    private static final double STEP = 0.05;

    /** The usual size: a whole tile with letters of {@code font} px. */
    public static TileMeasure medium(double font) {
        return new TileMeasure(font, 14.6, 9.4, Detail.FULL);
    }

    /**
     * A size that a person chose.
     *
     * @param font the usual letters, in px
     * @throws IllegalArgumentException of {@link TileSize#AUTO}; see {@link #fitting}
     */
    public static TileMeasure of(TileSize size, double font) {
        return switch (size) {
            case SMALL -> new TileMeasure(font * SMALL, 12.4, 5.9, Detail.NO_STRIP);
            case MEDIUM -> medium(font);
            case LARGE -> medium(font * LARGE);
            case AUTO -> throw new IllegalArgumentException("AUTO depends on the room");
        };
    }

    /**
     * The largest tiles of which so many fit without scrolling, one of them prominent; the smallest
     * when none do.
     *
     * @param font the usual letters, in px
     * @param width of the room, in px
     */
    public static TileMeasure fitting(double font, double width, double height, int count) {
        for (int step = 0; LARGE - step * STEP >= LEAST; step++) {
            TileMeasure measure = medium(font * (LARGE - step * STEP));
            if (new GridLayout(measure, width, count, 1).contentHeight() <= height) {
                return measure;
            }
        }
        return of(TileSize.SMALL, font);
    }

    /** The size that this is nearest to, by the usual letters. */
    public TileSize nearest(double usual) {
        if (detail != Detail.FULL) {
            return TileSize.SMALL;
        }
        return font > usual * (1 + LARGE) / 2 ? TileSize.LARGE : TileSize.MEDIUM;
    }

    /** The least width of a tile, in px. */
    double minWidth() {
        return wide * font;
    }

    /** In px. */
    double height() {
        return high * font;
    }
}
