package org.atalaya.ui.kiosk;

/**
 * How a wall that fills a screen is looked at.
 *
 * @param scale how large letters have to be to be read, as a multiple of the usual
 * @param zoom whether the tiles that stand out take most of the wall
 */
public record Sight(double scale, boolean zoom) {

    /** As nobody has changed it. */
    public static final Sight USUAL = new Sight(1, false);
}
