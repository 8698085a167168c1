package org.atalaya.ui.kiosk;

import java.time.Duration;

/**
 * How far the picture stands from its place, so that nothing that never changes burns into a
 * screen: a ring of eight places and its middle, a minute each, beginning where everything belongs.
 *
 * @param x to the right, in px
 * @param y downwards, in px
 */
public record PixelShift(double x, double y) {

    /** Where everything belongs. */
    public static final PixelShift NONE = new PixelShift(0, 0);

    private static final int[][] RING = {
        {0, 0}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}
    };

    /** As a share of the screen's height: 4 px on 1080, less than any margin of the wall. */
    private static final double REACH = 1 / 270.0;

    /**
     * The one after this long in kiosk.
     *
     * @param height of the screen, in px
     */
    public static PixelShift after(Duration inKiosk, double height) {
        int[] place = RING[(int) Math.floorMod(inKiosk.toMinutes(), (long) RING.length)];
        double reach = Math.round(height * REACH);
        return new PixelShift(place[0] * reach, place[1] * reach);
    }
}
