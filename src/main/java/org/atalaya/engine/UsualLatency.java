package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a host usually takes: the 95th percentile of its good answers of the last days, within 9
 * %. Each day halves the weight of those before. Memory is 0.7 kB whatever comes; two of them add
 * up, and {@link #counts} brings one back after a restart. Not safe for several threads.
 */
public final class UsualLatency {

    /** Below this many answers nobody knows what is usual. */
    public static final int LEAST = 100;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final int TO_OCTAVE = 8;
    private static final int BUCKETS = TO_OCTAVE * 22;
    private static final double SHORTEST_MICROS = 100;
    private static final double SHARE = 0.95;

    /** The percentile moves slowly: it is looked up anew only after so many answers. */
    private static final int REFRESH = 20;

    private final int[] counts = new int[BUCKETS];
    private long total;
    private long agedAt = Long.MIN_VALUE;
    private int sinceLookup = REFRESH;
    private @Nullable Duration known;

    /** Takes the latency of a good answer that came at {@code at}. */
    public void add(Duration latency, Instant at) {
        age(at.toEpochMilli());
        counts[bucket(latency)]++;
        total++;
        sinceLookup++;
    }

    /** Takes what is remembered: so many answers that took about so long. */
    public void add(Duration latency, int times) {
        int bucket = bucket(latency);
        int more = Math.clamp(times, 0, Integer.MAX_VALUE / 2 - counts[bucket] / 2);
        counts[bucket] += more;
        total += more;
        sinceLookup = REFRESH;
    }

    /** The 95th percentile; null while too few answers are known. */
    public @Nullable Duration p95() {
        if (total < LEAST) {
            return null;
        }
        if (sinceLookup >= REFRESH || known == null) {
            known = lookUp();
            sinceLookup = 0;
        }
        return known;
    }

    /** How many answers lie in each bucket, to be kept for {@link #merge}. */
    public int[] counts() {
        return counts.clone();
    }

    /**
     * Adds what another one learned.
     *
     * @param others {@link #counts} of it; what does not fit is left out
     */
    public void merge(int[] others) {
        for (int i = 0; i < Math.min(others.length, BUCKETS); i++) {
            int more = Math.clamp(others[i], 0, Integer.MAX_VALUE / 2 - counts[i] / 2);
            counts[i] += more;
            total += more;
        }
        sinceLookup = REFRESH;
    }

    private void age(long millis) {
        if (agedAt == Long.MIN_VALUE || millis < agedAt) {
            agedAt = millis;
        }
        if (millis - agedAt >= DAY_MILLIS) {
            agedAt = millis;
            total = 0;
            for (int i = 0; i < BUCKETS; i++) {
                counts[i] /= 2;
                total += counts[i];
            }
        }
    }

    private Duration lookUp() {
        long rank = (long) Math.ceil(SHARE * total);
        long seen = 0;
        int i = 0;
        while (i < BUCKETS && seen + counts[i] < rank) {
            seen += counts[i++];
        }
        double micros = SHORTEST_MICROS * Math.pow(2, (double) (i + 1) / TO_OCTAVE);
        return Duration.ofNanos((long) (micros * 1_000));
    }

    private static int bucket(Duration latency) {
        double octaves = Math.log(latency.toNanos() / 1_000.0 / SHORTEST_MICROS) / Math.log(2);
        return (int) Math.clamp(octaves * TO_OCTAVE, 0, BUCKETS - 1);
    }
}
