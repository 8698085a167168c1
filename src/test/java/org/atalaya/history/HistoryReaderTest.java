package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.support.SampleHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {

    private static final Host WEB = SampleHosts.host("web", Duration.ofMinutes(1));

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("h.db");
    }

    /** Up each minute from the first moment to the last, but for a gap. */
    private void record(Instant from, Instant to, Instant gap, Duration missing) {
        try (HistoryStore store = HistoryStore.open(file(), InstantSource.fixed(to))) {
            for (Instant at = from; !at.isAfter(to); at = at.plusSeconds(60)) {
                if (at.isBefore(gap) || !at.isBefore(gap.plus(missing))) {
                    store.updated(Stories.up(WEB, at, Duration.ofMillis(40)));
                }
            }
        }
    }

    private HistoryReader reader(Instant now) {
        return HistoryReader.of(file(), InstantSource.fixed(now));
    }

    private static <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void piecesOfASeriesAreTheSeriesAndAGapStaysOne() throws Exception {
        Instant end = Stories.NOON.plus(Duration.ofHours(50));
        record(Stories.NOON, end, Stories.NOON.plus(Duration.ofHours(20)), Duration.ofHours(3));
        try (HistoryReader reader = reader(end)) {
            List<Bucket> whole =
                    get(reader.series("web", Stories.NOON, end, Duration.ofMinutes(1)));
            List<Bucket> pieces = new ArrayList<>();
            List<Instant> begins = new ArrayList<>();
            int told =
                    get(
                            reader.series(
                                    "web",
                                    Stories.NOON,
                                    end,
                                    Duration.ofMinutes(1),
                                    piece -> {
                                        pieces.addAll(0, piece);
                                        begins.add(piece.getFirst().from());
                                    }));
            assertThat(begins).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(told).isEqualTo(whole.size());
            assertThat(pieces)
                    .extracting(Bucket::from)
                    .isEqualTo(whole.stream().map(Bucket::from).toList());
            assertThat(whole)
                    .noneMatch(each -> each.from().equals(Stories.NOON.plus(Duration.ofHours(21))));
            Uptimes uptimes = get(reader.uptimes("web"));
            assertThat(uptimes.day().ratio()).isEqualTo(1.0);
            assertThat(uptimes.week().unwatched()).isGreaterThan(Duration.ofDays(4));
        }
    }

    @Test
    void aSeriesThatIsCancelledTellsNoMore() throws Exception {
        Instant end = Stories.NOON.plus(Duration.ofHours(72));
        record(Stories.NOON, end, end.plusSeconds(60), Duration.ofHours(1));
        try (HistoryReader reader = reader(end)) {
            List<Bucket> came = new ArrayList<>();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            CompletableFuture<Integer> answer =
                    reader.series(
                            "web",
                            Stories.NOON,
                            end,
                            Duration.ofMinutes(1),
                            piece -> {
                                came.addAll(piece);
                                begun.countDown();
                                awaits(cancelled);
                            });
            awaits(begun);
            answer.cancel(false);
            int before = came.size();
            cancelled.countDown();
            get(reader.size()); // what was asked later is answered: the series has ended
            assertThat(came).hasSize(before);
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void daysOf23And25HoursAddUpInAnyZone() throws Exception {
        Instant from = Instant.parse("2026-03-27T00:00:00Z");
        Instant to = Instant.parse("2026-03-31T00:00:00Z");
        record(from, to, to.plusSeconds(60), Duration.ofHours(1));
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        try (HistoryReader reader = reader(to)) {
            Account account =
                    get(
                            reader.account(
                                    "web",
                                    LocalDate.parse("2026-03-28"),
                                    LocalDate.parse("2026-03-30"),
                                    madrid));
            assertThat(account.days())
                    .extracting(Availability::up)
                    .containsExactly(
                            Duration.ofHours(24), Duration.ofHours(23), Duration.ofHours(24));
            assertThat(account.whole().up()).isEqualTo(Duration.ofHours(71));
            assertThat(account.whole().unwatched()).isZero();
            // Another zone is another cut of the same time: nothing is written for a zone.
            Tally utc = get(reader.total("web", from, to));
            assertThat(utc.time(Health.UP)).isEqualTo(Duration.ofDays(4));
        }
    }

    @Test
    void aClockThatIsSetBackADayGivesNoTimeTwice() throws Exception {
        Instant back = Stories.NOON.minus(Duration.ofDays(1));
        try (HistoryStore store = HistoryStore.open(file(), InstantSource.fixed(Stories.NOON))) {
            for (int minute = 0; minute <= 60; minute++) {
                store.updated(Stories.up(WEB, minute(Stories.NOON, minute), Duration.ZERO));
            }
            for (int minute = 0; minute <= 60; minute++) {
                store.updated(Stories.up(WEB, minute(back, minute), Duration.ZERO));
            }
        }
        try (HistoryReader reader = reader(minute(Stories.NOON, 60))) {
            Instant end = minute(Stories.NOON, 61);
            Tally all = get(reader.total("web", back, end));
            assertThat(all.time(Health.UP)).isEqualTo(Duration.ofHours(2));
            assertThat(all.count(Health.UP)).isEqualTo(122);
        }
    }

    private static Instant minute(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void bandsAreCutToTheTimeThatIsShown() throws Exception {
        Instant end = minute(Stories.NOON, 10);
        try (HistoryStore store = HistoryStore.open(file(), InstantSource.fixed(end))) {
            Incident incident = Stories.incident("i1", "web", Stories.NOON);
            store.incident(Stories.event(Type.OPENED, incident, Stories.NOON));
            store.incident(Stories.event(Type.RESOLVED, incident.withEnd(end), end));
        }
        try (HistoryReader reader = reader(minute(Stories.NOON, 60))) {
            assertThat(
                            get(
                                    reader.outages(
                                            "web",
                                            minute(Stories.NOON, 4),
                                            minute(Stories.NOON, 30))))
                    .containsExactly(
                            new Outage(
                                    "i1", minute(Stories.NOON, 4), end, Incident.Kind.DOWN, false));
        }
    }

    @Test
    void whatIsUsualIsLearnedFromTheLastDays() throws Exception {
        Instant end = Stories.NOON.plus(Duration.ofHours(4));
        record(Stories.NOON, end, end.plusSeconds(60), Duration.ofHours(1));
        try (HistoryReader reader = reader(end)) {
            Duration p95 = get(reader.usual("web")).p95();
            assertThat(p95).isBetween(Duration.ofMillis(36), Duration.ofMillis(45));
            assertThat(get(reader.usual("nobody")).p95()).isNull();
            assertThat(get(reader.hosts())).extracting(RecordedHost::id).containsExactly("web");
            assertThat(get(reader.newest())).contains(end);
        }
    }
}
