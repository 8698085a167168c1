package org.atalaya.engine;

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

    public FlapRule {
        if (changes < 2 || !window.isPositive() || !calm.isPositive()) {
            throw new IllegalArgumentException(changes + " changes in " + window + ", " + calm);
        }
    }
}
