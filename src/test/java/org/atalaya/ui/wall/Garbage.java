package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import javafx.application.Platform;
import org.atalaya.support.FxToolkit;

/** Says whether nobody holds a thing any more. */
final class Garbage {

    private Garbage() {}

    /** Asks for collection until the thing is gone; fails after ten rounds of a second at most. */
    static void assertCollected(WeakReference<?> thing) {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        for (int i = 0; i < 10 && thing.get() != null; i++) {
            WeakReference<Object> marker = new WeakReference<>(new Object(), queue);
            System.gc();
            try {
                // Waits for the collector itself, not for the clock: the marker is garbage.
                queue.remove(1000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(marker.get()).isNull();
            // What the FX thread still had in hand is let go after one more turn of it, and what a
            // scene was to draw after one more pulse.
            FxToolkit.run(Platform::requestNextPulse);
        }
        assertThat(thing.get()).as("is held by somebody").isNull();
    }
}
