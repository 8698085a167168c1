package org.atalaya.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.atalaya.model.Health;

/**
 * A host as the history knows it.
 *
 * @param health what it was last
 * @param since when it began to be that
 * @param watched false when it was taken off the board; its past stays
 */
public record RecordedHost(
        String id, String name, String group, Health health, Instant since, boolean watched) {

    static RecordedHost of(ResultSet row) throws SQLException {
        return new RecordedHost(
                row.getString("id"),
                row.getString("name"),
                row.getString("grouped"),
                Health.valueOf(row.getString("health")),
                Objects.requireNonNull(Rows.instant(row, "since")),
                Rows.instant(row, "removed_at") == null);
    }
}
