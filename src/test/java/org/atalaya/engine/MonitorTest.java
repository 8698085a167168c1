package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.ManualTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private static final Duration TEN = Duration.ofSeconds(10);

    private final ManualTicker ticker = new ManualTicker();
    private final InstantSource clock = () -> NOON.plusNanos(ticker.getAsLong());
    private final RecordedNews news = new RecordedNews();
    private final AtomicReference<ProbeRoad> road =
            new AtomicReference<>((check, deadline) -> up(NOON));
    private final ProbeThreads probes = new ProbeThreads();
    private final Monitor monitor =
            new Monitor(
                    (check, deadline) -> road.get().probe(check, deadline), clock, ticker, probes);

    MonitorTest() {
        monitor.addListener(news);
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    private void watch(Host... hosts) {
        monitor.setHosts(List.of(hosts));
        news.takeAll();
    }

    private void nextRound() {
        ticker.advance(TEN);
        monitor.turn();
    }

    @Test
    void aHostIsProbedOnANamedVirtualThreadWithItsOwnDeadline() throws Exception {
        AtomicReference<String> thread = new AtomicReference<>();
        AtomicReference<Duration> budget = new AtomicReference<>();
        road.set(
                (check, deadline) -> {
                    assertThat(Thread.currentThread().isVirtual()).isTrue();
                    thread.set(Thread.currentThread().getName());
                    budget.set(deadline.budget());
                    return up(NOON);
                });
        watch(host("pay"));

        monitor.turn();

        assertThat(news.next().state().health()).isEqualTo(Health.UP);
        assertThat(thread.get()).isEqualTo("probe");
        assertThat(budget.get()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theFirstFailureIsATransition() throws Exception {
        watch(host("pay"));
        monitor.turn();
        news.nextResult();
        probes.settle();
        road.set((check, deadline) -> down(NOON));

        nextRound();

        HostUpdate update = news.nextResult();
        assertThat(update.transition()).isNotNull();
        assertThat(update.transition().from()).isEqualTo(Health.UP);
        assertThat(update.transition().to()).isEqualTo(Health.DOWN);
    }

    @Test
    void aSlowHostHoldsNobodyUp() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        road.set(
                (check, deadline) -> {
                    if (check.hostName().startsWith("slow")) {
                        await(letGo);
                    }
                    return up(NOON);
                });
        watch(host("slow"), host("quick"));
        ticker.advance(Duration.ofSeconds(1));

        monitor.turn();

        assertThat(news.next().host().id()).isEqualTo("quick");
        letGo.countDown();
        assertThat(news.next().host().id()).isEqualTo("slow");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHostIsNeverProbedTwiceAtOnceAndTheRoundIsCounted() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        road.set(
                (check, deadline) -> {
                    calls.incrementAndGet();
                    await(letGo);
                    return up(NOON);
                });
        watch(host("pay"));

        monitor.turn();
        nextRound();
        monitor.checkNow(List.of("pay"));
        nextRound();

        assertThat(monitor.stats().missed()).isEqualTo(2);
        letGo.countDown();
        news.next();
        probes.settle();
        assertThat(calls).hasValue(1);
        assertThat(monitor.stats().probes()).isEqualTo(1);
    }

    @Test
    void aProbeThatThrowsIsAFaultOfOursAndTheHostComesRoundAgain() throws Exception {
        road.set(
                (check, deadline) -> {
                    throw new StackOverflowError("deep");
                });
        watch(host("pay"));
        monitor.turn();

        ProbeResult fault = news.next().result();
        assertThat(fault).isNotNull();
        assertThat(fault.failure()).isEqualTo(Failure.of(Reason.INTERNAL, "StackOverflowError"));
        assertThat(fault.at()).isEqualTo(NOON);
        probes.settle();

        road.set((check, deadline) -> up(NOON));
        nextRound();
        assertThat(news.next().state().health()).isEqualTo(Health.UP);
    }

    @Test
    void aListenerThatThrowsStopsNeitherTheOthersNorTheEngine() throws Exception {
        ProbeThreads threads = new ProbeThreads();
        try (Monitor other = monitor(threads)) {
            other.addListener(new Faulty());
            other.addListener(news);
            other.setHosts(List.of(host("pay"), host("mail")));
            other.setHosts(List.of(host("pay")));
            news.takeAll();
            for (int round = 0; round < 3; round++) {
                ticker.advance(TEN);
                other.turn();
                assertThat(news.next().result()).isNotNull();
                threads.settle();
            }
            assertThat(news.removed()).containsExactly("mail");
        }
    }

    private Monitor monitor(ProbeThreads threads) {
        return new Monitor((check, deadline) -> up(NOON), clock, ticker, threads);
    }

    private static final class Faulty implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            throw new AssertionError("a view fell over");
        }

        @Override
        public void removed(String hostId) {
            throw new IllegalStateException("a view fell over");
        }

        @Override
        public void arranged(List<String> hostIds) {
            throw new IllegalStateException("a view fell over");
        }
    }

    @Test
    void anAnswerThatComesAfterTheHostIsGoneIsDropped() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        road.set(
                (check, deadline) -> {
                    await(letGo);
                    return down(NOON);
                });
        watch(host("pay"));
        monitor.turn();

        watch();
        letGo.countDown();
        probes.settle();

        assertThat(news.takeAll()).isEmpty();
        assertThat(monitor.stats().hosts()).isZero();
    }

    @Test
    void checkNowDoesNotWaitForTheRound() throws Exception {
        watch(host("pay"));
        monitor.turn();
        news.next();
        probes.settle();
        ticker.advance(Duration.ofSeconds(1));
        monitor.turn();
        assertThat(news.takeAll()).isEmpty();

        monitor.checkNow(List.of("pay", "nobody"));
        monitor.turn();

        assertThat(news.next().result()).isNotNull();
    }

    @Test
    void resultsOfOneHostAreToldInTheirOrderAmongManyThreads() throws Exception {
        AtomicInteger number = new AtomicInteger();
        road.set((check, deadline) -> up(NOON.plusSeconds(number.incrementAndGet())));
        monitor.setHosts(hosts(50));
        for (int round = 0; round < 20; round++) {
            nextRound();
            ticker.advance(Duration.ofSeconds(1));
            monitor.turn();
            probes.settle();
        }
        Map<String, ProbeResult> byHost = new HashMap<>();
        for (HostUpdate update : news.takeAll()) {
            ProbeResult result = update.result();
            if (result != null) {
                ProbeResult before = byHost.put(update.host().id(), result);
                assertThat(before == null || before.at().isBefore(result.at())).isTrue();
            }
        }
        assertThat(byHost).hasSize(50);
    }

    @Test
    void statsTellWhatHappened() throws Exception {
        road.set((check, deadline) -> check.hostName().startsWith("h1") ? down(NOON) : up(NOON));
        monitor.setHosts(hosts(3));
        ticker.advance(Duration.ofSeconds(1));
        monitor.turn();
        probes.settle();

        MonitorStats stats = monitor.stats();

        assertThat(stats.hosts()).isEqualTo(3);
        assertThat(stats.probes()).isEqualTo(3);
        assertThat(stats.states()).containsOnly(entry(Health.UP, 2), entry(Health.DOWN, 1));
        assertThat(stats.lag().max()).isEqualTo(Duration.ofSeconds(1));
    }

    private static Map.Entry<Health, Integer> entry(Health health, int count) {
        return Map.entry(health, count);
    }

    @Test
    void aThreadThatCannotBeHadCostsARoundAndNotTheHost() throws Exception {
        watch(host("pay"));
        probes.refuseOne();
        monitor.turn();
        assertThat(monitor.stats().inFlight()).isZero();

        nextRound();

        assertThat(news.nextResult().state().health()).isEqualTo(Health.UP);
    }
}
