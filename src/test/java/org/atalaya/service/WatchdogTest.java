package org.atalaya.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atalaya.support.ManualTicker;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Queue<Runnable> fxThread = new ArrayDeque<>();
    private final List<Long> restarts = new ArrayList<>();
    private long refreshed;
    private long pulsed;
    private boolean refreshLives = true;
    private boolean engineLives = true;
    private boolean fxLives = true;

    private final Watchdog dog =
            new Watchdog(
                    () -> refreshed,
                    () -> restarts.add(ticker.getAsLong()),
                    () -> pulsed,
                    ticker,
                    fxThread::add);

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            ticker.advance(Duration.ofSeconds(1));
            refreshed = refreshLives ? ticker.getAsLong() : refreshed;
            pulsed = engineLives ? ticker.getAsLong() : pulsed;
            dog.look();
            while (fxLives && !fxThread.isEmpty()) {
                fxThread.remove().run();
            }
        }
    }

    @Test
    void allWellIsSilent() {
        seconds(100);

        assertThat(dog.isStalled()).isFalse();
        assertThat(dog.isEngineStalled()).isFalse();
        assertThat(restarts).isEmpty();
    }

    @Test
    void aRefreshThatStandsIsShownAndRestartedAndTheSignGoesWhenItGoesOn() {
        refreshLives = false;
        seconds(3);
        assertThat(dog.isStalled()).isFalse();
        seconds(1);
        assertThat(dog.isStalled()).isTrue();
        assertThat(restarts).hasSize(1);
        assertThat(dog.restartsProperty().get()).isEqualTo(1);

        refreshLives = true;
        seconds(1);

        assertThat(dog.isStalled()).isFalse();
        assertThat(dog.stalledProperty().get()).isFalse();
        assertThat(dog.isEngineStalled()).isFalse();
    }

    @Test
    void aRestartThatDidNotHelpIsTriedAgainButNotEverySecond() {
        refreshLives = false;
        seconds(12);

        assertThat(restarts).hasSize(3);
    }

    @Test
    void aBusyFxThreadIsNoReasonToRestartOnceItIsBack() {
        refreshLives = false;
        fxLives = false;
        seconds(5);
        assertThat(restarts).isEmpty();

        fxLives = true;
        refreshLives = true;
        seconds(1);

        assertThat(restarts).isEmpty();
        assertThat(dog.isStalled()).isFalse();
    }

    @Test
    void anEngineThatStandsIsShownAndNothingIsRestarted() {
        engineLives = false;
        seconds(4);
        assertThat(dog.isEngineStalled()).isTrue();
        assertThat(dog.isStalled()).isFalse();
        assertThat(restarts).isEmpty();

        engineLives = true;
        seconds(1);
        assertThat(dog.engineStalledProperty().get()).isFalse();
    }

    @Test
    void theThreadLooksByItselfAndSurvivesAFault() throws Exception {
        CountDownLatch looks = new CountDownLatch(2);
        Watchdog real =
                new Watchdog(
                        () -> {
                            looks.countDown();
                            throw new IllegalStateException("no progress to be had");
                        },
                        () -> {},
                        () -> 0,
                        ticker,
                        Runnable::run);
        try (real) {
            real.start();
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
