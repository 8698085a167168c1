package org.atalaya.model;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param screens which it fills, and with what; none for the one that the window is on
 * @param awake whether neither screen saver nor power saving turns the picture off
 * @param autostart whether it starts when this person logs in
 */
public record KioskSettings(
        boolean zoom,
        boolean fold,
        int turn,
        Night night,
        boolean shift,
        boolean cursor,
        @Nullable Pin pin,
        List<Place> screens,
        boolean awake,
        boolean autostart) {

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
                    null,
                    List.of(),
                    true,
                    false);

    public KioskSettings {
        if (turn < 0 || turn > TURN_MAX) {
            throw new IllegalArgumentException("turn " + turn);
        }
        screens = List.copyOf(screens);
        if (screens.stream().map(Place::screen).distinct().count() < screens.size()) {
            throw new IllegalArgumentException("a screen twice: " + screens);
        }
    }

    /**
     * A screen that is filled.
     *
     * @param screen 1 for the primary one; the others are counted from left to right
     * @param view the name of what it shows; empty for the board as it is
     */
    public record Place(int screen, String view) {

        /** More have never hung in one room. */
        public static final int MOST = 16;

        public Place {
            if (screen < 1 || screen > MOST) {
                throw new IllegalArgumentException("screen " + screen);
            }
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
        return new KioskSettings(
                now, fold, turn, night, shift, cursor, pin, screens, awake, autostart);
    }

    public KioskSettings withFold(boolean now) {
        return new KioskSettings(
                zoom, now, turn, night, shift, cursor, pin, screens, awake, autostart);
    }

    public KioskSettings withTurn(int now) {
        return new KioskSettings(
                zoom, fold, now, night, shift, cursor, pin, screens, awake, autostart);
    }

    public KioskSettings withNight(Night now) {
        return new KioskSettings(
                zoom, fold, turn, now, shift, cursor, pin, screens, awake, autostart);
    }

    public KioskSettings withShift(boolean now) {
        return new KioskSettings(
                zoom, fold, turn, night, now, cursor, pin, screens, awake, autostart);
    }

    public KioskSettings withCursor(boolean now) {
        return new KioskSettings(
                zoom, fold, turn, night, shift, now, pin, screens, awake, autostart);
    }

    public KioskSettings withPin(@Nullable Pin now) {
        return new KioskSettings(
                zoom, fold, turn, night, shift, cursor, now, screens, awake, autostart);
    }

    public KioskSettings withScreens(List<Place> now) {
        return new KioskSettings(
                zoom, fold, turn, night, shift, cursor, pin, now, awake, autostart);
    }

    /** What this screen shows; nothing while it is not filled. */
    public Optional<String> viewOn(int screen) {
        return screens.stream().filter(at -> at.screen() == screen).map(Place::view).findFirst();
    }

    /** The same with this view on this screen, or with nothing on it. */
    public KioskSettings withViewOn(int screen, Optional<String> view) {
        List<Place> now = new ArrayList<>(screens);
        now.removeIf(at -> at.screen() == screen);
        view.ifPresent(name -> now.add(new Place(screen, name)));
        now.sort(Comparator.comparingInt(Place::screen));
        return withScreens(now);
    }

    /** The same on the machine of these, which keeps its PIN and what starts with it. */
    public KioskSettings of(KioskSettings machine) {
        return withPin(machine.pin()).withAutostart(machine.autostart());
    }

    public KioskSettings withAwake(boolean now) {
        return new KioskSettings(
                zoom, fold, turn, night, shift, cursor, pin, screens, now, autostart);
    }

    public KioskSettings withAutostart(boolean now) {
        return new KioskSettings(zoom, fold, turn, night, shift, cursor, pin, screens, awake, now);
    }
}
