package org.atalaya.model;

/**
 * What calls for a person by sight, beside the red of a tile, which is no setting.
 *
 * @param tile whether the tile of a host that nobody has in hand swaps its red once a second
 * @param edge whether the edge of the window does, while something calls for the alarm
 * @param banner whether a critical host that is down gets the whole window for its name
 * @param notice whether the desktop tells what is down while the window is not in front
 * @param motion whether anything may move at all
 */
public record VisualSettings(
        boolean tile, boolean edge, boolean banner, boolean notice, Motion motion) {

    /** Seen from afar, and nothing that covers the wall. */
    public static final VisualSettings USUAL =
            new VisualSettings(true, true, false, true, Motion.SYSTEM);

    /** Who says whether things may move. */
    public enum Motion {
        /** The desktop does. */
        SYSTEM,
        /** Nothing moves. */
        REDUCED,
        /** Things move, whatever the desktop says. */
        FULL
    }

    public VisualSettings withTile(boolean now) {
        return new VisualSettings(now, edge, banner, notice, motion);
    }

    public VisualSettings withEdge(boolean now) {
        return new VisualSettings(tile, now, banner, notice, motion);
    }

    public VisualSettings withBanner(boolean now) {
        return new VisualSettings(tile, edge, now, notice, motion);
    }

    public VisualSettings withNotice(boolean now) {
        return new VisualSettings(tile, edge, banner, now, motion);
    }

    public VisualSettings withMotion(Motion now) {
        return new VisualSettings(tile, edge, banner, notice, now);
    }

    /** Whether nothing may move, when the desktop says {@code system}. */
    public boolean isStill(boolean system) {
        return switch (motion) {
            case SYSTEM -> system;
            case REDUCED -> true;
            case FULL -> false;
        };
    }
}
