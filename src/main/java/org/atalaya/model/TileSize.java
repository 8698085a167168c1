package org.atalaya.model;

import java.util.List;
import java.util.Locale;

/** How large the tiles of the board are. */
public enum TileSize {
    /** As large as all hosts of the wall can be without scrolling. */
    AUTO,
    SMALL,
    MEDIUM,
    LARGE;

    private static final List<TileSize> STEPS = List.of(SMALL, MEDIUM, LARGE);

    /** The word in the file and in the language keys: {@code auto}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * So many steps larger, or smaller for less than 0; the largest and the smallest stay.
     *
     * @throws IllegalStateException of {@link #AUTO}, which is no size of its own
     */
    public TileSize step(int steps) {
        int at = STEPS.indexOf(this);
        if (at < 0) {
            throw new IllegalStateException("AUTO is another size on each screen");
        }
        return STEPS.get(Math.clamp(at + steps, 0, STEPS.size() - 1));
    }
}
