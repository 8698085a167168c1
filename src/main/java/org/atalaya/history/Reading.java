package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One host in one moment of the file: its roll-ups, and what of the journal is not rolled up yet.
 *
 * @param host the host's number; 0 for a host that is not there
 * @param edge before it minutes are forgotten, and times are rounded down to the hour; always the
 *     same way, so that times beside each other add up
 */
record Reading(Connection connection, long host, long edge, List<Sample> fresh) {

    static Reading of(Connection connection, String hostId) throws SQLException {
        long host = Rows.number(connection, "SELECT key FROM host WHERE id = ?", hostId);
        List<Sample> fresh = new ArrayList<>();
        Rows.list(
                connection,
                row -> {
                    SampleBlock.unpack(
                            SampleLog.block(row),
                            sample -> {
                                if (sample.host() == host) {
                                    fresh.add(sample);
                                }
                            });
                    return host;
                },
                "SELECT samples FROM journal WHERE id > ?",
                RollUp.upto(connection, RollUp.shardOf(host)));
        return new Reading(connection, host, edge(connection, host), fresh);
    }

    /**
     * Asked of the file rather than of the settings: what was forgotten under other settings, or
     * for want of room, stays forgotten. A host whose hours begin with its minutes lost none.
     */
    private static long edge(Connection connection, long host) throws SQLException {
        Long hour = first(connection, Level.HOUR, host);
        Long minute = first(connection, Level.MINUTE, host);
        if (hour == null || minute != null && hour >= Level.HOUR.floor(minute)) {
            return Long.MIN_VALUE;
        }
        return minute == null ? Long.MAX_VALUE : Level.HOUR.ceil(minute);
    }

    private static @Nullable Long first(Connection connection, Level level, long host)
            throws SQLException {
        String sql = "SELECT at FROM " + level.table() + " WHERE host = ? ORDER BY at LIMIT 1";
        return Rows.list(connection, row -> row.getLong(1), sql, host).stream()
                .findFirst()
                .orElse(null);
    }

    Tally total(Instant from, Instant to) throws SQLException {
        long low = round(from);
        long high = round(to);
        Tally total = new Tally();
        add(Level.DAY, low, high, total);
        fresh.forEach(sample -> sample.tally(low, high, total));
        return total;
    }

    private long round(Instant at) {
        long millis = at.toEpochMilli();
        return (millis < edge ? Level.HOUR : Level.MINUTE).floor(millis);
    }

    /** Whole steps of this level, and what is left at both ends from the finer one. */
    private void add(Level level, long low, long high, Tally total) throws SQLException {
        long begin = level.ceil(low);
        long end = level.floor(high);
        if (begin < end) {
            rows(level, begin, end).values().forEach(total::add);
            finer(level, low, begin, total);
            finer(level, end, high, total);
        } else {
            finer(level, low, high, total);
        }
    }

    private void finer(Level level, long low, long high, Tally total) throws SQLException {
        if (low >= high) {
            return;
        }
        switch (level) {
            case DAY -> add(Level.HOUR, low, high, total);
            case HOUR -> add(Level.MINUTE, low, high, total);
            case MINUTE -> {}
        }
    }

    private Map<Long, Tally> rows(Level level, long low, long high) throws SQLException {
        Map<Long, Tally> rows = new TreeMap<>();
        Rows.list(
                connection,
                row -> rows.put(row.getLong("at"), Tally.unpack(row.getBytes("tally"))),
                "SELECT at, tally FROM "
                        + level.table()
                        + " WHERE host = ? AND at >= ? AND at < ? ORDER BY at",
                host,
                low,
                high);
        return rows;
    }

    List<Bucket> series(Instant from, Instant to, long wanted) throws SQLException {
        Level level =
                wanted >= Level.DAY.step()
                        ? Level.DAY
                        : wanted >= Level.HOUR.step() || from.toEpochMilli() < edge
                                ? Level.HOUR
                                : Level.MINUTE;
        long step = Math.max(1, wanted / level.step()) * level.step();
        long low = level.floor(from.toEpochMilli());
        long high = level.ceil(to.toEpochMilli());
        Map<Long, Tally> steps = rows(level, low, high);
        for (Sample sample : fresh) {
            sample.tally(level, at -> steps.computeIfAbsent(at, none -> new Tally()));
        }
        Map<Long, Tally> wide = new TreeMap<>();
        steps.forEach(
                (at, tally) -> {
                    if (at >= low && at < high) {
                        long place = low + Math.floorDiv(at - low, step) * step;
                        wide.computeIfAbsent(place, none -> new Tally()).add(tally);
                    }
                });
        List<Bucket> buckets = new ArrayList<>();
        wide.forEach(
                (at, tally) ->
                        buckets.add(
                                new Bucket(
                                        Instant.ofEpochMilli(at),
                                        Instant.ofEpochMilli(at + step),
                                        tally)));
        return buckets;
    }
}
