package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;
import static org.atalaya.support.SampleHosts.patient;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.NetworkState;
import org.atalaya.support.ManualTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The road from a command, a cut line and a sleep to the incidents, through the whole engine. */
class MonitorAlarmTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> PAY = List.of("pay");

    private final ManualTicker ticker = new ManualTicker();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Queue<IncidentEvent> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> gaps = new ConcurrentLinkedQueue<>();
    private final ProbeThreads probes = new ProbeThreads();
    private volatile Instant base = NOON;
    private final InstantSource clock = () -> base.plusNanos(ticker.getAsLong());
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final Monitor monitor =
            new Monitor(
                    (check, deadline) -> {
                        boolean fails = broken.contains(check.hostName().replace(".example", ""));
                        Instant at = clock.instant();
                        await(held);
                        return fails ? down(at) : up(at);
                    },
                    clock,
                    ticker,
                    probes);

    MonitorAlarmTest() {
        monitor.addListener(
                new MonitorListener() {
                    @Override
                    public void updated(HostUpdate update) {}

                    @Override
                    public void incident(IncidentEvent event) {
                        events.add(event);
                    }

                    @Override
                    public void notWatched(Instant from, Instant to) {
                        gaps.add(from + " " + to);
                    }
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    private void run(int seconds) {
        for (int i = 0; i < seconds; i++) {
            monitor.turn();
            probes.settle();
            ticker.advance(SECOND);
        }
    }

    private List<Type> types() {
        return events.stream().map(IncidentEvent::type).toList();
    }

    private IncidentEvent last() {
        return events.stream().toList().getLast();
    }

    private void fall() {
        monitor.setHosts(List.of(host("pay")));
        broken.add("pay");
        run(2);
        assertThat(types()).containsExactly(Type.OPENED);
    }

    @Test
    void whatPeopleAndTheAlarmDoToAnIncidentIsTold() {
        fall();
        String id = last().incident().id();
        monitor.rang(List.of(id, "nonsense", "20260301T120000000Z-001-nobody"));
        monitor.rang(List.of(id));
        monitor.escalated(id);
        monitor.note("pay", "ana", "the disk is full");
        monitor.shelve(PAY, NOON.plusSeconds(600), "ana");
        monitor.unshelve(PAY, "ana");
        monitor.seen(List.of(id));
        monitor.acknowledge(PAY, "ana", "on it");

        assertThat(types())
                .containsExactly(
                        Type.OPENED,
                        Type.RANG,
                        Type.ESCALATED,
                        Type.NOTED,
                        Type.SHELVED,
                        Type.UNSHELVED,
                        Type.SEEN,
                        Type.ACKNOWLEDGED);
        assertThat(last().by()).isEqualTo("ana");
        assertThat(last().note()).isEqualTo("on it");
        assertThat(last().incident().escalation()).isEqualTo(1);
        assertThat(last().incident().rung()).isTrue();
        assertThat(monitor.remember().getFirst().open()).isEqualTo(last().incident());
    }

    @Test
    void theShelfEndsByItself() {
        fall();
        monitor.shelve(PAY, clock.instant().plusSeconds(5), "ana");
        run(4);
        assertThat(types()).last().isEqualTo(Type.SHELVED);
        run(3);
        assertThat(types()).last().isEqualTo(Type.UNSHELVED);
        assertThat(last().by()).isNull();
    }

    @Test
    void whatRecoveredUnseenIsSeenLater() {
        fall();
        String id = last().incident().id();
        broken.clear();
        run(11);
        assertThat(types()).last().isEqualTo(Type.RESOLVED);
        monitor.seen(List.of(id));
        monitor.seen(List.of(id));
        assertThat(types()).containsExactly(Type.OPENED, Type.RESOLVED, Type.SEEN);
        assertThat(last().incident().seen()).isTrue();
        assertThat(last().incident().isOpen()).isFalse();
    }

    @Test
    void aSuspectHostIsAskedAgainSoonAndNotAfterAWholeInterval() {
        monitor.setHosts(List.of(patient(host("pay"))));
        broken.add("pay");
        run(5);
        assertThat(types())
                .as("10 s apart, but asked again after 2.5")
                .containsExactly(Type.OPENED);
        broken.clear();
        run(14);
        assertThat(types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void aChildsFailureHasItsParentAskedAtOnce() {
        Host gate = patient(host("gate", Duration.ofMinutes(10)));
        monitor.setHosts(List.of(gate, behind(patient(host("pay")), "gate")));
        run(3);
        broken.addAll(List.of("gate", "pay"));
        run(25);
        assertThat(events)
                .extracting(event -> event.incident().kind() + " " + event.host().id())
                .containsExactly("DOWN gate", "UNREACHABLE pay");
    }

    @Test
    void withoutALineNothingOpensAndOnReturnEverybodyIsAskedFirst() {
        monitor.setHosts(hosts(20).stream().map(h -> patient(h)).toList());
        run(3);
        hosts(20).forEach(h -> broken.add(h.id()));
        monitor.setNetwork(NetworkState.offline(clock.instant()));
        run(120);
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.UNKNOWN);
        broken.clear();
        broken.add("h7");
        monitor.setNetwork(NetworkState.online(clock.instant()));
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.UNKNOWN);
        run(12);
        assertThat(monitor.stats().states()).containsEntry(Health.UP, 19);
        assertThat(events).extracting(event -> event.host().id()).containsExactly("h7");
    }

    @Test
    void anAnswerThatSpansASleepIsDroppedAndTheGapIsTold() {
        monitor.setHosts(List.of(host("pay")));
        run(2);
        broken.add("pay");
        held = new CountDownLatch(1);
        ticker.advance(Duration.ofSeconds(9));
        monitor.turn();
        broken.clear();
        base = base.plus(Duration.ofHours(8));
        ticker.advance(SECOND);
        monitor.turn();
        held.countDown();
        probes.settle();
        run(12);

        assertThat(events).isEmpty();
        assertThat(gaps).hasSize(1);
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.UP);
    }

    @Test
    void silenceIsUnknownInTheEngineToo() {
        monitor.setHosts(List.of(host("pay")));
        run(2);
        held = new CountDownLatch(1);
        for (int i = 0; i < 40; i++) {
            ticker.advance(SECOND);
            monitor.turn();
        }
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.UNKNOWN);
        held.countDown();
    }

    @Test
    void plannedWorkEndsByTheCalendarAndByHand() {
        fall();
        Instant end = clock.instant().plusSeconds(60);
        monitor.setPlan((host, now) -> now.isBefore(end) ? end : null);
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.MAINTENANCE);
        monitor.endMaintenance(PAY);
        run(2);
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.DOWN);
        monitor.maintain(PAY, null, "ana");
        run(100);
        assertThat(monitor.stats().states()).containsOnlyKeys(Health.MAINTENANCE);
        assertThat(monitor.remember().getFirst().maintenanceUntil())
                .isEqualTo(MaintenancePlan.NO_END);
    }

    @Test
    void whatIsRememberedIsRestoredBeforeTheHostsCome() {
        fall();
        List<Remembered> known = monitor.remember();
        ProbeThreads threads = new ProbeThreads();
        Queue<IncidentEvent> told = new ConcurrentLinkedQueue<>();
        try (Monitor next =
                new Monitor((check, deadline) -> down(clock.instant()), clock, ticker, threads)) {
            next.addListener(
                    new MonitorListener() {
                        @Override
                        public void updated(HostUpdate update) {}

                        @Override
                        public void incident(IncidentEvent event) {
                            told.add(event);
                        }
                    });
            next.restore(known);
            next.setHosts(List.of(host("pay"), host("mail")));
            ticker.advance(SECOND);
            next.turn();
            threads.settle();
            ticker.advance(SECOND);
            next.turn();
            threads.settle();
        }
        assertThat(told).extracting(event -> event.host().id()).containsExactly("mail");
    }
}
