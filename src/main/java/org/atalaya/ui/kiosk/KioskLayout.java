package org.atalaya.ui.kiosk;

import java.util.Objects;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Detail;

/**
 * The whole wall on one screen, whatever the number of hosts: no scrollbar, no overlap, tiles as
 * large as they can be. Prominent tiles get a band of their own on top, larger the fewer they are.
 */
public final class KioskLayout implements Arrangement {

    /** No text grows beyond this share of the screen's height: one host need not shout. */
    private static final double LARGEST_FONT = 1 / 13.0;

    private static final double MARGIN = 1 / 40.0;

    /** So much of the height is most of a wall, and the rest is still seen. */
    private static final double MOST = 0.68;

    private final int count;
    private final int prominent;
    private final double height;
    private final double screen;
    private final Sight sight;
    private final Block band;
    private final Block rest;

    /**
     * Arranges {@code count} tiles, {@code prominent} of them in front, in this room, in px.
     *
     * @param sight how it is looked at
     */
    public KioskLayout(double width, double height, int count, int prominent, Sight sight) {
        this.sight = sight;
        this.count = count;
        this.prominent = Math.min(prominent, count);
        this.height = height;
        screen = screen(width, height);
        double margin = margin(width, height);
        double above = Math.round(margin / 4);
        Cell room =
                new Cell(
                        margin,
                        above,
                        Math.max(1, width - 2 * margin),
                        Math.max(1, height - above - margin));
        int plain = count - this.prominent;
        double share = share(this.prominent, plain, sight.zoom());
        double gap = share == 0 || share == 1 ? 0 : screen / 108;
        double bandHeight = Math.floor((room.height() - gap) * share);
        Cell top = new Cell(room.x(), room.y(), room.width(), bandHeight);
        Cell below =
                new Cell(
                        room.x(),
                        room.y() + bandHeight + gap,
                        room.width(),
                        room.height() - gap - bandHeight);
        band = fill(top, this.prominent, Shape.PROMINENT);
        rest = fill(below, plain, Shape.PLAIN);
    }

    /** A portrait screen is read from as far as a landscape one of the same area. */
    private static double screen(double width, double height) {
        return Math.min(height, width * 9 / 16 * 1.25);
    }

    /** The room left at the sides and below all tiles, in px. */
    public static double margin(double width, double height) {
        return Math.round(screen(width, height) * MARGIN);
    }

    /**
     * The share of the height that the prominent tiles get. Each counts as several plain ones, the
     * more the fewer they are, and a single one among thousands is still a band across the room.
     *
     * @param zoom whether they get most of it, however few they are
     */
    static double share(int prominent, int plain, boolean zoom) {
        if (prominent == 0) {
            return 0;
        }
        if (plain == 0) {
            return 1;
        }
        double weight = Math.max(1.6, 8 - Math.log(Math.max(2, prominent)) / Math.log(2));
        double byWeight = prominent * weight / (prominent * weight + plain);
        double least = zoom ? MOST : Math.min(0.42, 0.14 + 0.02 * prominent);
        // Where nearly all are down, the few others must not come out larger than they.
        double fair = prominent * 1.15 / (prominent * 1.15 + plain);
        return Math.min(0.96, Math.max(fair, Math.clamp(byWeight, least, 0.7)));
    }

    private Block fill(Cell room, int tiles, Shape[] shapes) {
        if (tiles == 0) {
            return new Block(room, 0, 1, 1, 0, Detail.FULL, 1);
        }
        Block block = null;
        for (Shape shape : shapes) {
            block = best(room, tiles, shape);
            if (block.font() >= shape.smallest() * screen * sight.scale()) {
                break;
            }
        }
        return Objects.requireNonNull(block);
    }

    /** The number of columns that gives the largest text. */
    private Block best(Cell room, int tiles, Shape shape) {
        double side = Math.sqrt(room.width() * room.height() / tiles);
        double gap =
                Math.max(1, Math.min(Math.round(shape.gap() * screen), Math.floor(side * 0.12)));
        Block best = new Block(room, tiles, 1, tiles, gap, shape.detail(), 0);
        for (int columns = 1; columns <= tiles; columns++) {
            int rows = (tiles + columns - 1) / columns;
            double width = (room.width() - (columns - 1) * gap) / columns;
            double high = (room.height() - (rows - 1) * gap) / rows;
            double font = Math.min(width / shape.width(), high / shape.height());
            if (width >= 1 && high >= 1 && font > best.font()) {
                best = new Block(room, tiles, columns, rows, gap, shape.detail(), font);
            }
        }
        double capped = Math.min(best.font(), LARGEST_FONT * screen);
        return new Block(room, tiles, best.columns(), best.rows(), gap, shape.detail(), capped);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int prominent() {
        return prominent;
    }

    @Override
    public Cell cell(int index) {
        return index < prominent ? band.cell(index) : rest.cell(index - prominent);
    }

    @Override
    public double contentHeight() {
        return height;
    }

    @Override
    public int firstBelow(double y) {
        return y < rest.room().y() && prominent > 0
                ? band.firstBelow(y)
                : prominent + rest.firstBelow(y);
    }

    @Override
    public int endAbove(double y) {
        return y < rest.room().y() && prominent > 0
                ? band.endAbove(y)
                : prominent + rest.endAbove(y);
    }

    @Override
    public Detail detail(boolean prominentTile) {
        return prominentTile ? band.detail() : rest.detail();
    }

    @Override
    public double fontSize(boolean prominentTile) {
        return prominentTile ? band.font() : rest.font();
    }
}
