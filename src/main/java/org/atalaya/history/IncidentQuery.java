package org.atalaya.history;

import java.time.Instant;
import java.util.List;
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
 * @param narrowed what else they must be
 * @param after the last one of the page before; null for the first page
 */
public record IncidentQuery(
        @Nullable String hostId,
        @Nullable Instant from,
        @Nullable Instant to,
        Which which,
        String text,
        int limit,
        Narrowed narrowed,
        @Nullable Place after) {

    /** In which part of its life an incident is. */
    public enum Which {
        ALL,
        OPEN,
        RESOLVED,
        /** Over, and nobody has looked at it: while you were away. */
        UNSEEN
    }

    /**
     * What a person narrows a long list by; null for all.
     *
     * @param group where the host stood, whole
     * @param reason the name of a {@link org.atalaya.model.Reason}
     * @param hosts of these hosts alone: those of a criticality, which no incident keeps
     * @param ids these alone
     */
    public record Narrowed(
            @Nullable String group,
            @Nullable String reason,
            @Nullable List<String> hosts,
            @Nullable List<String> ids) {

        public static final Narrowed NOT = new Narrowed(null, null, null, null);
    }

    /** Where a page ends, so that the next begins there whatever has happened since. */
    public record Place(Instant openedAt, String id) {}

    public static final IncidentQuery ALL =
            new IncidentQuery(null, null, null, Which.ALL, "", 1_000);

    /** The first page of what is not narrowed. */
    public IncidentQuery(
            @Nullable String hostId,
            @Nullable Instant from,
            @Nullable Instant to,
            Which which,
            String text,
            int limit) {
        this(hostId, from, to, which, text, limit, Narrowed.NOT, null);
    }

    public IncidentQuery of(String host) {
        return new IncidentQuery(host, from, to, which, text, limit, narrowed, after);
    }

    /** Those that were open at some moment of this time. */
    public IncidentQuery between(Instant begin, Instant end) {
        return new IncidentQuery(hostId, begin, end, which, text, limit, narrowed, after);
    }

    public IncidentQuery only(Which some) {
        return new IncidentQuery(hostId, from, to, some, text, limit, narrowed, after);
    }

    public IncidentQuery with(String words) {
        return new IncidentQuery(hostId, from, to, which, words, limit, narrowed, after);
    }

    public IncidentQuery narrowed(Narrowed more) {
        return new IncidentQuery(hostId, from, to, which, text, limit, more, after);
    }

    /** The next page. */
    public IncidentQuery after(@Nullable Place last) {
        return new IncidentQuery(hostId, from, to, which, text, limit, narrowed, last);
    }
}
