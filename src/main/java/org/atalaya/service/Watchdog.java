package org.atalaya.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Watches, on the monotonic clock and a thread of its own, that the wall is alive. A refresh that
 * made no progress for three seconds is restarted and shown; an engine that made none is shown. So
 * a step of the wall clock, or a fault nobody thought of, never leaves yesterday's green on the
 * wall.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LongSupplier refreshProgress;
    private final Runnable restart;
    private final LongSupplier enginePulse;
    private final LongSupplier ticker;
    private final Executor fx;
    private final StallRule refreshRule;
    private final StallRule engineRule;
    private final ReadOnlyBooleanWrapper stalled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper engineStalled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper restarts = new ReadOnlyIntegerWrapper();
    private final Thread thread;
    private boolean saidStalled;
    private boolean saidEngineStalled;
    private volatile boolean closed;

    /**
     * @param refresh started already, or about to be
     * @param enginePulse when the engine last turned, in nanoseconds of {@link System#nanoTime}
     */
    public Watchdog(RefreshService refresh, LongSupplier enginePulse) {
        this(
                refresh::lastProgressNanos,
                refresh::restart,
                enginePulse,
                System::nanoTime,
                Platform::runLater);
    }

    Watchdog(
            LongSupplier refreshProgress,
            Runnable restart,
            LongSupplier enginePulse,
            LongSupplier ticker,
            Executor fx) {
        this.refreshProgress = refreshProgress;
        this.restart = restart;
        this.enginePulse = enginePulse;
        this.ticker = ticker;
        this.fx = fx;
        this.refreshRule = new StallRule(PATIENCE, ticker.getAsLong());
        this.engineRule = new StallRule(PATIENCE, ticker.getAsLong());
        this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::run);
    }

    /** Begins to watch. Once only. */
    public void start() {
        thread.start();
    }

    /** Whether the refresh stands still; changes on the FX thread. */
    public ReadOnlyBooleanProperty stalledProperty() {
        return stalled.getReadOnlyProperty();
    }

    public boolean isStalled() {
        return stalled.get();
    }

    /** Whether the engine stands still; changes on the FX thread. */
    public ReadOnlyBooleanProperty engineStalledProperty() {
        return engineStalled.getReadOnlyProperty();
    }

    public boolean isEngineStalled() {
        return engineStalled.get();
    }

    /** How often the refresh was started again; changes on the FX thread. */
    public ReadOnlyIntegerProperty restartsProperty() {
        return restarts.getReadOnlyProperty();
    }

    private void run() {
        while (!closed) {
            try {
                look();
            } catch (RuntimeException fault) { // the dog must not die of what it watches
                LOG.log(Level.ERROR, "the watchdog stumbled and goes on", fault);
            }
            LockSupport.parkNanos(this, LOOK.toNanos());
        }
    }

    /** Looks once. */
    void look() {
        long now = ticker.getAsLong();
        lookAtRefresh(now);
        lookAtEngine(now);
    }

    private void lookAtRefresh(long now) {
        StallRule.Finding finding = refreshRule.look(now, refreshProgress.getAsLong());
        boolean stands = finding != StallRule.Finding.GOES_ON;
        if (stands != saidStalled) {
            saidStalled = stands;
            fx.execute(() -> stalled.set(stands));
        }
        if (finding == StallRule.Finding.MEND) {
            LOG.log(Level.WARNING, "the refresh of the wall stood still and is restarted");
            long seen = refreshProgress.getAsLong();
            fx.execute(() -> restartUnlessGone(seen));
        }
    }

    /** When the FX thread was the one that stood, the refresh goes on with it by itself. */
    private void restartUnlessGone(long progressSeen) {
        if (!closed && refreshProgress.getAsLong() == progressSeen) {
            restart.run();
            restarts.set(restarts.get() + 1);
        }
    }

    private void lookAtEngine(long now) {
        boolean stands = engineRule.look(now, enginePulse.getAsLong()) != StallRule.Finding.GOES_ON;
        if (stands != saidEngineStalled) {
            saidEngineStalled = stands;
            LOG.log(Level.WARNING, stands ? "the engine stands still" : "the engine goes on");
            fx.execute(() -> engineStalled.set(stands));
        }
    }

    /** Stops watching, at once; what was said stays said. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
