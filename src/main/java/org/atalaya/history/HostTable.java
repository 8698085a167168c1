package org.atalaya.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of the file: a small number for each id, and what was known of it last. Used by the
 * writer alone, which forgets it all with {@link #reset} when a transaction failed.
 */
final class HostTable {

    private record Known(
            long key,
            String name,
            String group,
            Health health,
            long since,
            @Nullable String hidden) {}

    /** A host that was not asked yet is what it was: two starts in a row must forget nothing. */
    private static final String SAVE =
            """
            INSERT INTO host (id, name, grouped, health, since, hidden)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET name = ?2, grouped = ?3, removed_at = NULL, hidden = ?6,
                health = CASE WHEN ?4 = 'PENDING' THEN health ELSE ?4 END,
                since = CASE WHEN ?4 = 'PENDING' THEN since ELSE ?5 END
            RETURNING key
            """;

    private final Map<String, Known> known = new HashMap<>();

    void reset() {
        known.clear();
    }

    /** The host's number; what is new about it is written. */
    long save(Connection connection, Sighting sighting) throws SQLException {
        Host host = sighting.host();
        long since = sighting.since().toEpochMilli();
        Known before = known.get(host.id());
        if (before != null
                && before.health() == sighting.health()
                && before.since() == since
                && Objects.equals(before.hidden(), sighting.hidden())
                && before.name().equals(host.name())
                && before.group().equals(host.group())) {
            return before.key();
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, host.id());
            statement.setString(2, host.name());
            statement.setString(3, host.group());
            statement.setString(4, sighting.health().name());
            statement.setLong(5, since);
            statement.setString(6, sighting.hidden());
            try (ResultSet row = statement.executeQuery()) {
                long key = row.getLong(1);
                known.put(
                        host.id(),
                        new Known(
                                key,
                                host.name(),
                                host.group(),
                                sighting.health(),
                                since,
                                sighting.hidden()));
                return key;
            }
        }
    }

    void maintained(Connection connection, Deed.Maintained deed) throws SQLException {
        Rows.update(
                connection,
                "UPDATE host SET maintenance_until = ? WHERE id = ?",
                Rows.millis(deed.until()),
                deed.host());
    }

    void removed(Connection connection, Deed.Removed deed) throws SQLException {
        known.remove(deed.host());
        Rows.update(
                connection,
                "UPDATE host SET removed_at = ?, maintenance_until = NULL, hidden = NULL"
                        + " WHERE id = ?",
                deed.at().toEpochMilli(),
                deed.host());
    }
}
