package org.atalaya.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the JavaFX toolkit once for all tests of the JVM, on the headless platform that {@code
 * jlink/test.args} chooses; gets along with a toolkit that TestFX started before. Use with
 * {@code @ExtendWith(FxExtension.class)}.
 */
public final class FxExtension implements BeforeAllCallback {

    private static final long PATIENCE_SECONDS = 20;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(() -> started.complete(true));
        }
        started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
    }

    /** Does something on the FX thread, waits for it, and throws what it threw. */
    public static <T> T onFx(Callable<T> job) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return job.call();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(job.call());
                    } catch (Throwable fault) {
                        done.completeExceptionally(fault);
                    }
                });
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException wrapped) {
            if (wrapped.getCause() instanceof Exception fault) {
                throw fault;
            }
            throw new AssertionError(wrapped.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("the FX thread did not answer", stuck);
        }
    }

    /** Waits until the FX thread has done all that was asked of it before. */
    public static void settle() throws Exception {
        onFx(() -> true);
    }

    /** Does something on the FX thread, as a person would, and lets what shows it be laid out. */
    public static void act(Runnable what, Supplier<Scene> scene) throws Exception {
        onFx(
                () -> {
                    what.run();
                    return true;
                });
        // ControlsFX judges a pulse later.
        settle();
        onFx(
                () -> {
                    scene.get().getRoot().applyCss();
                    scene.get().getRoot().layout();
                    return true;
                });
    }
}
