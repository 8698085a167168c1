package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an incident. Events of one incident come in order; replaying them gives the
 * incident again, which is how a restart knows what was already rung for.
 *
 * @param type what happened
 * @param incident as it is after that
 * @param host as it was configured then
 * @param at when
 * @param by the person who did it; null when the engine did
 * @param note what that person wrote; null for nothing
 */
public record IncidentEvent(
        Type type,
        Incident incident,
        Host host,
        Instant at,
        @Nullable String by,
        @Nullable String note) {

    /** What can happen to an incident. */
    public enum Type {
        OPENED,
        /** It is of another kind now: worse, or a parent took the blame or gave it back. */
        CHANGED,
        ACKNOWLEDGED,
        NOTED,
        SHELVED,
        /** The shelf's time is over, or a person took it off. */
        UNSHELVED,
        ESCALATED,
        /** The host is well again, paused, or no longer watched. */
        RESOLVED,
        /** It failed again so soon that it is the same incident. */
        REOPENED,
        SEEN,
        /** The alarm was heard for it. */
        RANG
    }

    /** An event that no person caused. */
    public static IncidentEvent of(Type type, Incident incident, Host host, Instant at) {
        return new IncidentEvent(type, incident, host, at, null, null);
    }
}
