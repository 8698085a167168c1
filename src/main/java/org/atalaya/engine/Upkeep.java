package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * The planned work on one host: what a person declared at the wall, and what stands in the plan.
 */
final class Upkeep {

    private @Nullable Instant byHand;
    private @Nullable Instant planned;

    /** The end of a planned window that a person ended before its time. */
    private @Nullable Instant cutShort;

    void begin(Instant until) {
        byHand = until;
    }

    /** Ends all of it, also the window of the plan that is going on. */
    void end() {
        byHand = null;
        cutShort = planned;
        planned = null;
    }

    /** Looks at the clock and at the plan. */
    void settle(Host host, MaintenancePlan plan, Instant now) {
        if (byHand != null && !now.isBefore(byHand)) {
            byHand = null;
        }
        Instant end = plan.until(host, now);
        if (end == null || !end.equals(cutShort)) {
            cutShort = null;
            planned = end;
        }
    }

    /** When the work ends; null when there is none. */
    @Nullable Instant until() {
        Instant hand = byHand;
        Instant plan = planned;
        if (hand == null || plan == null) {
            return hand == null ? plan : hand;
        }
        return hand.isAfter(plan) ? hand : plan;
    }

    /** What a person declared; null for nothing. */
    @Nullable Instant byHand() {
        return byHand;
    }
}
