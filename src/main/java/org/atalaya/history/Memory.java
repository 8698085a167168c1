package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atalaya.model.Health;

/** Reads what a start must know of the time before it. */
final class Memory {

    /** More than a person reads. */
    private static final int UNSEEN = 1_000;

    private Memory() {}

    static List<LastKnown> hosts(Connection connection) throws SQLException {
        Map<String, IncidentRecord> open = new HashMap<>();
        Rows.list(
                        connection,
                        IncidentRecord::of,
                        "SELECT *, 0 AS sent FROM incident WHERE resolved_at IS NULL ORDER BY"
                                + " opened_at")
                .forEach(each -> open.put(each.incident().hostId(), each));
        Map<String, IncidentRecord> hidden = new HashMap<>();
        Rows.list(
                        connection,
                        IncidentRecord::of,
                        "SELECT incident.*, 0 AS sent FROM incident JOIN host ON host.hidden ="
                                + " incident.id WHERE incident.resolved_at IS NOT NULL")
                .forEach(each -> hidden.put(each.incident().hostId(), each));
        return Rows.list(
                connection,
                row -> {
                    String id = row.getString("id");
                    Instant since = Objects.requireNonNull(Rows.instant(row, "since"));
                    return new LastKnown(
                            id,
                            open.get(id),
                            hidden.get(id),
                            Rows.instant(row, "maintenance_until"),
                            Health.valueOf(row.getString("health")),
                            since);
                },
                "SELECT * FROM host WHERE removed_at IS NULL");
    }

    /** What recovered before anybody saw it, oldest first: while you were away. */
    static List<IncidentRecord> unseen(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        IncidentRecord::of,
                        "SELECT *, 0 AS sent FROM incident WHERE seen = 0 AND resolved_at IS NOT"
                                + " NULL ORDER BY opened_at DESC LIMIT "
                                + UNSEEN)
                .reversed();
    }

    static Map<String, String> alarm(Connection connection) throws SQLException {
        Map<String, String> alarm = new HashMap<>();
        Rows.list(
                connection,
                row -> alarm.put(row.getString("name"), row.getString("value")),
                "SELECT name, value FROM alarm_state");
        return alarm;
    }
}
