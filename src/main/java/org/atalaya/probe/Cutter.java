package org.atalaya.probe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts probing threads when their time is up. One daemon thread serves all probes: {@link
 * java.net.http.HttpClient#send} cancels hard and closes its connection when its caller is
 * interrupted, which is the only thing that bounds a body on JDK 25.
 *
 * <p>Nearly every probe ends long before its time. So a cut that is armed or closed wakes nobody:
 * the thread sleeps on to the earliest end it knew of when it fell asleep, and is only woken for an
 * earlier one. (A scheduled executor wakes its thread for every probe that begins alone.)
 */
final class Cutter implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Cutter.class.getName());

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final TreeSet<Cut> cuts = new TreeSet<>(Cut::compare);
    private long numbers;
    private long wakesAt = System.nanoTime();
    private boolean closed;

    Cutter() {
        Thread.ofPlatform().daemon().name("probe-deadline").start(this::run);
    }

    /** Interrupts the calling thread after {@code left}, unless the cut is closed before. */
    synchronized Cut in(Duration left) {
        if (closed) {
            throw new RejectedExecutionException("the program is going down");
        }
        long end = System.nanoTime() + left.toNanos();
        Cut cut = new Cut(Thread.currentThread(), end, numbers++);
        cuts.add(cut);
        if (end - wakesAt < 0) {
            notifyAll();
        }
        return cut;
    }

    private synchronized void forget(Cut cut) {
        cuts.remove(cut);
    }

    private void run() {
        List<Cut> due = List.of();
        while (!isClosed()) {
            due.forEach(Cut::fall);
            due = awaitDue();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Sleeps, and takes out what is due then; that may be nothing. */
    private synchronized List<Cut> awaitDue() {
        long now = System.nanoTime();
        long sleep = cuts.isEmpty() ? IDLE.toNanos() : Math.max(0, cuts.first().end - now);
        wakesAt = now + sleep;
        try {
            if (sleep > 0 && !closed) {
                TimeUnit.NANOSECONDS.timedWait(this, sleep);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "somebody interrupted the deadlines; they go on", e);
        }
        List<Cut> due = new ArrayList<>();
        long woke = System.nanoTime();
        while (!cuts.isEmpty() && cuts.first().end - woke <= 0) {
            due.add(cuts.removeFirst());
        }
        return due;
    }

    @Override
    public synchronized void close() {
        closed = true;
        cuts.clear();
        notifyAll();
    }

    /** One deadline of one thread; closed by that thread, which afterwards is not interrupted. */
    final class Cut implements AutoCloseable {

        private final Thread probing;
        private final long end;
        private final long number;
        private boolean armed = true;
        private boolean fell;

        private Cut(Thread probing, long end, long number) {
            this.probing = probing;
            this.end = end;
            this.number = number;
        }

        /** By difference, because the clock may wrap. */
        private static int compare(Cut a, Cut b) {
            int byEnd = Long.signum(a.end - b.end);
            return byEnd != 0 ? byEnd : Long.compare(a.number, b.number);
        }

        private synchronized void fall() {
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
            forget(this);
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
