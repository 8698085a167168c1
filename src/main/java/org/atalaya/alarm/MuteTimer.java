package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The mute that ends by itself. It watches two clocks and ends with the first: a wall clock that is
 * set back must not make a quarter of an hour last a night, and the monotonic clock of a laptop
 * stands still while it sleeps. So it can end early, never late.
 */
final class MuteTimer {

    /** What one press, the next and the one after it ask for; each counts from its press. */
    static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(8));

    /** Below this the two clocks are taken to agree. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Mute mute = new Mute.Off();
    private long endNanos;

    MuteTimer(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    Mute mute() {
        return mute;
    }

    boolean isMuted() {
        return mute.isMuted();
    }

    /** The next longer mute, from now; a mute by hand is longer than any and stays. */
    void longer() {
        switch (mute) {
            case Mute.Off _ -> begin(LENGTHS.getFirst());
            case Mute.Until until -> begin(after(until.length()));
            case Mute.ByHand _ -> {}
        }
    }

    /** For so long, from now, whatever held before. */
    void forLength(Duration length) {
        begin(length);
    }

    /** Until a moment on the wall clock; one that has passed mutes nothing. */
    void until(Instant end) {
        Duration length = Duration.between(clock.instant(), end);
        if (length.isPositive()) {
            begin(length);
        } else {
            off();
        }
    }

    void byHand() {
        mute = new Mute.ByHand();
    }

    void off() {
        mute = new Mute.Off();
    }

    /** Ends a mute whose time is over; true when it did. */
    boolean expire() {
        if (!(mute instanceof Mute.Until until)) {
            return false;
        }
        // In this order: time that passes between the two must not look like a clock set back.
        long left = endNanos - nanos.getAsLong();
        Instant now = clock.instant();
        if (left <= 0 || !now.isBefore(until.until())) {
            off();
            return true;
        }
        Instant promised = now.plusNanos(left);
        if (until.until().isAfter(promised.plus(SLACK))) {
            mute = new Mute.Until(promised, until.length());
        }
        return false;
    }

    private void begin(Duration length) {
        endNanos = nanos.getAsLong() + length.toNanos();
        mute = new Mute.Until(clock.instant().plus(length), length);
    }

    private static Duration after(Duration length) {
        return LENGTHS.stream()
                .filter(candidate -> candidate.compareTo(length) > 0)
                .findFirst()
                .orElse(LENGTHS.getLast());
    }
}
