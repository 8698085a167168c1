package org.atalaya.history;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Watching;

/**
 * The file of 100 hosts @ 20 s after a year. What is older than the roll-ups by the minute is
 * counted by the hour and day, as the roll-up counts it; the last nine days go through the writer
 * with its upkeep, the last two of them in batches as small as they really are.
 */
final class SimulatedYear {

    static final int HOSTS = 100;
    static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    private static final long EVERY = 20_000;
    private static final Instant START = END.minus(Duration.ofDays(365));
    private static final Instant MINUTES = Instant.parse("2026-02-20T00:00:00Z");
    private static final Instant RAW = END.minus(Duration.ofHours(50));
    private static final long OUTAGE_EVERY = Duration.ofDays(15).toMillis();
    private static final long OUTAGE = Duration.ofMinutes(10).toMillis();
    private static final Failure REFUSED = Failure.of(Reason.REFUSED);

    private final Random random = new Random(7);
    private final List<Host> hosts =
            IntStream.range(0, HOSTS)
                    .mapToObj(i -> host("h" + i, Duration.ofMillis(EVERY)))
                    .toList();
    private final Inbox inbox = new Inbox();
    private final Writer writer = new Writer();
    private final Connection connection;
    private int shard;
    private long nextUpkeep;

    private SimulatedYear(Connection connection) {
        this.connection = connection;
    }

    static Host host(String id, Duration every) {
        URI url = URI.create("http://" + id + ".example/");
        return new Host(
                id,
                id,
                "",
                List.of(),
                every,
                Duration.ofSeconds(5),
                true,
                false,
                new HttpCheck(url, StatusRanges.SUCCESS, false, null),
                Watching.USUAL);
    }

    /** Up in nearly all cases, with latencies spread as a network's are. */
    static HostUpdate result(Host host, Instant at, Random random) {
        return random.nextInt(1_000) == 0 ? down(host, at) : up(host, at, latency(random));
    }

    private static Duration latency(Random random) {
        return Duration.ofNanos((long) (1_000 * Math.exp(9.5 + 0.5 * random.nextGaussian())));
    }

    private static HostUpdate up(Host host, Instant at, Duration latency) {
        return update(host, Health.UP, ProbeResult.up(at, latency, Evidence.NONE));
    }

    private static HostUpdate down(Host host, Instant at) {
        Duration quick = Duration.ofMillis(2);
        return update(host, Health.DOWN, ProbeResult.down(at, quick, REFUSED, Evidence.NONE));
    }

    private static HostUpdate update(Host host, Health health, ProbeResult result) {
        return new HostUpdate(host, new HostState(health, START, result, 0, null), result, null);
    }

    /** Into a new file. */
    static void write(Path file) throws Exception {
        try (Connection connection = Database.at(file).open();
                Statement statement = connection.createStatement()) {
            SimulatedYear year = new SimulatedYear(connection);
            year.written(MINUTES, MINUTES.plusSeconds(20), Duration.ofSeconds(20));
            year.incidents();
            statement.execute("BEGIN");
            year.counted();
            statement.execute("COMMIT");
            year.written(MINUTES.plusSeconds(20), RAW, Duration.ofMinutes(1));
            year.written(RAW, END, Duration.ofMillis(700));
        }
        System.out.printf("file: %,d bytes%n", Files.size(file));
    }

    private static long outage(long at, int host) {
        return Math.floorDiv(at, OUTAGE_EVERY) * OUTAGE_EVERY + host * 3_600_000L;
    }

    private static boolean isOut(long at, int host) {
        return at >= outage(at, host) && at < outage(at, host) + OUTAGE;
    }

    private void incidents() throws Exception {
        for (long at = START.toEpochMilli(); at < END.toEpochMilli(); at += OUTAGE_EVERY) {
            for (int i = 0; i < HOSTS; i++) {
                Instant begun = Instant.ofEpochMilli(outage(at, i));
                Instant end = begun.plusMillis(OUTAGE);
                Incident open = open(hosts.get(i), begun);
                inbox.put(happened(IncidentEvent.Type.OPENED, open, i, begun));
                inbox.put(happened(IncidentEvent.Type.RESOLVED, open.withEnd(end), i, end));
            }
        }
        flush(MINUTES);
    }

    private static Incident open(Host host, Instant at) {
        String id = host.id() + at;
        Incident.Kind down = Incident.Kind.DOWN;
        return new Incident(
                id, host.id(), host.name(), down, at, REFUSED, null, null, null, 0, null, false);
    }

    private Deed happened(IncidentEvent.Type type, Incident incident, int host, Instant at) {
        return new Deed.Happened(IncidentEvent.of(type, incident, hosts.get(host), at));
    }

    /** Day by day as time brings them, so that the pages are as they would be. */
    private void counted() throws SQLException {
        long day = Level.DAY.step();
        for (long at = Level.DAY.floor(START.toEpochMilli());
                at < MINUTES.toEpochMilli();
                at += day) {
            for (int i = 0; i < HOSTS; i++) {
                long key = Rows.number(connection, "SELECT key FROM host WHERE id = ?", "h" + i);
                count(key, i, at);
            }
        }
    }

    private void count(long key, int host, long day) throws SQLException {
        Tally whole = new Tally();
        long step = Level.HOUR.step();
        for (long hour = day; hour < day + Level.DAY.step(); hour += step) {
            Tally tally = new Tally();
            for (long at = hour; at < hour + step; at += EVERY) {
                boolean out = isOut(at, host);
                Health health = out ? Health.DOWN : Health.UP;
                tally.result(health, out ? -1 : latency(random).toNanos() / 1_000);
                tally.spent(health, EVERY);
            }
            whole.add(tally);
            Rows.update(connection, "INSERT INTO hour VALUES (?, ?, ?)", key, hour, tally.pack());
        }
        Rows.update(connection, "INSERT INTO day VALUES (?, ?, ?)", key, day, whole.pack());
    }

    private void written(Instant from, Instant to, Duration batch) throws Exception {
        InstantSource clock = InstantSource.fixed(to);
        long next = from.toEpochMilli() + batch.toMillis();
        int turn = 0;
        for (long at = from.toEpochMilli(); at < to.toEpochMilli(); at += EVERY / HOSTS) {
            int i = turn++ % HOSTS;
            Instant when = Instant.ofEpochMilli(at);
            Host host = hosts.get(i);
            HostUpdate news = isOut(at, i) ? down(host, when) : up(host, when, latency(random));
            inbox.put(Sighting.of(news, clock));
            if (at >= next) {
                flush(when);
                next = at + batch.toMillis();
            }
        }
        flush(to);
    }

    private void flush(Instant now) throws Exception {
        writer.accept(inbox.take(Duration.ZERO), now);
        writer.flush(connection);
        for (long at = now.toEpochMilli(); at >= nextUpkeep; nextUpkeep += 19_000) {
            nextUpkeep = Math.max(nextUpkeep, at - 60_000);
            boolean more = writer.upkeep(connection, shard, Retention.USUAL, now);
            shard = more ? shard : (shard + 1) % RollUp.SHARDS;
        }
    }
}
