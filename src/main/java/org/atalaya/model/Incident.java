package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong with one host, from when it was believed until it was over. A host has
 * at most one open incident; alarm, notification and history live on incidents, never on single
 * results. The life-cycle follows ISA-18.2: unacknowledged, acknowledged, shelved, returned.
 *
 * @param id unique for ever; sorts by when it was opened
 * @param hostId whose it is
 * @param hostName what the host was called then
 * @param kind how bad it is now
 * @param openedAt when it was believed
 * @param cause why, in the words of the newest failure; null when the clock said so
 * @param parent the host it is a consequence of; null for none
 * @param acknowledgement who has it in hand; null for nobody
 * @param shelvedUntil until when it is kept quiet; null when it is not
 * @param escalation how many steps it has climbed for want of somebody who acknowledged it
 * @param resolvedAt when it was over; null while it is open
 * @param seen whether a person has looked at it; what recovers unseen stays marked (a latch)
 */
public record Incident(
        String id,
        String hostId,
        String hostName,
        Kind kind,
        Instant openedAt,
        @Nullable Failure cause,
        @Nullable String parent,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant shelvedUntil,
        int escalation,
        @Nullable Instant resolvedAt,
        boolean seen) {

    /** How bad an incident is; declared from least to most, compare with {@link #isWorseThan}. */
    public enum Kind {
        /** Answers, but worse than it should. Silent unless somebody asks for its sound. */
        DEGRADED,
        /** Fails behind a parent that is down: recorded, never rung. */
        UNREACHABLE,
        /** Changes too often to be rung for each time. */
        FLAPPING,
        DOWN;

        public boolean isWorseThan(Kind other) {
            return compareTo(other) > 0;
        }
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public boolean isAcknowledged() {
        return acknowledgement != null;
    }

    /** Whether it is kept quiet at this moment. */
    public boolean isShelved(Instant now) {
        return shelvedUntil != null && now.isBefore(shelvedUntil);
    }
}
