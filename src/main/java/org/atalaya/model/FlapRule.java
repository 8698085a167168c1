package org.atalaya.model;

import java.time.Duration;

/**
 * When a host is called flapping. Only confirmed changes count, from down to answering or back: a
 * lossy link whose single failures never make it down does not flap either.
 *
 * @param changes so many changes
 * @param window within so long begin it
 * @param calm so long without a change ends it
 */
public record FlapRule(int changes, Duration window, Duration calm) {

    /** Three falls and three recoveries in ten minutes; over after five minutes of peace. */
    public static final FlapRule USUAL =
            new FlapRule(6, Duration.ofMinutes(10), Duration.ofMinutes(5));

    /** Within less a host cannot change often enough. */
    public static final Duration WINDOW_MIN = Duration.ofMinutes(1);

    public static final Duration WINDOW_MAX = Duration.ofDays(1);

    /** More changes than that in an hour are a broken measurement. */
    public static final int MOST = 60;

    public FlapRule {
        if (changes < 2 || !window.isPositive() || !calm.isPositive()) {
            throw new IllegalArgumentException(changes + " changes in " + window + ", " + calm);
        }
    }
}
