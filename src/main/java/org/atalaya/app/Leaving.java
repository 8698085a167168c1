package org.atalaya.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** For {@code --for}: leaves after a time, measured on the monotonic clock. */
final class Leaving {

    private Leaving() {}

    /** Runs {@code leave} on the FX thread after {@code stay}. */
    static void after(Duration stay, Runnable leave) {
        CompletableFuture.delayedExecutor(stay.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> Platform.runLater(leave));
    }
}
