package org.atalaya.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Has the garbage collected before the heap grows for it. What a probe leaves behind grows old
 * before it dies, and the serial collector looks at what is old only when all that the heap may
 * ever take ({@code -Xmx}, which is for large walls) is taken: a small wall would hold after a day
 * what a large one needs. So when a heap has grown by half since it was last collected, it is
 * collected. That stops the program for one full collection, at most once each {@link #EACH}.
 *
 * <p>{@code -XX:+DisableExplicitGC} switches it off.
 */
final class HeapBound {

    /** How often the heap is looked at. */
    static final Duration EACH = Duration.ofSeconds(10);

    /**
     * Below this much in use, in bytes, nothing is gained: the young generation alone is 16 MiB.
     */
    static final long FLOOR = 48L << 20;

    private long limit = FLOOR;

    /** Watches this process until it ends. */
    static void watch() {
        HeapBound bound = new HeapBound();
        Runtime runtime = Runtime.getRuntime();
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("atalaya-heap").factory())
                .scheduleWithFixedDelay(
                        () -> bound.look(runtime),
                        EACH.toMillis(),
                        EACH.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void look(Runtime runtime) {
        if (isDue(used(runtime))) {
            System.gc();
            collected(used(runtime));
        }
    }

    private static long used(Runtime runtime) {
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Whether so many bytes in use are worth a collection. */
    boolean isDue(long used) {
        return used > limit;
    }

    /** What a collection left, in bytes, says when the next is worth it. */
    void collected(long live) {
        limit = Math.max(FLOOR, live + live / 2);
    }
}
