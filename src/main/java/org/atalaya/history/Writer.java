package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What the one writing thread does with an open file. A transaction writes everything that waits or
 * nothing; what waits stays until it is written, so a disk that is full for an hour costs results
 * at most, never an incident.
 */
final class Writer {

    private final Spans spans = new Spans();
    private final ArrayDeque<Fresh> samples = new ArrayDeque<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final HostTable hosts = new HostTable();
    private final SampleLog log = new SampleLog(hosts);
    private final Pruning pruning = new Pruning();
    private long lost;

    /** Takes over what came. */
    void accept(Inbox.Batch batch, Instant now) {
        lost += batch.lost();
        batch.sightings().forEach(sighting -> keep(spans.next(sighting)));
        spans.repeat(now.toEpochMilli()).forEach(this::keep);
        for (Deed deed : batch.deeds()) {
            deeds.add(deed);
            if (deed instanceof Deed.Removed removed) {
                spans.forget(removed.host());
            }
        }
    }

    private void keep(Fresh fresh) {
        if (samples.size() == Inbox.MOST) {
            samples.removeFirst();
            lost++;
        }
        samples.addLast(fresh);
    }

    /** How many results were given up so far. */
    long lost() {
        return lost;
    }

    boolean isIdle() {
        return samples.isEmpty() && deeds.isEmpty();
    }

    /**
     * Writes all that waits. When it fails nothing was written, and all still waits.
     *
     * @return whether there was more than results among it: news for who reads incidents
     */
    boolean flush(Connection connection) throws SQLException {
        if (isIdle()) {
            return false;
        }
        boolean news = !deeds.isEmpty();
        // An incident survives even a power cut; results need only survive the program.
        execute(connection, "PRAGMA synchronous = " + (deeds.isEmpty() ? "NORMAL" : "FULL"));
        inTransaction(
                connection,
                () -> {
                    log.write(connection, samples);
                    for (Deed deed : deeds) {
                        write(connection, deed);
                    }
                });
        samples.clear();
        deeds.clear();
        return news;
    }

    private void write(Connection connection, Deed deed) throws SQLException {
        switch (deed) {
            case Deed.Happened(var event) -> IncidentLog.happened(connection, event);
            case Deed.Notified notified -> IncidentLog.notified(connection, notified);
            case Deed.Maintained maintained -> hosts.maintained(connection, maintained);
            case Deed.Removed removed -> {
                IncidentLog.over(connection, removed.host(), removed.at());
                hosts.removed(connection, removed);
            }
            case Deed.Routed routed -> FailureLog.routed(connection, routed);
            case Deed.Seen seen -> IncidentLog.seen(connection, seen);
            case Deed.Remembered(var name, var value) -> {
                if (value == null) {
                    Rows.update(connection, "DELETE FROM alarm_state WHERE name = ?", name);
                } else {
                    Rows.update(
                            connection,
                            "INSERT OR REPLACE INTO alarm_state VALUES (?, ?)",
                            name,
                            value);
                }
            }
        }
    }

    /** Rolls one shard up and forgets what is too old of it; whether there is more to roll up. */
    boolean upkeep(Connection connection, int shard, Retention retention, Instant now)
            throws SQLException {
        boolean[] more = {false};
        inTransaction(
                connection,
                () -> {
                    more[0] = RollUp.run(connection, shard);
                    pruning.run(connection, retention, shard, now);
                });
        Pruning.shrink(connection);
        return more[0];
    }

    /** What was believed to stand in the file need not: another file, or a failed transaction. */
    void reset() {
        log.reset();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            execute(connection, "COMMIT");
            done = true;
        } finally {
            if (!done) {
                log.reset();
                rollback(connection);
            }
        }
    }

    /** A full disk has rolled back by itself already; then this says so, and that is well. */
    private static void rollback(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            System.getLogger(Writer.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
