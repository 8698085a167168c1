package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * What is seen of the wall on a desktop while its window is not.
 *
 * @param bar whether a bar on top of all windows tells the state while the wall is minimised
 * @param tray whether the desktop's notification area shows the state
 * @param at where a person has put the bar; null for the corner
 */
public record DesktopSettings(boolean bar, boolean tray, @Nullable Spot at) {

    /** Nothing is seen of a minimised wall but its place in the task bar. */
    public static final DesktopSettings USUAL = new DesktopSettings(false, false, null);

    /** No screen lies further out. */
    public static final int FURTHEST = 100_000;

    /**
     * The upper left corner of a window.
     *
     * @param x from the first screen's left edge, in the desktop's pixels; negative on a screen to
     *     the left of it
     * @param y from its upper edge
     */
    public record Spot(int x, int y) {}

    public DesktopSettings withBar(boolean now) {
        return new DesktopSettings(now, tray, at);
    }

    public DesktopSettings withTray(boolean now) {
        return new DesktopSettings(bar, now, at);
    }

    public DesktopSettings withAt(@Nullable Spot now) {
        return new DesktopSettings(bar, tray, now);
    }
}
