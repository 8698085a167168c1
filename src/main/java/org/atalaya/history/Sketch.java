package org.atalaya.history;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The distribution of latencies in few bytes: counts in buckets that grow by a fixed factor, so a
 * percentile is off by {@value #ERROR} of its value at most, and sketches of two times add up to
 * the sketch of both. After DDSketch (Masson, Rim, Lee, VLDB 2019).
 */
final class Sketch {

    /** Relative, of a percentile. */
    static final double ERROR = 0.015;

    private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
    private static final double LOG_GROWTH = Math.log(GROWTH);

    /** No bucket lies above: some 10 years in microseconds, and a bound for broken bytes. */
    private static final int LAST = 1_200;

    private int offset;
    private int[] counts = {};

    void add(long micros) {
        add(bucketOf(micros), 1);
    }

    private static int bucketOf(long micros) {
        int bucket = (int) Math.ceil(Math.log(Math.max(1, micros)) / LOG_GROWTH);
        return Math.min(LAST, bucket);
    }

    private void add(int bucket, int times) {
        reserve(bucket, bucket);
        counts[bucket - offset] += times;
    }

    private void reserve(int low, int high) {
        if (counts.length == 0) {
            offset = low;
            counts = new int[high - low + 1];
        } else if (low < offset || high >= offset + counts.length) {
            int from = Math.min(low, offset);
            int[] wider = new int[Math.max(high, offset + counts.length - 1) - from + 1];
            System.arraycopy(counts, 0, wider, offset - from, counts.length);
            offset = from;
            counts = wider;
        }
    }

    void add(Sketch other) {
        if (other.counts.length == 0) {
            return;
        }
        reserve(other.offset, other.offset + other.counts.length - 1);
        for (int i = 0; i < other.counts.length; i++) {
            counts[other.offset - offset + i] += other.counts[i];
        }
    }

    /** Hears the middle of each bucket, in microseconds, and how many values lie in it. */
    void each(BiConsumer<Long, Integer> hearer) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                hearer.accept(middle(offset + i), counts[i]);
            }
        }
    }

    private static long middle(int bucket) {
        return Math.round(2 * Math.pow(GROWTH, bucket) / (GROWTH + 1));
    }

    long count() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /**
     * The value below or at which the share {@code q} of all values lies, by nearest rank.
     *
     * @param q from 0 to 1
     * @return microseconds; 0 when there is no value
     */
    long quantile(double q) {
        long rank = Math.max(1, (long) Math.ceil(q * count()));
        for (int i = 0; i < counts.length; i++) {
            rank -= counts[i];
            if (rank <= 0) {
                return middle(offset + i);
            }
        }
        return 0;
    }

    void pack(Packer to) {
        to.number(Arrays.stream(counts).filter(count -> count > 0).count());
        int last = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                to.number((long) offset + i - last).number(counts[i]);
                last = offset + i;
            }
        }
    }

    static Sketch unpack(Unpacker from) {
        Sketch sketch = new Sketch();
        int bucket = 0;
        for (int left = from.small(); left > 0; left--) {
            bucket = Math.addExact(bucket, from.small());
            if (bucket > LAST) {
                throw new IllegalArgumentException("no bucket " + bucket);
            }
            sketch.add(bucket, from.small());
        }
        return sketch;
    }
}
