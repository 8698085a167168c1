package org.atalaya.cli;

import java.time.Duration;
import java.util.Map;
import org.atalaya.engine.Quantiles;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run, for {@code --stats}.
 *
 * @param hosts how many were watched at the end
 * @param probesDone how many probes ended
 * @param roundsMissed how many probes could not begin before the next was due
 * @param scheduleLag how late probes began
 * @param states how many hosts were in which state at the end
 * @param fx the window's figures; null when there was none
 */
public record RunStats(
        int hosts,
        long probesDone,
        long roundsMissed,
        Spread scheduleLag,
        Map<Health, Integer> states,
        @Nullable Fx fx) {

    public RunStats {
        states = Map.copyOf(states);
    }

    /** Half are below {@code p50}, 99 of 100 below {@code p99}. */
    public record Spread(Duration p50, Duration p99, Duration max) {

        /** What was counted. */
        public static Spread of(Quantiles quantiles) {
            return new Spread(quantiles.p50(), quantiles.p99(), quantiles.max());
        }
    }

    /**
     * The window's part.
     *
     * @param pulses how often JavaFX laid out or drew
     * @param work how long that took each time
     */
    public record Fx(long pulses, Spread work) {}
}
