package org.atalaya.ui.kit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Beats on the FX thread, without an animation: while one plays, even one that does something each
 * second only, JavaFX makes sixty pulses a second, and a wall hangs for years.
 */
public final class Metronome {

    private final Executor later;
    private final Runnable beat;
    private long run;

    /**
     * @param period from the end of one beat to the next
     */
    public Metronome(Duration period, Runnable beat) {
        this.later = CompletableFuture.delayedExecutor(period.toMillis(), TimeUnit.MILLISECONDS);
        this.beat = beat;
    }

    /** Beats from now on, for the first time after a period; on the FX thread. */
    public void start() {
        next(++run);
    }

    private void next(long mine) {
        later.execute(() -> Platform.runLater(() -> beat(mine)));
    }

    private void beat(long mine) {
        if (mine == run) {
            next(mine);
            beat.run();
        }
    }

    /** Is silent from now on; on the FX thread. */
    public void stop() {
        run++;
    }
}
