package org.atalaya.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets turns go in the order they came, and only so many at a time: a client works best with few
 * probes that are <em>starting</em> at once. One that is older than a quarter of a second does
 * nothing but wait for its host, so it gives its permit back: hosts that hang keep nobody waiting.
 * When turns queue up all the same, permits are taken back sooner — unless it is this machine that
 * is short of time, and more probes at once would only make all of them late.
 *
 * <p>Times are nanoseconds of the ticker. Guarded by {@link Rounds}.
 */
final class Lane {

    static final int PERMITS = 64;
    static final long HOLD = Duration.ofMillis(250).toNanos();

    /** Shorter than this nothing has had its chance to be answered. */
    private static final long SHORTEST_HOLD = Duration.ofMillis(50).toNanos();

    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final Queue<Turn> letGo = new ArrayDeque<>();
    private int held;

    void offer(Turn turn) {
        waiting.add(turn);
    }

    boolean isQueued() {
        return !waiting.isEmpty();
    }

    /**
     * The next turn that may begin now, which then holds a permit; null when none may.
     *
     * @param patience how long a permit is held at least
     */
    @Nullable Turn poll(long now, long patience) {
        while (!waiting.isEmpty() && waiting.element().slot().retired) {
            waiting.remove();
        }
        Turn next = waiting.peek();
        if (next == null) {
            return null;
        }
        long hold = Math.max(SHORTEST_HOLD, HOLD - (now - next.due()));
        takeBack(now, Math.max(hold, patience));
        if (held >= PERMITS) {
            return null;
        }
        waiting.remove();
        next.letGo = now;
        next.holdsPermit = true;
        letGo.add(next);
        held++;
        return next;
    }

    /** The probe is over; safe to call when its permit was taken back before. */
    void leave(Turn turn) {
        if (turn.holdsPermit) {
            turn.holdsPermit = false;
            held--;
        }
    }

    private void takeBack(long now, long hold) {
        Turn oldest = letGo.peek();
        while (oldest != null && (!oldest.holdsPermit || now - oldest.letGo >= hold)) {
            leave(oldest);
            letGo.remove();
            oldest = letGo.peek();
        }
    }
}
