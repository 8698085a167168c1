package org.atalaya.model;

import java.util.HashSet;
import java.util.Set;

/**
 * How the board shows its hosts, whichever they are.
 *
 * @param order in which they stand
 * @param size of their tiles
 * @param headings whether each group stands under a heading of its own
 * @param folded the paths of the groups of which only the heading is shown; {@code ""} for the
 *     hosts without a group
 */
public record Look(TileOrder order, TileSize size, boolean headings, Set<String> folded) {

    /** Worst first, as large as can be, without headings. */
    public static final Look USUAL = new Look(TileOrder.WORST, TileSize.AUTO, false, Set.of());

    public Look {
        folded = Set.copyOf(folded);
    }

    public Look withOrder(TileOrder now) {
        return new Look(now, size, headings, folded);
    }

    public Look withSize(TileSize now) {
        return new Look(order, now, headings, folded);
    }

    public Look withHeadings(boolean now) {
        return new Look(order, size, now, folded);
    }

    public Look withFolded(Set<String> now) {
        return new Look(order, size, headings, now);
    }

    /** Folds this group, or unfolds it. */
    public Look toggle(String path) {
        Set<String> now = new HashSet<>(folded);
        if (!now.remove(path)) {
            now.add(path);
        }
        return withFolded(now);
    }
}
