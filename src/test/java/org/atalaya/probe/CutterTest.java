package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CutterTest {

    private final Cutter cutter = new Cutter();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        cutter.close();
    }

    @Test
    void interruptsItsThreadWhenTheTimeIsUp() {
        long from = System.nanoTime();
        try (Cutter.Cut cut = cutter.in(Duration.ofMillis(50))) {
            assertThatThrownBy(never::await).isInstanceOf(InterruptedException.class);
            assertThat(cut.fell()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - from))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(5));
    }

    @Test
    void aShorterCutFallsBeforeALongerOneThatWasArmedFirst() throws InterruptedException {
        AtomicReference<Boolean> longOneFell = new AtomicReference<>();
        CountDownLatch armed = new CountDownLatch(1);
        Thread patient =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (Cutter.Cut cut = cutter.in(Duration.ofMinutes(5))) {
                                        armed.countDown();
                                        await(never);
                                        longOneFell.set(cut.fell());
                                    }
                                });
        armed.await();

        try (Cutter.Cut cut = cutter.in(Duration.ofMillis(20))) {
            assertThatThrownBy(never::await).isInstanceOf(InterruptedException.class);
            assertThat(cut.fell()).isTrue();
        }
        never.countDown();
        patient.join();

        assertThat(longOneFell.get()).isFalse();
    }

    @Test
    void aCutThatIsClosedInTimeInterruptsNobody() throws InterruptedException {
        Cutter.Cut early = cutter.in(Duration.ofMillis(30));
        early.close();
        try (Cutter.Cut later = cutter.in(Duration.ofMillis(60))) {
            assertThatThrownBy(never::await).isInstanceOf(InterruptedException.class);
            assertThat(later.fell()).isTrue();
        }
        assertThat(early.fell()).isFalse();
    }

    @Test
    void theInterruptOfACutEndsWithIt() {
        try (Cutter.Cut cut = cutter.in(Duration.ZERO)) {
            while (!cut.fell()) {
                Thread.onSpinWait();
            }
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aHundredCutsAtOnceAllFall() throws InterruptedException {
        CountDownLatch fell = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            Duration left = Duration.ofMillis(100 - i);
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try (Cutter.Cut cut = cutter.in(left)) {
                                    await(never);
                                    if (cut.fell()) {
                                        fell.countDown();
                                    }
                                }
                            });
        }
        assertThat(fell.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesNothingOnceItIsClosed() {
        cutter.close();
        assertThatThrownBy(() -> cutter.in(Duration.ofSeconds(1)))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }
}
