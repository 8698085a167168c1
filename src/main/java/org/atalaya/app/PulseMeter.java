package org.atalaya.app;

import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import org.atalaya.cli.RunStats;
import org.atalaya.engine.Histogram;

/**
 * What JavaFX's own work on the FX thread costs, for {@code --stats}: CSS and layout of each pulse,
 * from the moment the scene begins to lay out to the moment it is done. Drawing happens on another
 * thread and is not in it. It asks for no pulse of its own.
 */
final class PulseMeter {

    private final AtomicLong pulses = new AtomicLong();
    private final Histogram work = new Histogram();
    private long began;

    /** Measures this scene from now on. */
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> began = System.nanoTime());
        scene.addPostLayoutPulseListener(
                () -> {
                    pulses.incrementAndGet();
                    work.record(System.nanoTime() - began);
                });
    }

    /** So far; from any thread. */
    RunStats.Fx figures() {
        return new RunStats.Fx(pulses.get(), RunStats.Spread.of(work.quantiles()));
    }
}
