package org.atalaya.model;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a wall that fills a screen does by itself, so that it can hang for a year untouched.
 *
 * @param zoom whether what is down takes most of the wall
 * @param fold whether groups in which all is well become a tile each, where names could not be read
 * @param turn after how many seconds the next page is shown; 0 to show all hosts on one, however
 *     small
 * @param night when it is darker, and how much
 * @param shift whether the picture moves by a few px now and then, so that nothing burns in
 * @param cursor whether the pointer hides while nobody moves it
 * @param pin asked for by whoever leaves or changes a wall that does; null for none
 */
public record KioskSettings(
        boolean zoom,
        boolean fold,
        int turn,
        Night night,
        boolean shift,
        boolean cursor,
        @Nullable Pin pin) {

    /** Nobody waits longer for a page. */
    public static final int TURN_MAX = 3_600;

    /** As light by night as by day. */
    public static final KioskSettings USUAL =
            new KioskSettings(
                    false,
                    false,
                    0,
                    new Night(0, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                    true,
                    true,
                    null);

    public KioskSettings {
        if (turn < 0 || turn > TURN_MAX) {
            throw new IllegalArgumentException("turn " + turn);
        }
    }

    /**
     * When a wall is darker, by its own time zone.
     *
     * @param percent how much darker; 0 for never
     * @param from when it begins
     * @param to when it ends; the same time of day means always
     */
    public record Night(int percent, LocalTime from, LocalTime to) {

        /** Darker than this nobody would see that the wall lives. */
        public static final int DARKEST = 80;

        public Night {
            if (percent < 0 || percent > DARKEST) {
                throw new IllegalArgumentException("night " + percent);
            }
        }

        /** Whether it is night at this time of day. */
        public boolean isAt(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean goesOn = time.isBefore(to);
            return from.isBefore(to) ? begun && goesOn : begun || goesOn;
        }
    }

    public KioskSettings withZoom(boolean now) {
        return new KioskSettings(now, fold, turn, night, shift, cursor, pin);
    }

    public KioskSettings withFold(boolean now) {
        return new KioskSettings(zoom, now, turn, night, shift, cursor, pin);
    }

    public KioskSettings withTurn(int now) {
        return new KioskSettings(zoom, fold, now, night, shift, cursor, pin);
    }

    public KioskSettings withNight(Night now) {
        return new KioskSettings(zoom, fold, turn, now, shift, cursor, pin);
    }

    public KioskSettings withShift(boolean now) {
        return new KioskSettings(zoom, fold, turn, night, now, cursor, pin);
    }

    public KioskSettings withCursor(boolean now) {
        return new KioskSettings(zoom, fold, turn, night, shift, now, pin);
    }

    public KioskSettings withPin(@Nullable Pin now) {
        return new KioskSettings(zoom, fold, turn, night, shift, cursor, now);
    }
}
