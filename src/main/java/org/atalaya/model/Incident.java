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
 * @param rung whether it was heard as bad as it is now, in this run of the program or an earlier
 *     one: an event of an incident that was rung for is no reason to ring
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
        boolean seen,
        boolean rung) {

    /** An incident that was not heard yet. */
    public Incident(
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
        this(
                id,
                hostId,
                hostName,
                kind,
                openedAt,
                cause,
                parent,
                acknowledgement,
                shelvedUntil,
                escalation,
                resolvedAt,
                seen,
                false);
    }

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

    /** The same incident with an end, or open again with null. */
    public Incident withEnd(@Nullable Instant end) {
        return with(
                kind, cause, parent, acknowledgement, shelvedUntil, escalation, end, seen, rung);
    }

    /** The same incident in somebody's hand, or in nobody's with null. */
    public Incident withAcknowledgement(@Nullable Acknowledgement mine) {
        return with(kind, cause, parent, mine, shelvedUntil, escalation, resolvedAt, seen, rung);
    }

    /** The same incident, kept quiet until then; null takes it off the shelf. */
    public Incident withShelf(@Nullable Instant until) {
        return with(
                kind, cause, parent, acknowledgement, until, escalation, resolvedAt, seen, rung);
    }

    /** The same incident, one step further up. */
    public Incident escalated() {
        return with(
                kind,
                cause,
                parent,
                acknowledgement,
                shelvedUntil,
                escalation + 1,
                resolvedAt,
                seen,
                rung);
    }

    /** The same incident, looked at by a person. */
    public Incident asSeen() {
        return with(
                kind,
                cause,
                parent,
                acknowledgement,
                shelvedUntil,
                escalation,
                resolvedAt,
                true,
                rung);
    }

    /** The same incident, which nobody has looked at as it is now. */
    public Incident asUnseen() {
        return with(
                kind,
                cause,
                parent,
                acknowledgement,
                shelvedUntil,
                escalation,
                resolvedAt,
                false,
                rung);
    }

    /** The same incident, heard. */
    public Incident asRung() {
        return with(
                kind,
                cause,
                parent,
                acknowledgement,
                shelvedUntil,
                escalation,
                resolvedAt,
                seen,
                true);
    }

    /** The same incident of another kind, with all that people did about it. */
    public Incident withKind(Kind other, @Nullable Failure why, @Nullable String behind) {
        return with(
                other,
                why,
                behind,
                acknowledgement,
                shelvedUntil,
                escalation,
                resolvedAt,
                seen,
                rung);
    }

    /**
     * The same incident as on its first day: in nobody's hand, on no shelf, not heard, not seen.
     */
    public Incident asNews() {
        return with(kind, cause, parent, null, null, 0, resolvedAt, false, false);
    }

    private Incident with(
            Kind newKind,
            @Nullable Failure newCause,
            @Nullable String newParent,
            @Nullable Acknowledgement mine,
            @Nullable Instant shelf,
            int steps,
            @Nullable Instant end,
            boolean wasSeen,
            boolean wasRung) {
        return new Incident(
                id, hostId, hostName, newKind, openedAt, newCause, newParent, mine, shelf, steps,
                end, wasSeen, wasRung);
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
