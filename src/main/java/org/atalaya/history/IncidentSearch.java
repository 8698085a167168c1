package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.history.IncidentQuery.Narrowed;
import org.atalaya.history.IncidentQuery.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds incidents, a page at a time. A page begins where the last one ended rather than at a
 * number, so that the hundredth costs what the first does and nothing is told twice.
 */
final class IncidentSearch {

    /** Parts the ids of a list; no id holds a control character. */
    private static final String BETWEEN = "\u001f";

    private static final String WHERE =
            " FROM incident WHERE (?1 IS NULL OR host = ?1)"
                    + " AND (?2 IS NULL OR resolved_at IS NULL OR resolved_at >= ?2)"
                    + " AND (?3 IS NULL OR opened_at < ?3) AND instr(search, ?4) > 0"
                    + " AND (?6 IS NULL OR grouped = ?6) AND (?7 IS NULL OR reason = ?7)"
                    + " AND (?8 IS NULL OR instr(?8, char(31) || host || char(31)) > 0)"
                    + " AND (?9 IS NULL OR instr(?9, char(31) || id || char(31)) > 0)"
                    + " AND opened_at <= ?10 AND (opened_at < ?10 OR id < ?11)";

    private IncidentSearch() {}

    static List<IncidentRecord> page(Connection c, IncidentQuery query) throws SQLException {
        return Rows.list(
                c,
                IncidentRecord::of,
                "SELECT *, (SELECT count(*) FROM incident_event e WHERE e.incident = incident.id"
                        + " AND e.type = 'NOTIFIED') AS sent"
                        + WHERE
                        + which(query)
                        + " ORDER BY opened_at DESC, id DESC LIMIT ?5",
                values(query, query.after()));
    }

    /** How many there are on all pages. */
    static long count(Connection c, IncidentQuery query) throws SQLException {
        return Rows.number(
                c, "SELECT count(*)" + WHERE + which(query) + " AND ?5 = ?5", values(query, null));
    }

    private static String which(IncidentQuery query) {
        return switch (query.which()) {
            case ALL -> "";
            case OPEN -> " AND resolved_at IS NULL";
            case RESOLVED -> " AND resolved_at IS NOT NULL";
            case UNSEEN -> " AND resolved_at IS NOT NULL AND seen = 0";
        };
    }

    private static @Nullable Object[] values(IncidentQuery query, @Nullable Place after) {
        Narrowed narrowed = query.narrowed();
        return Stream.<@Nullable Object>of(
                        query.hostId(),
                        Rows.millis(query.from()),
                        Rows.millis(query.to()),
                        query.text().strip().toLowerCase(Locale.ROOT),
                        query.limit(),
                        narrowed.group(),
                        narrowed.reason(),
                        list(narrowed.hosts()),
                        list(narrowed.ids()),
                        after == null ? Long.MAX_VALUE : after.openedAt().toEpochMilli(),
                        after == null ? "" : after.id())
                .toArray();
    }

    private static @Nullable String list(@Nullable List<String> ids) {
        return ids == null ? null : BETWEEN + String.join(BETWEEN, ids) + BETWEEN;
    }
}
