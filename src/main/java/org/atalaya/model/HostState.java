package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a host between two probes: what {@code engine.Judge} takes and gives.
 *
 * @param health what the wall says
 * @param since when it began to say so
 * @param last the newest result; null before the first
 * @param failures how many results in a row failed
 * @param acknowledgement who has the present incident in hand; null while nobody has, and always
 *     null while the host is not failing
 */
public record HostState(
        Health health,
        Instant since,
        @Nullable ProbeResult last,
        int failures,
        @Nullable Acknowledgement acknowledgement) {

    /** A host that was never checked. */
    public static HostState pending(Instant now) {
        return new HostState(Health.PENDING, now, null, 0, null);
    }

    /** Whether somebody has said "mine". */
    public boolean isAcknowledged() {
        return acknowledgement != null;
    }
}
