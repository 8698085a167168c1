package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Forgets what is too old, a little at a time. When the file is bigger than it may be, every age
 * but that of incidents shrinks by the same share until it fits, and grows back later.
 */
final class Pruning {

    /** So small that even a full disk of history goes; never nothing. */
    private static final double LEAST = 0.001;

    private double share = 1;

    /** One step for one shard; to be called inside a transaction. */
    void run(Connection connection, Retention retention, int shard, Instant now)
            throws SQLException {
        if (shard == 0) {
            fit(connection, retention);
            general(connection, retention, now);
        }
        List<Long> hosts =
                Rows.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT key FROM host WHERE key % ? = ?",
                        RollUp.SHARDS,
                        shard);
        for (Level level : Level.values()) {
            long oldest = now.minus(shrunk(retention.of(level))).toEpochMilli();
            for (long host : hosts) {
                Rows.update(
                        connection,
                        "DELETE FROM " + level.table() + " WHERE host = ? AND at < ?",
                        host,
                        level.floor(oldest));
            }
        }
    }

    private void general(Connection connection, Retention retention, Instant now)
            throws SQLException {
        // Never what is not rolled up yet, whatever a clock that jumped says of its age.
        Rows.update(
                connection,
                "DELETE FROM journal WHERE id IN (SELECT id FROM journal WHERE last < ?"
                        + " AND id <= (SELECT CASE count(*) WHEN "
                        + RollUp.SHARDS
                        + " THEN min(upto) ELSE 0 END FROM rolled) LIMIT 2000)",
                now.minus(shrunk(retention.raw())).toEpochMilli());
        Rows.update(
                connection,
                "DELETE FROM failure WHERE id IN (SELECT id FROM failure WHERE last < ? LIMIT"
                        + " 2000)",
                now.minus(shrunk(retention.keep())).toEpochMilli());
        IncidentLog.forget(connection, now.minus(retention.keep()));
        Rows.update(
                connection,
                "DELETE FROM host WHERE removed_at < ? AND key NOT IN (SELECT host FROM day)",
                now.minus(retention.raw()).toEpochMilli());
    }

    private Duration shrunk(Duration age) {
        return Duration.ofMillis((long) (age.toMillis() * share));
    }

    private void fit(Connection connection, Retention retention) throws SQLException {
        double used = used(connection);
        double room = retention.maxBytes();
        // Before it is full, for the ages that are cut may be far above what there is yet, and with
        // many hosts a file grows by a tenth of its room in an hour.
        if (used > 0.9 * room) {
            share = Math.max(LEAST, share * (used > room ? 0.7 : 0.9));
        } else if (used < 0.75 * room) {
            share = Math.min(1, share * 1.02);
        }
    }

    /** Bytes that hold something. */
    static long used(Connection connection) throws SQLException {
        return (Rows.number(connection, "PRAGMA page_count")
                        - Rows.number(connection, "PRAGMA freelist_count"))
                * Rows.number(connection, "PRAGMA page_size");
    }

    /** Gives a little room back to the disk; outside of a transaction. */
    static void shrink(Connection connection) throws SQLException {
        if (Rows.number(connection, "PRAGMA freelist_count") > 500) {
            Rows.list(connection, row -> 0, "PRAGMA incremental_vacuum(500)");
        }
    }
}
