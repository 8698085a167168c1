package org.atalaya.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.atalaya.config.PinSeal;
import org.atalaya.model.Pin;

/** Seals and compares PINs beside the FX thread, which is told at the end. */
final class Pins {

    private Pins() {}

    static CompletableFuture<Boolean> matches(Pin pin, String typed) {
        return beside(() -> PinSeal.matches(pin, typed));
    }

    static CompletableFuture<Pin> seal(String digits) {
        return beside(() -> PinSeal.seal(digits));
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        CompletableFuture.supplyAsync(work)
                .whenComplete(
                        (value, problem) ->
                                Platform.runLater(
                                        () -> {
                                            if (problem == null) {
                                                done.complete(value);
                                            } else {
                                                done.completeExceptionally(problem);
                                            }
                                        }));
        return done;
    }
}
