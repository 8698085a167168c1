package org.atalaya.probe;

import java.time.Duration;

/**
 * The moment at which a whole probe is over, on the monotonic clock. Made once by the caller and
 * handed down, so that resolve, connect, handshake, redirects, headers and body share one budget.
 */
public final class Deadline {

    private final Duration budget;
    private final long endNanos;

    private Deadline(Duration budget, long endNanos) {
        this.budget = budget;
        this.endNanos = endNanos;
    }

    /** Ends {@code budget} from now. */
    public static Deadline after(Duration budget) {
        return new Deadline(budget, System.nanoTime() + budget.toNanos());
    }

    /** The whole time that was given, for the sentence "no answer within 5 s". */
    public Duration budget() {
        return budget;
    }

    /** What is left; zero once it has passed, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    public boolean hasPassed() {
        return endNanos - System.nanoTime() <= 0;
    }
}
