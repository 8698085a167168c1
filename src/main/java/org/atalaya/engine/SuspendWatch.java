package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices that this machine slept, that the program stood still, or that the clock was set, by
 * comparing the wall clock with the monotonic one. Neither is enough alone: the monotonic clock of
 * Linux stands still in a suspend, that of Windows goes on, and the wall clock may be set by hand.
 * A clock that is set forward cannot be told from a suspend, and is taken for one. Small steps, as
 * NTP makes them, are none. Pure; asked at every turn of the clockwork.
 */
final class SuspendWatch {

    /** The wall clock may stray so far within one turn. */
    static final Duration STRAY = Duration.ofSeconds(5);

    /** No turn lasts so long on a machine that is awake. */
    static final Duration STANDSTILL = Duration.ofSeconds(30);

    private @Nullable Instant wall;
    private long nanos;

    /**
     * Time that nobody watched.
     *
     * @param from the last moment that is known
     * @param to the present one; before {@code from} when the clock was set back
     */
    record Gap(Instant from, Instant to) {

        /** The clock was set back: nothing was missed, but spans over it mean nothing. */
        boolean isSetBack() {
            return to.isBefore(from);
        }
    }

    /** Looks at both clocks; null while time goes on as it should. */
    @Nullable Gap turn(Instant nowWall, long nowNanos) {
        Instant before = wall;
        Duration passed = Duration.ofNanos(nowNanos - nanos);
        wall = nowWall;
        nanos = nowNanos;
        if (before == null) {
            return null;
        }
        Duration stray = Duration.between(before, nowWall).minus(passed);
        boolean jumped = stray.abs().compareTo(STRAY) > 0;
        boolean stood = passed.compareTo(STANDSTILL) > 0;
        return jumped || stood ? new Gap(before, nowWall) : null;
    }
}
