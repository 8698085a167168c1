package org.atalaya.probe;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts probing threads when their time is up. One daemon thread serves all probes: {@link
 * java.net.http.HttpClient#send} cancels hard and closes its connection when its caller is
 * interrupted, which is the only thing that bounds a body on JDK 25.
 */
final class Cutter implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    Cutter() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("probe-deadline").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Interrupts the calling thread after {@code left}, unless the cut is closed before. */
    Cut in(Duration left) {
        Cut cut = new Cut(Thread.currentThread());
        cut.task = timer.schedule(cut, left.toNanos(), TimeUnit.NANOSECONDS);
        return cut;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One deadline of one thread; closed by that thread, which afterwards is not interrupted. */
    static final class Cut implements Runnable, AutoCloseable {

        private final Thread probing;
        private @Nullable Future<?> task;
        private boolean armed = true;
        private boolean fell;

        private Cut(Thread probing) {
            this.probing = probing;
        }

        @Override
        public synchronized void run() {
            if (armed) {
                fell = true;
                probing.interrupt();
            }
        }

        /** Whether the time was up. */
        synchronized boolean fell() {
            return fell;
        }

        @Override
        public void close() {
            Future<?> scheduled = task;
            if (scheduled != null) {
                scheduled.cancel(false);
            }
            synchronized (this) {
                armed = false;
                if (fell) {
                    // The interrupt was ours and has done its work: nobody else shall stumble on
                    // it.
                    Thread.interrupted();
                }
            }
        }
    }
}
