package org.atalaya.model;

import java.time.Instant;

/**
 * Whether this machine itself can reach anybody. While it cannot, no host is judged: the wall must
 * never take its own cable for forty failures.
 *
 * @param kind how it stands
 * @param since since when; for {@link Kind#RETURNING} since the line was lost, because the outage
 *     is not over yet
 */
public record NetworkState(Kind kind, Instant since) {

    /** How the line stands. */
    public enum Kind {
        ONLINE,
        /** Nothing answers, or there is no link at all. */
        OFFLINE,
        /** Something answers again; not yet long enough to believe it. */
        RETURNING
    }

    public static NetworkState online(Instant since) {
        return new NetworkState(Kind.ONLINE, since);
    }

    public static NetworkState offline(Instant since) {
        return new NetworkState(Kind.OFFLINE, since);
    }

    /** Whether what probes say now is about hosts, and not about this machine's own line. */
    public boolean isOnline() {
        return kind == Kind.ONLINE;
    }
}
