package org.atalaya.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Detail;

/**
 * A wall parted into screens on which every name can be read from afar. All that stand out are on
 * the first page, however many they are; the others stand behind them in their order, and on all
 * further pages as many as on the next.
 */
public final class KioskPages {

    /** Where a tile stands that is on another page: out of sight, to the left of any screen. */
    private static final double AWAY = -100_000;

    /** No screen holds more names than these, whatever is measured while it has no size yet. */
    private static final int ENOUGH = 1 << 13;

    private final double width;
    private final double height;
    private final int prominent;
    private final Sight sight;

    /** The first tile of each page, and one past the last of all. */
    private final List<Integer> starts = new ArrayList<>();

    private KioskPages(double width, double height, int prominent, Sight sight) {
        this.width = width;
        this.height = height;
        this.prominent = prominent;
        this.sight = sight;
    }

    /**
     * Parts {@code count} tiles, {@code prominent} of them in front, for a room of this size, in
     * px.
     */
    public static KioskPages of(
            double width, double height, int count, int prominent, Sight sight) {
        KioskPages pages = new KioskPages(width, height, prominent, sight);
        pages.part(count);
        return pages;
    }

    /** All of them on one page, whether they can be read or not. */
    public static KioskPages whole(
            double width, double height, int count, int prominent, Sight sight) {
        KioskPages pages = new KioskPages(width, height, prominent, sight);
        pages.starts.addAll(List.of(0, count));
        return pages;
    }

    /** How many tiles a screen holds of which every name can be read; at least one. */
    public static int readable(double width, double height, Sight sight) {
        return Math.max(1, most(n -> new KioskLayout(width, height, n, 0, sight), 1));
    }

    private void part(int count) {
        int each = readable(width, height, sight);
        int first = prominent == 0 ? 0 : prominent + beside();
        starts.add(0);
        if (first >= count || prominent == 0 && count <= each) {
            starts.add(count);
            return;
        }
        if (first > 0) {
            starts.add(first);
        }
        int rest = count - first;
        int pages = (rest + each - 1) / each;
        for (int page = 1; page <= pages; page++) {
            starts.add(first + (int) ((long) rest * page / pages));
        }
    }

    /** How many plain tiles can be read below those that stand out. */
    private int beside() {
        return most(n -> new KioskLayout(width, height, prominent + n, prominent, sight), 0);
    }

    private interface Filled {
        KioskLayout with(int tiles);
    }

    /** The most tiles whose names can be read; {@code least} where not even more than that can. */
    private static int most(Filled filled, int least) {
        IntPredicate fits = n -> filled.with(n).detail(false) != Detail.SQUARE;
        int low = least;
        int high = Math.max(1, least * 2);
        while (high < ENOUGH && fits.test(high)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many pages there are; at least one. */
    public int size() {
        return starts.size() - 1;
    }

    /** On which page this tile stands. */
    public int pageOf(int index) {
        for (int page = size() - 1; page > 0; page--) {
            if (index >= starts.get(page)) {
                return page;
            }
        }
        return 0;
    }

    /** Where the tiles of a page stand; those of all others are out of sight. */
    public Arrangement page(int page) {
        int from = starts.get(page);
        int tiles = starts.get(page + 1) - from;
        int standingOut = page == 0 ? prominent : 0;
        KioskLayout layout = new KioskLayout(width, height, tiles, standingOut, sight);
        return size() == 1 ? layout : new OnePage(layout, from, starts.getLast());
    }

    private record OnePage(KioskLayout layout, int from, int count) implements Arrangement {

        @Override
        public int prominent() {
            return layout.prominent();
        }

        @Override
        public Cell cell(int index) {
            boolean here = index >= from && index < from + layout.count();
            return here ? layout.cell(index - from) : new Cell(AWAY, 0, 1, 1);
        }

        @Override
        public double contentHeight() {
            return layout.contentHeight();
        }

        @Override
        public int firstBelow(double y) {
            return from + layout.firstBelow(y);
        }

        @Override
        public int endAbove(double y) {
            return from + layout.endAbove(y);
        }

        @Override
        public Detail detail(boolean prominentTile) {
            return layout.detail(prominentTile);
        }

        @Override
        public double fontSize(boolean prominentTile) {
            return layout.fontSize(prominentTile);
        }
    }
}
