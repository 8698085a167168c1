package org.atalaya.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds what stands in the journal to the roll-ups, a sixteenth of the hosts at a time so that no
 * transaction is long. Which row of the journal was the last is written with the sums themselves:
 * each sample counts once, whatever happens in between, and in whatever order samples come.
 */
final class RollUp {

    static final int SHARDS = 16;

    /** Rows of the journal at a time: at one a second, ten minutes. */
    private static final int ROWS = 600;

    private static final String NEXT =
            "SELECT id, samples FROM journal WHERE id > ? ORDER BY id LIMIT " + ROWS;

    private record Slot(long host, long at) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byHost = Long.compare(host, other.host);
            return byHost != 0 ? byHost : Long.compare(at, other.at);
        }
    }

    private RollUp() {}

    static int shardOf(long host) {
        return (int) (host % SHARDS);
    }

    /** Whether there is more to do for these hosts. */
    static boolean run(Connection connection, int shard) throws SQLException {
        long from = upto(connection, shard);
        List<Long> read = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        Rows.list(
                connection,
                row -> {
                    read.add(row.getLong("id"));
                    SampleBlock.unpack(
                            SampleLog.block(row),
                            sample -> {
                                if (shardOf(sample.host()) == shard) {
                                    samples.add(sample);
                                }
                            });
                    return shard;
                },
                NEXT,
                from);
        if (read.isEmpty()) {
            return false;
        }
        for (Level level : Level.values()) {
            add(connection, level, samples);
        }
        Rows.update(
                connection,
                "INSERT OR REPLACE INTO rolled (shard, upto) VALUES (?, ?)",
                shard,
                read.getLast());
        return read.size() == ROWS;
    }

    static long upto(Connection connection, int shard) throws SQLException {
        return Rows.number(connection, "SELECT upto FROM rolled WHERE shard = ?", shard);
    }

    private static void add(Connection connection, Level level, List<Sample> samples)
            throws SQLException {
        Map<Slot, Tally> tallies = new TreeMap<>();
        for (Sample sample : samples) {
            sample.tally(
                    level,
                    at ->
                            tallies.computeIfAbsent(
                                    new Slot(sample.host(), at), slot -> new Tally()));
        }
        String table = level.table();
        String select = "SELECT tally FROM " + table + " WHERE host = ? AND at = ?";
        try (PreparedStatement replace =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO " + table + " VALUES (?, ?, ?)")) {
            for (Map.Entry<Slot, Tally> each : tallies.entrySet()) {
                Tally tally = each.getValue();
                Rows.list(
                                connection,
                                row -> Tally.unpack(row.getBytes(1)),
                                select,
                                each.getKey().host(),
                                each.getKey().at())
                        .forEach(tally::add);
                replace.setLong(1, each.getKey().host());
                replace.setLong(2, each.getKey().at());
                replace.setBytes(3, tally.pack());
                replace.executeUpdate();
            }
        }
    }
}
