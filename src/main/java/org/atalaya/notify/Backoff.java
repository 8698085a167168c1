package org.atalaya.notify;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long each time, from 5 s to 5 min, and up to a
 * fifth longer by chance, so that walls that lost the same line do not come back at once.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double SPREAD = 0.2;

    private final DoubleSupplier chance;
    private int failures;

    /**
     * @param chance from 0 to 1
     */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    void reset() {
        failures = 0;
    }

    Duration next() {
        Duration wait = FIRST;
        for (int i = 0; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        failures++;
        long nanos = Math.min(wait.toNanos(), LONGEST.toNanos());
        return Duration.ofNanos(
                Math.min(
                        LONGEST.toNanos(), nanos + (long) (nanos * SPREAD * chance.getAsDouble())));
    }
}
