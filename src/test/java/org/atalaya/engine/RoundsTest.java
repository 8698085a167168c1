package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import org.atalaya.model.Host;
import org.atalaya.support.ManualTicker;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration STEP = Duration.ofMillis(20);

    private final ManualTicker ticker = new ManualTicker();
    private final Rounds rounds = new Rounds(ticker);
    private long numbers;

    /** A probe under way, which ends at a moment of the ticker. */
    private record Flight(Turn turn, long began, long end) {}

    private final Queue<Flight> flights = new ArrayDeque<>();
    private int mostAtOnce;

    private List<Slot> watch(List<Host> hosts) {
        List<Slot> slots = new ArrayList<>();
        hosts.forEach(host -> slots.add(new Slot(numbers++, host)));
        rounds.change(List.of(), slots);
        return slots;
    }

    /** Lets time pass; probes of hosts that hang take three seconds, the others nothing. */
    private void run(Duration time, Predicate<Slot> hangs) {
        for (Duration t = Duration.ZERO; t.compareTo(time) < 0; t = t.plus(STEP)) {
            long now = ticker.getAsLong();
            while (!flights.isEmpty() && flights.element().end() - now <= 0) {
                Flight over = flights.remove();
                rounds.finished(over.turn(), over.began());
            }
            for (Turn turn : rounds.begin()) {
                if (hangs.test(turn.slot())) {
                    flights.add(new Flight(turn, now, now + Duration.ofSeconds(3).toNanos()));
                } else {
                    rounds.finished(turn, now);
                }
            }
            mostAtOnce = Math.max(mostAtOnce, flights.size());
            ticker.advance(STEP);
        }
    }

    private MonitorStats stats() {
        return rounds.stats(0, Map.of());
    }

    @Test
    void aThousandHostsMissNothingAndAreNeverLate() {
        watch(hosts(1_000));

        run(Duration.ofMinutes(5), slot -> false);

        assertThat(stats().missed()).isZero();
        assertThat(stats().probes()).isBetween(29_999L, 30_000L);
        assertThat(stats().lag().max()).isLessThan(STEP);
        assertThat(stats().inFlight()).isZero();
    }

    @Test
    void twoThousandHangingHostsDelayNoHealthyOne() {
        watch(hosts(2_000));
        List<Slot> healthy = watch(List.of(host("a"), host("b"), host("c")));

        run(Duration.ofMinutes(1), slot -> !healthy.contains(slot));

        assertThat(stats().missed()).isZero();
        assertThat(stats().lag().max()).isLessThan(Duration.ofMillis(100));
        assertThat(mostAtOnce).as("all that hang wait side by side").isGreaterThan(500);
    }

    @Test
    void evenTenTimesThatDelaysHealthyOnesByAQuarterOfASecondAtMost() {
        List<Slot> hanging = watch(hosts(10_000));
        watch(hosts(100).stream().map(h -> h.withIdentity("ok" + h.id(), h.name())).toList());

        run(Duration.ofSeconds(40), slot -> slot.number() < hanging.size());

        assertThat(stats().missed()).isZero();
        assertThat(stats().lag().p99()).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void onlySoManyProbesStartAtOnce() {
        watch(hosts(300));
        rounds.checkNow(watch(hosts(200)));

        assertThat(rounds.begin()).hasSize(Lane.PERMITS);
        assertThat(rounds.begin()).isEmpty();
        assertThat(stats().inFlight()).isEqualTo(Lane.PERMITS);
        assertThat(rounds.nanosToSleep()).as("others wait").isLessThan(Rounds.TICK);
    }

    @Test
    void aMachineShortOfTimeBeginsNoMoreProbesThanItCanEnd() {
        watch(hosts(300));
        rounds.checkNow(watch(hosts(200)));
        List<Turn> first = rounds.begin();
        ticker.advance(Duration.ofMillis(100));
        first.forEach(turn -> rounds.began(turn, ticker.getAsLong()));
        ticker.advance(Duration.ofNanos(Lane.HOLD));

        assertThat(rounds.begin()).as("the first still keep their permits").isEmpty();

        rounds.finished(first.getFirst(), ticker.getAsLong());
        assertThat(rounds.begin()).as("one ended, one begins").hasSize(1);
        ticker.advance(Duration.ofSeconds(5));
        assertThat(rounds.begin()).as("none is kept for ever").hasSize(Lane.PERMITS);
    }

    @Test
    void oneSlowStartIsForgottenAfterManyQuickOnes() {
        watch(hosts(300));
        rounds.checkNow(watch(hosts(300)));
        List<Turn> first = rounds.begin();
        ticker.advance(Duration.ofMillis(100));
        rounds.began(first.getFirst(), ticker.getAsLong());
        for (int i = 0; i < 200; i++) {
            rounds.began(first.getLast(), first.getLast().letGo);
        }
        ticker.advance(Duration.ofNanos(Lane.HOLD));

        assertThat(rounds.begin()).as("their permits were taken back").hasSize(Lane.PERMITS);
    }

    @Test
    void aFinishedProbeLetsTheNextOneStart() {
        rounds.checkNow(watch(hosts(200)));
        List<Turn> first = rounds.begin();

        first.subList(0, 10).forEach(turn -> rounds.finished(turn, ticker.getAsLong()));

        assertThat(rounds.begin()).hasSize(10);
    }

    @Test
    void aProbeThatOnlyWaitsGivesItsPermitBack() {
        rounds.checkNow(watch(hosts(200)));
        List<Turn> first = rounds.begin();
        ticker.advance(Duration.ofMillis(30));
        assertThat(rounds.begin()).as("they may still be busy").isEmpty();

        ticker.advance(Duration.ofMillis(220));

        assertThat(rounds.begin()).hasSize(Lane.PERMITS);
        first.forEach(turn -> rounds.finished(turn, 0));
        assertThat(rounds.begin()).as("a permit comes back once").isEmpty();
    }

    @Test
    void knownHangersWaitInALaneOfTheirOwn() {
        List<Slot> hanging = watch(hosts(Lane.PERMITS));
        rounds.checkNow(hanging);
        List<Turn> hung = rounds.begin();
        ticker.advance(Duration.ofSeconds(1));
        hung.forEach(turn -> rounds.finished(turn, 0));

        rounds.checkNow(hanging);
        rounds.checkNow(watch(hosts(5)));

        assertThat(rounds.begin()).hasSize(Lane.PERMITS + 5);
    }

    @Test
    void aHostThatIsRemovedWhileItWaitsIsNotProbed() {
        List<Slot> slots = watch(hosts(100));
        rounds.checkNow(slots);
        rounds.begin();

        rounds.change(slots, List.of());
        ticker.advance(Duration.ofSeconds(1));

        assertThat(rounds.begin()).isEmpty();
        assertThat(rounds.nanosToSleep()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void checksOutOfTurnAreNoLag() {
        List<Slot> slots = watch(hosts(1));
        run(Duration.ofSeconds(1), slot -> false);
        rounds.checkNow(slots);
        ticker.advance(Duration.ofSeconds(5));

        rounds.begin().forEach(turn -> rounds.finished(turn, ticker.getAsLong()));

        assertThat(stats().probes()).isEqualTo(2);
        assertThat(stats().lag().max()).isZero();
    }

    @Test
    void sleepIsNeverShorterThanATickNorLongerThanAPulse() {
        watch(List.of(host("pay", Duration.ofHours(1))));
        assertThat(rounds.nanosToSleep()).isEqualTo(Rounds.TICK);

        rounds.begin();
        assertThat(rounds.nanosToSleep()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void aHurriedHostIsAskedSoonerAndItsGridStays() {
        Slot slot = watch(List.of(host("pay"))).getFirst();
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            long now = ticker.getAsLong();
            for (Turn turn : rounds.begin()) {
                starts.add(Duration.ofNanos(now).toMillis());
                slot.hurried = starts.size() == 2 || starts.size() == 3;
                rounds.finished(turn, now);
            }
            ticker.advance(STEP);
        }
        assertThat(starts).containsExactly(0L, 10_000L, 12_500L, 15_000L, 20_000L, 30_000L);
        assertThat(stats().missed()).isZero();
    }

    @Test
    void aHurriedHostIsNeverAskedLaterThanItsRound() {
        Slot slot = watch(List.of(host("pay", Duration.ofSeconds(1)))).getFirst();
        slot.hurried = true;
        run(Duration.ofSeconds(10), each -> false);
        assertThat(stats().probes()).isBetween(19L, 21L);
        assertThat(stats().missed()).isZero();
    }
}
