package org.atalaya.ui.wall;

import org.atalaya.model.TileSize;
import org.atalaya.ui.kit.Detail;
import org.jspecify.annotations.Nullable;

/**
 * How large a tile of the board is.
 *
 * @param font that everything in it is measured by, in px
 * @param wide the least width, in em
 * @param high the height, in em
 * @param detail what it says
 * @param doubles whether a prominent tile takes the place of two
 */
public record TileMeasure(double font, double wide, double high, Detail detail, boolean doubles) {

    /** A large tile has letters this much larger than usual. */
    private static final double LARGE = 1.45;

    private static final double SMALL = 0.9;

    /** A whole tile is not read at letters smaller than this, by the usual; then it says less. */
    private static final double LEAST = 0.85;

    private static final double STEP = 0.05;

    /** What is automatic grows up to this, where hosts are few. */
    private static final double LARGEST = 3.2;

    /** How much higher than it needs to be a tile may become. */
    private static final double STRETCH = 1.6;

    /** So few hosts stand so large that one that is down needs no second place. */
    private static final int FEW = 8;

    /** So many may be down before tiles that were fitted need scrolling. */
    private static final int AT_ONCE = 4;

    /** The usual size: a whole tile with letters of {@code font} px. */
    public static TileMeasure medium(double font) {
        return new TileMeasure(font, 14.6, 9.4, Detail.FULL, true);
    }

    /**
     * A size that a person chose.
     *
     * @param font the usual letters, in px
     * @throws IllegalArgumentException of {@link TileSize#AUTO}; see {@link #fitting}
     */
    public static TileMeasure of(TileSize size, double font) {
        return switch (size) {
            case SMALL -> new TileMeasure(font * SMALL, 12.4, 5.9, Detail.NO_STRIP, true);
            case MEDIUM -> medium(font);
            case LARGE -> medium(font * LARGE);
            case AUTO -> throw new IllegalArgumentException("AUTO depends on the room");
        };
    }

    /**
     * The largest tiles of which so many fit without scrolling, some of them prominent; the
     * smallest when none do. They take up the room that there is: few hosts are not left in a
     * corner.
     *
     * @param font the usual letters, in px
     * @param width of the room, in px
     */
    public static TileMeasure fitting(double font, double width, double height, int count) {
        TileMeasure whole = largest(medium(font), LARGEST, LEAST, width, height, count);
        if (whole != null) {
            return whole;
        }
        TileMeasure less = largest(of(TileSize.SMALL, font), LARGE, 1, width, height, count);
        return less == null ? of(TileSize.SMALL, font) : less;
    }

    /**
     * The same where headings stand between the tiles: what each of them leaves empty is not known
     * before, so no tile grows into it.
     *
     * @param height without what the headings take
     */
    public static TileMeasure underHeadings(double font, double width, double height, int count) {
        for (int step = 0; LARGE - step * STEP >= LEAST - STEP / 2; step++) {
            TileMeasure measure = medium(font * (LARGE - step * STEP));
            if (new GridLayout(measure, width, count, 1).contentHeight() <= height) {
                return measure;
            }
        }
        return of(TileSize.SMALL, font);
    }

    /** The largest between {@code most} and {@code least} times the usual that fits, if any. */
    private static @Nullable TileMeasure largest(
            TileMeasure usual, double most, double least, double width, double height, int count) {
        for (int step = 0; most - step * STEP >= least - STEP / 2; step++) {
            TileMeasure measure = usual.times(most - step * STEP).among(count, width);
            if (measure.needs(width, count) <= height) {
                return measure.filling(width, height, count);
            }
        }
        return null;
    }

    private TileMeasure times(double factor) {
        return new TileMeasure(font * factor, wide, high, detail, doubles);
    }

    /** Few share the width among them, and one that is down need not be wider than it is. */
    private TileMeasure among(int count, double width) {
        TileMeasure few = new TileMeasure(font, wide, high, detail, count > FEW);
        int columns = new GridLayout(few, width, count, 0).columns();
        if (count == 0 || columns <= count) {
            return few;
        }
        double gap = GridLayout.gap(few);
        double each = (width - 2 * GridLayout.margin(few) + gap) / count - gap;
        // A hair less, so that rounding does not cost a column.
        return new TileMeasure(font, (each - 0.01) / font, high, detail, few.doubles);
    }

    /**
     * The height of so many, in px, with as many prominent as may come at once; the most of all.
     */
    private double needs(double width, int count) {
        double most = 0;
        for (int down = 0; down <= (doubles ? Math.min(count, AT_ONCE) : 0); down++) {
            most = Math.max(most, new GridLayout(this, width, count, down).contentHeight());
        }
        return most;
    }

    /** Higher, as far as there is room and a tile looks like one. */
    private TileMeasure filling(double width, double height, int count) {
        double needed = needs(width, count);
        double rest = needed - 2 * GridLayout.margin(this);
        double step = Math.round(height()) + GridLayout.gap(this);
        long rows = Math.round((rest + GridLayout.gap(this)) / step);
        if (rows <= 0) {
            return this;
        }
        double each = Math.round(height()) + Math.floor((height - needed) / rows);
        double higher = Math.min(each, Math.floor(height() * STRETCH));
        return new TileMeasure(font, wide, Math.max(high, higher / font), detail, doubles);
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
