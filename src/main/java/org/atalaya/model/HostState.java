package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the wall shows of a host between two probes.
 *
 * @param health what the wall says
 * @param since when it began to say so
 * @param last the newest result; null before the first
 * @param failures how many results in a row failed; counting ends at {@link Thresholds#MOST}
 * @param acknowledgement who has the present incident in hand; null while nobody has, and always
 *     null while the host is neither failing nor degraded
 * @param circumstances what there is to say beside that
 */
public record HostState(
        Health health,
        Instant since,
        @Nullable ProbeResult last,
        int failures,
        @Nullable Acknowledgement acknowledgement,
        Circumstances circumstances) {

    /** A host of which there is nothing more to say. */
    public HostState(
            Health health,
            Instant since,
            @Nullable ProbeResult last,
            int failures,
            @Nullable Acknowledgement acknowledgement) {
        this(health, since, last, failures, acknowledgement, Circumstances.NONE);
    }

    /** A host that was never checked. */
    public static HostState pending(Instant now) {
        return new HostState(Health.PENDING, now, null, 0, null);
    }

    /** Whether somebody has said "mine". */
    public boolean isAcknowledged() {
        return acknowledgement != null;
    }
}
