package org.atalaya.ui.kiosk;

import java.util.concurrent.CompletableFuture;
import org.atalaya.model.Pin;

/** Compares what was typed with what is kept; that takes a while, and is done elsewhere. */
@FunctionalInterface
public interface PinCheck {

    /** Nobody knows it: for a kiosk that nothing was given to compare with. */
    PinCheck NEVER = (pin, typed) -> CompletableFuture.completedFuture(false);

    /** Completes on the FX thread. */
    CompletableFuture<Boolean> matches(Pin pin, String typed);
}
