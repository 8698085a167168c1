package org.atalaya.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one probe. A host that is down is a value, never an exception.
 *
 * @param at when the probe began (UTC)
 * @param latency how long the whole probe took, on the monotonic clock
 * @param verdict what it says
 * @param failure why it is not plain {@link Verdict#UP}; null exactly then
 * @param evidence what was seen
 */
public record ProbeResult(
        Instant at,
        Duration latency,
        Verdict verdict,
        @Nullable Failure failure,
        Evidence evidence) {

    public ProbeResult {
        if ((failure == null) != (verdict == Verdict.UP)) {
            throw new IllegalArgumentException(
                    "a result has a failure exactly when it is not up: "
                            + verdict
                            + ", "
                            + failure);
        }
    }

    public static ProbeResult up(Instant at, Duration latency, Evidence evidence) {
        return new ProbeResult(at, latency, Verdict.UP, null, evidence);
    }

    public static ProbeResult degraded(
            Instant at, Duration latency, Failure failure, Evidence evidence) {
        return new ProbeResult(at, latency, Verdict.DEGRADED, failure, evidence);
    }

    public static ProbeResult down(
            Instant at, Duration latency, Failure failure, Evidence evidence) {
        return new ProbeResult(at, latency, Verdict.DOWN, failure, evidence);
    }
}
