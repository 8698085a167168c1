package org.atalaya.engine;

import java.time.Duration;

/**
 * Counts durations in buckets that widen with the value: 32 to each power of two, from a
 * microsecond to hours, so every quantile is right within 4 % and memory never grows. Safe for any
 * number of threads.
 */
public final class Histogram {

    private static final int SUB_BITS = 5;
    private static final int SUB = 1 << SUB_BITS;
    private static final int POWERS = 36;

    private final long[] counts = new long[SUB * POWERS];
    private long total;
    private long maxNanos;

    /** Counts one duration; what is negative counts as zero. */
    public synchronized void record(long nanos) {
        long known = Math.max(0, nanos);
        counts[bucket(known / 1_000)]++;
        total++;
        maxNanos = Math.max(maxNanos, known);
    }

    /** What was recorded so far. */
    public synchronized Quantiles quantiles() {
        return new Quantiles(quantile(0.50), quantile(0.99), Duration.ofNanos(maxNanos));
    }

    private Duration quantile(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < counts.length && rank > 0; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return Duration.ofNanos(Math.min(maxNanos, upperEnd(i) * 1_000));
            }
        }
        return Duration.ZERO;
    }

    /** Below 32 µs a bucket each; above, the five bits after the leading one choose it. */
    private static int bucket(long micros) {
        int power = Math.max(0, 64 - SUB_BITS - Long.numberOfLeadingZeros(micros));
        int shift = Math.max(0, power - 1);
        long index = (long) power * SUB + ((micros >>> shift) & (SUB - 1));
        return (int) Math.min(index, (long) SUB * POWERS - 1);
    }

    private static long upperEnd(int bucket) {
        int power = bucket / SUB;
        long sub = bucket % SUB;
        return power == 0 ? sub + 1 : (SUB + sub + 1) << (power - 1);
    }
}
