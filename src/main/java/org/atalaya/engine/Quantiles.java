package org.atalaya.engine;

import java.time.Duration;

/**
 * How a measured time was spread; all zero while nothing was measured.
 *
 * @param p50 half were at most this long, within 4 %
 * @param p99 all but one of a hundred were at most this long, within 4 %
 * @param max the longest, exactly
 */
public record Quantiles(Duration p50, Duration p99, Duration max) {

    /** A duration as the milliseconds of a statistics file, with three decimals. */
    public static double millis(Duration duration) {
        return duration.toNanos() / 1_000 / 1_000.0;
    }
}
