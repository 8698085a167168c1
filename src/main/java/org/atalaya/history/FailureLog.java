package org.atalaya.history;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * Keeps why something failed longer than that it failed. The same reason in a row is one row with a
 * count, so a host that is down for a week costs one.
 */
final class FailureLog {

    private record Running(long id, String what) {}

    private final Map<Long, Running> running = new HashMap<>();

    void reset() {
        running.clear();
    }

    void write(Connection connection, long host, Sighting sighting) throws SQLException {
        ProbeResult result = sighting.result();
        if (result == null) {
            return;
        }
        Failure failure = result.failure();
        if (failure == null) {
            running.remove(host);
            return;
        }
        String what = result.verdict() + " " + failure.reason() + " " + result.evidence().status();
        Running before = running.get(host);
        if (before != null && before.what().equals(what)) {
            Rows.update(
                    connection,
                    "UPDATE failure SET last = max(last, ?), times = times + 1, facts = ? WHERE id"
                            + " = ?",
                    sighting.at(),
                    Facts.join(failure),
                    before.id());
            return;
        }
        long id = insert(connection, host, sighting.at(), result, failure);
        running.put(host, new Running(id, what));
    }

    private static long insert(
            Connection connection, long host, long at, ProbeResult result, Failure failure)
            throws SQLException {
        Evidence evidence = result.evidence();
        return Rows.number(
                connection,
                "INSERT INTO failure (host, first, last, times, verdict, reason, facts, address,"
                        + " status, final_url, trace, chain, excerpt)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING id",
                host,
                at,
                at,
                result.verdict().name(),
                failure.reason().name(),
                Facts.join(failure),
                evidence.address(),
                evidence.status(),
                withoutSecrets(evidence.finalUrl()),
                trace(evidence.phases()),
                Chain.write(evidence.tls()),
                Objects.requireNonNullElse(evidence.excerpt(), ""));
    }

    /**
     * The way to a host as it was when it failed, beside the failure that it was asked for; a
     * failure that was forgotten meanwhile needs none.
     */
    static void routed(Connection connection, Deed.Routed deed) throws SQLException {
        Rows.update(
                connection,
                "UPDATE failure SET route = ? WHERE id = (SELECT id FROM failure WHERE host ="
                        + " (SELECT key FROM host WHERE id = ?) AND first <= ? ORDER BY id DESC"
                        + " LIMIT 1)",
                deed.route(),
                deed.host(),
                deed.failedAt().toEpochMilli());
    }

    /** A query or a user part may hold a token. */
    private static @Nullable String withoutSecrets(@Nullable URI uri) {
        if (uri == null) {
            return null;
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }

    /** Each phase that was measured, in milliseconds: {@code resolve=3 connect=12}. */
    private static String trace(Phases phases) {
        StringJoiner trace = new StringJoiner(" ");
        phase(trace, "resolve", phases.resolve());
        phase(trace, "connect", phases.connect());
        phase(trace, "tls", phases.tls());
        phase(trace, "first-byte", phases.firstByte());
        phase(trace, "body", phases.body());
        return trace.toString();
    }

    private static void phase(StringJoiner trace, String name, @Nullable Duration took) {
        if (took != null) {
            trace.add(name + "=" + took.toMillis());
        }
    }
}
