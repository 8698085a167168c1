package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The monitor with its own thread, on the machine's clock: from start to close. */
class MonitorLifeTest {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private final RecordedNews news = new RecordedNews();

    @Test
    void theClockworkRunsByItselfAndItsPulseBeats() throws Exception {
        try (Monitor real = new Monitor((check, deadline) -> up(NOON), CLOCK)) {
            real.addListener(news);
            real.setHosts(List.of(host("pay", Duration.ofMillis(200))));
            long before = real.lastPulseNanos();

            real.start();

            news.nextResult();
            news.nextResult();
            assertThat(real.lastPulseNanos() - before).isPositive();
            real.setHosts(List.of(host("pay", Duration.ofHours(1)), host("mail")));
            while (!news.nextResult().host().id().equals("mail")) {
                assertThat(real.stats().hosts()).isEqualTo(2);
            }
        }
    }

    @Test
    void closingInterruptsWhatIsUnderWayAndTellsNothingMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        ProbeRoad hanging =
                (check, deadline) -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stop) {
                        interrupted.set(true);
                        ended.countDown();
                    }
                    return down(NOON);
                };
        Monitor real = new Monitor(hanging, CLOCK);
        real.addListener(news);
        real.setHosts(List.of(host("pay")));
        news.takeAll();
        real.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        long before = System.nanoTime();
        real.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).isTrue();
        assertThat(news.takeAll()).isEmpty();
        real.close();
    }
}
