package org.atalaya.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * One line in the life of an incident.
 *
 * @param what the name of an {@link org.atalaya.model.IncidentEvent.Type}, or {@code NOTIFIED}
 * @param by a person; of a message, the channel
 * @param note what was written; of a message, what became of it
 */
public record IncidentEntry(
        Instant at, String what, Incident.Kind kind, @Nullable String by, @Nullable String note) {

    static IncidentEntry of(ResultSet row) throws SQLException {
        return new IncidentEntry(
                Objects.requireNonNull(Rows.instant(row, "at")),
                row.getString("type"),
                Incident.Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("note"));
    }
}
