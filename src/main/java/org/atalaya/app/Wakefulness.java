package org.atalaya.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.atalaya.launch.StayAwake.Kind;
import org.atalaya.launch.StayAwake.Means;

/**
 * Keeps the display awake while that is wanted, by programs of the system, and says whether it can.
 * Everything but {@link #turn} happens on a thread of its own.
 */
final class Wakefulness implements AutoCloseable {

    /** Shorter than the shortest time after which a desktop lets a screen go dark. */
    static final Duration PERIOD = Duration.ofSeconds(50);

    /** What cannot hold anything has said so and ended by then. */
    private static final Duration SETTLES = Duration.ofSeconds(2);

    /** What takes longer for a moment's work hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<Means> means;
    private final Duration period;
    private final Consumer<Boolean> told;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("awake").factory());
    private final Map<Means, Process> holding = new ConcurrentHashMap<>();
    private boolean wanted;

    /**
     * @param period after which what works for a moment is done again
     * @param told whether the display is kept, after each look while that is wanted, and true once
     *     it is not; on a thread of its own
     */
    Wakefulness(List<Means> means, Duration period, Consumer<Boolean> told) {
        this.means = List.copyOf(means);
        this.period = period;
        this.told = told;
        thread.scheduleWithFixedDelay(
                this::look, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether the display is to stay awake; from any thread, returns at once. */
    void turn(boolean awake) {
        thread.execute(
                () -> {
                    if (awake != wanted) {
                        wanted = awake;
                        change();
                    }
                });
    }

    private void change() {
        if (wanted) {
            look();
        } else {
            release();
            told.accept(true);
        }
    }

    private void look() {
        if (!wanted) {
            return;
        }
        boolean kept = false;
        for (Means one : means) {
            boolean works = one.kind() == Kind.HOLDS ? holds(one) : nudges(one);
            kept |= works && one.lights();
        }
        told.accept(kept);
    }

    /** What ended by itself is started again at the next look, and holds nothing until then. */
    private boolean holds(Means one) {
        Process running = holding.get(one);
        if (running != null && running.isAlive()) {
            return true;
        }
        try {
            Process started = start(one);
            holding.put(one, started);
            return !started.waitFor(SETTLES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            return false; // there is no such program after all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean nudges(Means one) {
        try {
            Process running = start(one);
            if (running.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                return running.exitValue() == 0;
            }
            running.destroy();
            return false;
        } catch (IOException e) {
            return false; // there is no such program after all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its input stays open as long as this program lives, and tells it nothing. */
    private static Process start(Means one) throws IOException {
        return new ProcessBuilder(one.argv())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void release() {
        holding.values().forEach(Process::destroy);
        holding.clear();
    }

    /** Whether a program holds it now. */
    boolean isHolding() {
        return holding.values().stream().anyMatch(Process::isAlive);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        release();
    }
}
