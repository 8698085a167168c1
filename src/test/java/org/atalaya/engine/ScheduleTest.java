package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.every;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.atalaya.model.Host;
import org.atalaya.support.ManualTicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration TEN = Duration.ofSeconds(10);

    private final ManualTicker ticker = new ManualTicker();
    private final Schedule schedule = new Schedule(ticker);
    private long numbers;

    private List<Slot> plan(List<Host> hosts) {
        List<Slot> slots = new ArrayList<>();
        hosts.forEach(host -> slots.add(new Slot(numbers++, host)));
        schedule.plan(slots);
        return slots;
    }

    private Slot plan(Host host) {
        return plan(List.of(host)).getFirst();
    }

    /** The turns of some time, each over before the next step. */
    private List<Turn> run(Duration time) {
        List<Turn> turns = new ArrayList<>();
        for (Duration t = Duration.ZERO; t.compareTo(time) < 0; t = t.plus(STEP)) {
            List<Turn> due = schedule.takeDue();
            due.forEach(turn -> schedule.finished(turn.slot()));
            turns.addAll(due);
            ticker.advance(STEP);
        }
        return turns;
    }

    private static Map<Long, Long> perSecond(List<Turn> turns) {
        return turns.stream()
                .collect(
                        Collectors.groupingBy(
                                turn -> Math.floorDiv(turn.due(), 1_000_000_000L),
                                Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -7_000_000_000L, Long.MAX_VALUE - 30_000_000_000L})
    void aThousandHostsStandEvenlyAndMissNoRoundWhateverTheClockStartsWith(long start) {
        ManualTicker from = new ManualTicker(start);
        Schedule even = new Schedule(from);
        List<Slot> slots =
                LongStream.range(0, 1_000).mapToObj(i -> new Slot(i, host("h" + i))).toList();
        even.plan(slots);
        Map<Long, Integer> turnsInSecond = new HashMap<>();
        for (long step = 0; step < 3_000; step++) {
            for (Turn turn : even.takeDue()) {
                even.finished(turn.slot());
                turnsInSecond.merge(step / 50, 1, Integer::sum);
            }
            from.advance(STEP);
        }
        assertThat(even.missed()).isZero();
        assertThat(turnsInSecond.values()).hasSize(60).allMatch(n -> n >= 98 && n <= 102);
    }

    @Test
    void roundsAreAnIntervalApartFromStartToStartWithoutDrift() {
        plan(host("pay"));

        List<Turn> turns = run(Duration.ofMinutes(10));

        assertThat(turns).hasSize(60);
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).due()).isEqualTo(i * TEN.toNanos());
        }
    }

    @Test
    void aSingleNewHostIsProbedAtOnce() {
        assertThat(run(Duration.ofSeconds(3))).isEmpty();
        plan(host("pay"));

        assertThat(schedule.nanosToNext()).isZero();
        assertThat(schedule.takeDue()).hasSize(1);
    }

    /** The first picture is there soon; then the machine has as much to do in each second. */
    @Test
    void afterAQuickFirstRoundEachHostKeepsItsPlaceInTheWholeInterval() {
        plan(hosts(200));

        List<Turn> turns = run(Duration.ofMinutes(1));

        assertThat(turns.subList(0, 200)).allMatch(turn -> turn.due() < 2_000_000_000L);
        Map<Long, Long> perSecond = perSecond(turns);
        assertThat(LongStream.range(15, 60).map(perSecond::get)).allMatch(n -> n >= 19 && n <= 21);
        assertThat(schedule.missed()).isZero();
        turns.stream()
                .collect(Collectors.groupingBy(turn -> turn.slot().number()))
                .values()
                .forEach(ScheduleTest::assertThatRoundsKeepTheirDistance);
    }

    private static void assertThatRoundsKeepTheirDistance(List<Turn> rounds) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < rounds.size(); i++) {
            gaps.add(rounds.get(i).due() - rounds.get(i - 1).due());
        }
        assertThat(gaps.removeFirst())
                .isBetween(TEN.toNanos() / 2, TEN.toNanos() + TEN.toNanos() / 2);
        assertThat(gaps).containsOnly(TEN.toNanos());
    }

    @Test
    void aSmallWallIsCompleteWithinASecond() {
        plan(hosts(40));

        assertThat(run(Duration.ofSeconds(1))).hasSize(40);
    }

    @Test
    void aLargeWallTakesItsIntervalAndNoLonger() {
        plan(hosts(5_000));

        Map<Long, Long> perSecond = perSecond(run(TEN.plus(STEP)));

        assertThat(perSecond.keySet()).containsAll(LongStream.range(0, 10).boxed().toList());
        for (long second = 0; second < 10; second++) {
            assertThat(perSecond.get(second)).isEqualTo(500);
        }
    }

    @Test
    void hostsBehindOneAddressAreKeptApart() {
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            hosts.add(host("shared" + i, TEN, "http://one.example/" + i));
        }
        hosts.addAll(hosts(900));
        plan(hosts);

        List<Turn> shared =
                run(TEN).stream().filter(t -> t.slot().host().id().startsWith("shared")).toList();

        assertThat(shared).hasSize(100);
        for (int i = 1; i < shared.size(); i++) {
            Duration apart = Duration.ofNanos(shared.get(i).due() - shared.get(i - 1).due());
            assertThat(apart).isBetween(Duration.ofMillis(80), Duration.ofMillis(120));
        }
    }

    @Test
    void aHangingHostMissesItsRoundsAndIsNeverProbedTwiceAtOnce() {
        Slot hanging = plan(host("pay"));
        assertThat(schedule.takeDue()).hasSize(1);

        ticker.advance(Duration.ofSeconds(10));
        assertThat(schedule.takeDue()).isEmpty();
        ticker.advance(Duration.ofSeconds(10));
        assertThat(schedule.takeDue()).isEmpty();
        assertThat(schedule.missed()).isEqualTo(2);

        schedule.finished(hanging);
        assertThat(schedule.takeDue()).as("not before its next round").isEmpty();
        ticker.advance(Duration.ofSeconds(10));
        assertThat(schedule.takeDue()).hasSize(1);
    }

    @Test
    void hangingHostsDelayNobodyElse() {
        List<Slot> slots = plan(hosts(1_000));
        Set<Slot> hang = Set.copyOf(slots.subList(0, 500));
        List<Turn> turns = new ArrayList<>();
        for (int step = 0; step < 1_500; step++) {
            for (Turn turn : schedule.takeDue()) {
                if (!hang.contains(turn.slot())) {
                    schedule.finished(turn.slot());
                    turns.add(turn);
                }
            }
            ticker.advance(STEP);
        }
        assertThat(turns).hasSizeBetween(1_498, 1_500);
        assertThat(schedule.missed()).isBetween(998L, 1_000L);
    }

    @Test
    void aJumpOfTheClockMakesOneSpreadRoundAndNoBurst() {
        plan(hosts(1_000));
        run(TEN);
        ticker.advance(Duration.ofHours(8));

        List<Turn> after = run(TEN.plus(STEP));

        assertThat(after).as("a round, and the first of the next").hasSize(1_001);
        assertThat(after.stream().map(turn -> turn.slot().host().id()).distinct()).hasSize(1_000);
        assertThat(perSecond(after).values()).allMatch(n -> n <= 101);
        assertThat(schedule.missed())
                .as("rounds of the gap, all but one each")
                .isBetween(1_000 * (8 * 360 - 1L), 1_000 * 8 * 360L - 1);
    }

    @Test
    void aShortDelayKeepsTheGridAndCountsWhatItSwallowed() {
        plan(host("pay", Duration.ofMillis(500)));
        run(Duration.ofSeconds(1));
        ticker.advance(Duration.ofMillis(1_700));

        List<Turn> turns = schedule.takeDue();

        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().due()).isEqualTo(Duration.ofMillis(2_500).toNanos());
        assertThat(schedule.missed()).isEqualTo(3);
    }

    @Test
    void whoeverAsksGetsATurnAtOnceAndTheGridStays() {
        Slot pay = plan(host("pay"));
        run(Duration.ofSeconds(4));

        Turn asked = schedule.takeNow(pay);

        assertThat(asked).isNotNull();
        assertThat(asked.asked()).isTrue();
        assertThat(schedule.takeNow(pay)).as("it is on its way").isNull();
        schedule.finished(pay);
        List<Turn> next = run(Duration.ofSeconds(7));
        assertThat(next).hasSize(1);
        assertThat(next.getFirst().due()).isEqualTo(TEN.toNanos());
    }

    @Test
    void aRoundThatFallsIntoAnAskedProbeIsNotMissed() {
        Slot pay = plan(host("pay"));
        run(Duration.ofSeconds(9));
        schedule.takeNow(pay);
        ticker.advance(Duration.ofSeconds(2));

        assertThat(schedule.takeDue()).isEmpty();
        assertThat(schedule.missed()).isZero();

        ticker.advance(TEN);
        assertThat(schedule.takeDue()).isEmpty();
        assertThat(schedule.missed()).as("the one after that is").isEqualTo(1);
    }

    @Test
    void aShorterIntervalHoldsAtOnceEvenWhileAProbeRuns() {
        Slot pay = plan(host("pay", Duration.ofHours(1)));
        schedule.takeDue();
        ticker.advance(Duration.ofSeconds(1));
        pay.keep(every(TEN, pay.host()));
        schedule.plan(List.of(pay));

        assertThat(schedule.takeDue()).as("its probe still runs").isEmpty();
        assertThat(schedule.missed()).isZero();
        schedule.finished(pay);
        ticker.advance(TEN);
        assertThat(schedule.takeDue()).hasSize(1);
    }

    @Test
    void aRemovedHostIsNeverDueAgain() {
        List<Slot> slots = plan(hosts(3));
        schedule.remove(slots.get(1));

        assertThat(run(Duration.ofSeconds(1)))
                .extracting(turn -> turn.slot().host().id())
                .containsExactlyInAnyOrder("h0", "h2");
        assertThat(schedule.takeNow(slots.get(1))).isNull();
    }

    @Test
    void absurdIntervalsAreBoundedInsteadOfOverflowing() {
        Slot never = plan(host("never", Duration.ofSeconds(Long.MAX_VALUE)));
        Slot mad = plan(host("mad", Duration.ZERO));

        assertThat(never.intervalNanos()).isEqualTo(Duration.ofDays(365).toNanos());
        assertThat(run(Duration.ofSeconds(1))).hasSize(11);
        assertThat(mad.intervalNanos()).isEqualTo(Duration.ofMillis(100).toNanos());
    }

    @Test
    void withNobodyToWatchThereIsNothingToWaitFor() {
        assertThat(schedule.takeDue()).isEmpty();
        assertThat(schedule.nanosToNext()).isEqualTo(Long.MAX_VALUE);
        schedule.planAll();
        assertThat(schedule.takeDue()).isEmpty();
    }
}
