package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.atalaya.model.Health;

/**
 * Whatever samples come, in whatever order, and whenever they are rolled up and forgotten: what is
 * read is what the samples come to.
 */
class RollUpPropertyTest {

    private static final int HOST = 5;
    private static final int MINUTES = 12 * 24 * 60;
    private static final Instant BEGIN = Stories.NOON;
    private static final Instant END = BEGIN.plus(Duration.ofMinutes(MINUTES));

    private Path folder;
    private Connection connection;

    @BeforeTry
    void open() throws Exception {
        folder = Files.createTempDirectory("atalaya-rollup");
        connection = Database.at(folder.resolve("h.db")).open();
        Rows.update(
                connection,
                "INSERT INTO host (key, id, name, grouped, health, since)"
                        + " VALUES (5, 'h', 'h', '', 'UP', 0)");
    }

    @AfterTry
    void close() throws SQLException, IOException {
        connection.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Health> states = Arbitraries.of(Health.values());
        return Combinators.combine(
                        Arbitraries.longs().between(0, MINUTES * 60_000L),
                        states,
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.longs().between(-1, 5_000_000),
                        Arbitraries.longs().between(0, 200_000),
                        states)
                .as(
                        (at, health, result, latency, span, during) ->
                                new Sample(
                                        HOST,
                                        BEGIN.toEpochMilli() + at,
                                        health,
                                        result,
                                        result ? latency : -1,
                                        span,
                                        during));
    }

    private void write(List<Sample> samples) throws SQLException {
        if (!samples.isEmpty()) {
            Rows.update(
                    connection,
                    "INSERT INTO journal (first, last, samples) VALUES (0, 0, ?)",
                    (Object) SampleBlock.pack(samples));
        }
    }

    private void rollUp() throws SQLException {
        boolean more = true;
        while (more) {
            more = RollUp.run(connection, HOST);
        }
    }

    private static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }

    private static byte[] counted(List<List<Sample>> batches, Instant from, Instant to) {
        Tally tally = new Tally();
        batches.stream()
                .flatMap(List::stream)
                .forEach(one -> one.tally(from.toEpochMilli(), to.toEpochMilli(), tally));
        return tally.pack();
    }

    private Tally read(Instant from, Instant to) throws SQLException {
        return Reading.of(connection, "h").total(from, to);
    }

    @Property(tries = 60)
    void whatIsReadIsTheRawSamplesCountedAgain(
            @ForAll @Size(max = 8) List<@Size(max = 40) List<@From("samples") Sample>> batches,
            @ForAll @IntRange(max = 8) int rolledUpAfter,
            @ForAll @IntRange(max = MINUTES) int one,
            @ForAll @IntRange(max = MINUTES) int other)
            throws SQLException {
        for (int i = 0; i < batches.size(); i++) {
            write(batches.get(i));
            if (i == rolledUpAfter) {
                rollUp();
            }
        }
        Instant from = at(Math.min(one, other));
        Instant to = at(Math.max(one, other));
        assertThat(read(from, to).pack()).isEqualTo(counted(batches, from, to));
        rollUp();
        assertThat(read(from, to).pack()).isEqualTo(counted(batches, from, to));
    }

    /** Minutes are kept as long as somebody set them to be, not as long as is usual. */
    @Property(tries = 60)
    void whatIsForgottenByTheMinuteIsStillWholeByTheHour(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(max = 60) List<@From("samples") Sample>> batches,
            @ForAll @IntRange(min = 1, max = 14) int minuteDays,
            @ForAll @IntRange(max = MINUTES / 60) int one,
            @ForAll @IntRange(max = MINUTES / 60) int other)
            throws SQLException {
        for (List<Sample> batch : batches) {
            write(batch);
        }
        rollUp();
        Retention kept =
                new Retention(
                        Retention.RAW,
                        Duration.ofDays(minuteDays),
                        Duration.ofDays(365),
                        500_000_000);
        new Pruning().run(connection, kept, HOST, END);
        Instant from = at(60 * Math.min(one, other));
        Instant to = at(60 * Math.max(one, other));
        assertThat(read(from, to).pack()).isEqualTo(counted(batches, from, to));
    }

    @Property(tries = 60)
    void timesBesideEachOtherAddUpWhereverTheyAreCut(
            @ForAll @Size(max = 80) List<@From("samples") Sample> samples,
            @ForAll @IntRange(min = 1, max = 14) int minuteDays,
            @ForAll @Size(value = 3) List<@IntRange(max = MINUTES) Integer> cuts)
            throws SQLException {
        write(samples);
        rollUp();
        Retention kept =
                new Retention(
                        Retention.RAW,
                        Duration.ofDays(minuteDays),
                        Duration.ofDays(365),
                        500_000_000);
        new Pruning().run(connection, kept, HOST, END);
        List<Integer> sorted = cuts.stream().sorted().toList();
        Tally sum = read(at(sorted.get(0)), at(sorted.get(1)));
        sum.add(read(at(sorted.get(1)), at(sorted.get(2))));
        assertThat(sum.pack()).isEqualTo(read(at(sorted.get(0)), at(sorted.get(2))).pack());
    }
}
