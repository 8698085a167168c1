package org.atalaya.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Starts JavaFX once for all tests, on its own headless platform, and runs code on its thread. */
public final class FxToolkit {

    private FxToolkit() {}

    private static synchronized void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            // Somebody else's test has started it: that is all that was wanted.
            Platform.setImplicitExit(false);
        }
    }

    /** Runs {@code work} on the FX thread and waits for what it gives. */
    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.call());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return done.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs {@code work} on the FX thread and waits for its end. */
    public static void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }
}
