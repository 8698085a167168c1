package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.atalaya.model.Health;

/** What holds for any latencies and any times: jqwik looks for those for which it does not. */
class SketchPropertyTest {

    private static final long HOUR = 3_600_000_000L;

    private static Path folder;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("atalaya-days");
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Tally of(List<Long> micros) {
        Tally tally = new Tally();
        micros.forEach(each -> tally.result(Health.UP, each));
        return tally;
    }

    @Property
    void aPercentileIsWithinTwoPerCentOfTheExactOne(
            @ForAll @Size(min = 1, max = 400) List<@LongRange(min = 50, max = HOUR) Long> micros) {
        Latency latency = of(micros).latency();
        List<Long> sorted = micros.stream().sorted().toList();
        near(latency.p50(), sorted, 0.5);
        near(latency.p95(), sorted, 0.95);
        near(latency.p99(), sorted, 0.99);
    }

    private static void near(Duration found, List<Long> sorted, double share) {
        long exact = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        assertThat(found.toNanos() / 1000.0).isCloseTo(exact, within(exact * 0.02));
    }

    @Property
    void inWhateverOrderAndPortionsTalliesAreAddedTheSumIsTheSame(
            @ForAll @Size(max = 60) List<@Size(max = 8) List<@LongRange(max = HOUR) Long>> parts,
            @ForAll Random random) {
        List<Long> all = parts.stream().flatMap(List::stream).toList();
        List<List<Long>> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        Tally sum = new Tally();
        for (List<Long> part : shuffled) {
            sum.add(Tally.unpack(of(part).pack()));
        }
        assertThat(sum.pack()).isEqualTo(of(all).pack());
    }

    @Property
    void timeIsNeitherLostNorDoubledWhereverItIsCut(
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long at,
            @ForAll @IntRange(max = 200_000_000) int span,
            @ForAll Level level) {
        Sample sample = new Sample(1, at, Health.UP, true, 5, span, Health.DOWN);
        Tally sum = new Tally();
        sample.tally(level, step -> sum);
        assertThat(sum.time(Health.DOWN)).isEqualTo(Duration.ofMillis(span));
        assertThat(sum.count(Health.UP)).isOne();
    }

    /** In each zone there is, the days of 23 and 25 hours (or 23½) among them. */
    @Property(tries = 80)
    void theDaysOfACalendarAddUpInAnyZone(
            @ForAll @IntRange(max = 599) int number, @ForAll @IntRange(max = 330) int dayOfYear)
            throws Exception {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        ZoneId zone = ZoneId.of(zones.get(number % zones.size()));
        LocalDate first = LocalDate.ofYearDay(2026, dayOfYear + 1);
        LocalDate last = first.plusDays(30);
        Instant begin = first.atStartOfDay(zone).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        List<Sample> always = new ArrayList<>();
        long step = Level.HOUR.step();
        long stop = end.toEpochMilli() + step;
        for (long at = begin.toEpochMilli() - step; at < stop; at += step) {
            always.add(new Sample(1, at + step, Health.UP, true, 5, step, Health.UP));
        }
        try (Connection none = Database.at(folder.resolve("h.db")).open()) {
            Reading reading = new Reading(none, 1, begin.toEpochMilli(), always);
            Account account = Account.of(reading, first, last, zone, end);
            for (int i = 0; i < account.days().size(); i++) {
                Instant from = first.plusDays(i).atStartOfDay(zone).toInstant();
                Instant to = first.plusDays(i + 1L).atStartOfDay(zone).toInstant();
                assertThat(account.days().get(i))
                        .as("%s in %s", first.plusDays(i), zone)
                        .isEqualTo(
                                new Availability(
                                        Duration.between(from, to),
                                        Duration.ZERO,
                                        Duration.ZERO,
                                        Duration.ZERO));
            }
            assertThat(account.whole().up()).isEqualTo(Duration.between(begin, end));
            assertThat(account.whole().up()).isEqualTo(reading.total(begin, end).time(Health.UP));
        }
    }
}
