package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class MetronomeTest {

    private static final Duration SHORT = Duration.ofMillis(10);

    @Test
    void beatsAgainAndAgainOnTheFxThreadUntilItIsStopped() throws Exception {
        Semaphore beats = new Semaphore(0);
        AtomicInteger elsewhere = new AtomicInteger();
        Metronome metronome =
                new Metronome(
                        SHORT,
                        () -> {
                            elsewhere.addAndGet(Platform.isFxApplicationThread() ? 0 : 1);
                            beats.release();
                        });
        start(metronome);
        assertThat(beats.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        onFx(
                () -> {
                    metronome.stop();
                    return beats.drainPermits();
                });

        // One that is begun afterwards and beats three times has outlived the next beat of the
        // first.
        Semaphore others = new Semaphore(0);
        Metronome other = new Metronome(SHORT, others::release);
        start(other);
        assertThat(others.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        onFx(
                () -> {
                    other.stop();
                    return true;
                });
        assertThat(beats.availablePermits()).isZero();
        assertThat(elsewhere).hasValue(0);
    }

    private static void start(Metronome metronome) throws Exception {
        onFx(
                () -> {
                    metronome.start();
                    return true;
                });
    }
}
