package org.atalaya.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted; newest first.
 *
 * @param hostId of one host; null for all
 * @param from those that were not over before; null for all
 * @param to those that began before; null for all
 * @param which open, seen or not
 * @param text what their words hold, in any case of letters; empty for all
 * @param limit how many at most
 */
public record IncidentQuery(
        @Nullable String hostId,
        @Nullable Instant from,
        @Nullable Instant to,
        Which which,
        String text,
        int limit) {

    /** In which part of its life an incident is. */
    public enum Which {
        ALL,
        OPEN,
        /** Over, and nobody has looked at it: while you were away. */
        UNSEEN
    }

    public static final IncidentQuery ALL =
            new IncidentQuery(null, null, null, Which.ALL, "", 1_000);

    public IncidentQuery of(String host) {
        return new IncidentQuery(host, from, to, which, text, limit);
    }

    /** Those that were open at some moment of this time. */
    public IncidentQuery between(Instant begin, Instant end) {
        return new IncidentQuery(hostId, begin, end, which, text, limit);
    }

    public IncidentQuery only(Which some) {
        return new IncidentQuery(hostId, from, to, some, text, limit);
    }

    public IncidentQuery with(String words) {
        return new IncidentQuery(hostId, from, to, which, words, limit);
    }
}
