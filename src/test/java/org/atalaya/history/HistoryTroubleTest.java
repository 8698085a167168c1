package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.support.Patience;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to the file: each time a sentence, and recording goes on by itself. */
class HistoryTroubleTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Stories.NOON);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int PAGE = 4096;

    @TempDir Path folder;

    private static void open(HistoryStore store, String id) {
        store.incident(
                Stories.event(Type.OPENED, Stories.incident(id, id, Stories.NOON), Stories.NOON));
    }

    private static boolean holds(HistoryStore store, String id) {
        try (HistoryReader reader = store.reader()) {
            return reader.incidents(IncidentQuery.ALL.of(id)).get(9, TimeUnit.SECONDS).size() == 1;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSecondCopyOfTheProgramWritesNothingUntilTheFirstHasEnded() {
        Path file = folder.resolve("h.db");
        HistoryStore first = HistoryStore.open(file, CLOCK);
        try (HistoryStore second = HistoryStore.open(file, CLOCK)) {
            assertThat(second.state().recording()).isFalse();
            assertThat(second.state().trouble().kind()).isEqualTo(Trouble.Kind.IN_USE);
            for (Locale language : Words.LANGUAGES) {
                assertThat(second.state().trouble().sentence(Words.of(language)))
                        .contains("--data", file.toString());
            }
            open(second, "i1");
            first.close();
            Patience.until("it records", LONG, () -> second.state().recording());
            assertThat(holds(second, "i1")).isTrue();
        }
    }

    @Test
    void aCorruptedPageIsSetAsideWithEverythingInIt() throws Exception {
        Path file = folder.resolve("h.db");
        try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
            for (int i = 0; i < 300; i++) {
                open(store, "i" + i);
            }
        }
        long size = Files.size(file);
        byte[] noise = new byte[PAGE];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = PAGE; at < size; at += PAGE) {
                pages.seek(at);
                pages.write(noise);
            }
        }
        try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
            open(store, "new");
            Patience.until("it records again", LONG, () -> store.state().recording());
            assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.DAMAGED);
            assertThat(Path.of(store.state().trouble().detail())).hasSize(size);
            assertThat(holds(store, "new")).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatMayOnlyBeReadIsToldAndWrittenOnceItMay() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m,ro", "tmpfs", folder.toString()));
        try (HistoryStore store = HistoryStore.open(folder.resolve("h.db"), CLOCK)) {
            assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.READ_ONLY);
            open(store, "i1");
            assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
            Patience.until("it records", LONG, () -> store.state().recording());
            assertThat(store.state().trouble()).isNull();
            assertThat(holds(store, "i1")).isTrue();
        } finally {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Test
    void whatIsTooOldGoesAndTheRestStays() throws Exception {
        Host host = SampleHosts.host("web");
        try (Connection connection = Database.at(folder.resolve("h.db")).open()) {
            Writer writer = new Writer();
            Inbox inbox = new Inbox();
            for (int hour = 0; hour < 24 * 20; hour++) {
                Instant at = Stories.NOON.plus(Duration.ofHours(hour));
                inbox.put(Sighting.of(Stories.up(host, at, Duration.ofMillis(9)), CLOCK));
                writer.accept(inbox.take(Duration.ZERO), at);
                writer.flush(connection);
            }
            Instant end = Stories.NOON.plus(Duration.ofDays(20));
            Retention kept = new Retention(Duration.ofDays(10), 500_000_000);
            for (int shard = 0; shard < 2 * RollUp.SHARDS; shard++) {
                writer.upkeep(connection, shard % RollUp.SHARDS, kept, end);
            }
            long hours = Rows.number(connection, "SELECT count(*) FROM hour");
            assertThat(hours).isBetween(240L, 241L);
            assertThat(Rows.number(connection, "SELECT count(*) FROM journal")).isBetween(48L, 49L);
            // A span of 26 s ends at each full hour, so it lies in two minutes.
            assertThat(Rows.number(connection, "SELECT count(*) FROM minute"))
                    .isBetween(335L, 338L);
        }
    }

    @Test
    void aFileThatIsTooBigShrinksUntilItFitsAndKeepsItsIncidents() throws Exception {
        try (Connection connection = Database.at(folder.resolve("h.db")).open()) {
            byte[] tally = new byte[2_000];
            new Random(2).nextBytes(tally);
            Rows.update(
                    connection,
                    "INSERT INTO host (key, id, name, grouped, health, since)"
                            + " VALUES (16, 'h', 'h', '', 'UP', 0)");
            Instant end = Stories.NOON.plus(Duration.ofDays(100));
            for (int hour = 0; hour < 24 * 100; hour++) {
                Rows.update(
                        connection,
                        "INSERT INTO hour VALUES (16, ?, ?)",
                        Stories.NOON.plus(Duration.ofHours(hour)).toEpochMilli(),
                        tally);
            }
            IncidentLog.happened(
                    connection,
                    Stories.event(
                            Type.OPENED, Stories.incident("i1", "h", Stories.NOON), Stories.NOON));
            assertThat(Pruning.used(connection)).isGreaterThan(4_000_000);
            Pruning pruning = new Pruning();
            Retention room = new Retention(Duration.ofDays(365), 2_000_000);
            for (int turn = 0; turn < 20; turn++) {
                pruning.run(connection, room, 0, end);
            }
            assertThat(Pruning.used(connection)).isLessThan(2_000_000);
            assertThat(Rows.number(connection, "SELECT count(*) FROM hour")).isPositive();
            assertThat(Rows.number(connection, "SELECT count(*) FROM incident")).isOne();
        }
    }

    @Test
    void theSizeIsHeldWhileMoreAndMoreComesAndIncidentsStay() throws Exception {
        List<Host> hosts = SampleHosts.hosts(60);
        Retention room = new Retention(Duration.ofDays(365), 1_500_000);
        Random random = new Random(11);
        long biggest = 0;
        try (Connection connection = Database.at(folder.resolve("h.db")).open()) {
            Writer writer = new Writer();
            Inbox inbox = new Inbox();
            for (int turn = 0; turn < 4_000; turn++) {
                Instant at = Stories.NOON.plus(Duration.ofMinutes(turn));
                for (Host host : hosts) {
                    Duration latency = Duration.ofMillis(1 + random.nextInt(3_000));
                    inbox.put(Sighting.of(Stories.up(host, at, latency), CLOCK));
                }
                if (turn % 100 == 0) {
                    Incident incident = Stories.incident("i" + turn, "h" + turn, at);
                    inbox.put(new Deed.Happened(Stories.event(Type.OPENED, incident, at)));
                }
                writer.accept(inbox.take(Duration.ZERO), at);
                writer.flush(connection);
                // As often as it really is: a shard each 19 s.
                for (int i = 0; i < 3; i++) {
                    writer.upkeep(connection, (3 * turn + i) % RollUp.SHARDS, room, at);
                }
                biggest = Math.max(biggest, turn > 200 ? Pruning.used(connection) : 0);
            }
            assertThat(biggest).isBetween(1_000_000L, 1_550_000L);
            assertThat(Rows.number(connection, "SELECT count(*) FROM incident")).isEqualTo(40);
            assertThat(Rows.number(connection, "SELECT count(*) FROM minute")).isPositive();
        }
    }
}
