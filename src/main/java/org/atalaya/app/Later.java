package org.atalaya.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Something to be done on the FX thread after a time, measured on the monotonic clock. */
final class Later {

    private Later() {}

    /** Runs {@code job} on the FX thread after {@code delay}. */
    static void after(Duration delay, Runnable job) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> Platform.runLater(job));
    }
}
