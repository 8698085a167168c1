package org.atalaya.ui.kiosk;

import org.atalaya.ui.kit.Detail;

/**
 * What a tile that says so much needs, in em of its font, and from which font size on it may be
 * used at all.
 *
 * @param detail how much it says
 * @param width the narrowest it looks well in
 * @param height the lowest
 * @param smallest the smallest font, as a share of the screen's height: what a person five metres
 *     away still reads; 0 when nothing less is left
 * @param gap between two such tiles, as a share of the screen's height
 */
record Shape(Detail detail, double width, double height, double smallest, double gap) {

    /** Tiles of hosts that need nobody, in the order in which they are tried. */
    static final Shape[] PLAIN = {
        new Shape(Detail.FULL, 14.4, 9.3, 1 / 56.0, 1 / 108.0),
        new Shape(Detail.NO_TARGET, 13.4, 7.3, 1 / 72.0, 1 / 108.0),
        new Shape(Detail.NO_UPTIME, 9.8, 7.1, 1 / 76.0, 1 / 120.0),
        new Shape(Detail.NO_STRIP, 9.0, 5.6, 1 / 80.0, 1 / 140.0),
        new Shape(Detail.NAME_ONLY, 9.4, 2.3, 1 / 90.0, 1 / 180.0),
        new Shape(Detail.SQUARE, 1.6, 1.6, 0, 1 / 360.0),
    };

    /** Tiles of hosts that are down: the cause stays as long as there is a second line. */
    static final Shape[] PROMINENT = {
        new Shape(Detail.FULL, 22, 9.0, 1 / 60.0, 1 / 108.0),
        new Shape(Detail.NO_TARGET, 21, 7.3, 1 / 72.0, 1 / 108.0),
        new Shape(Detail.NO_STRIP, 19, 5.6, 1 / 80.0, 1 / 120.0),
        new Shape(Detail.NAME_ONLY, 9.4, 2.3, 1 / 90.0, 1 / 180.0),
        new Shape(Detail.SQUARE, 1.6, 1.6, 0, 1 / 360.0),
    };
}
