package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.FlapRule;
import org.jspecify.annotations.Nullable;

/** The newest changes of one host, and whether they are too many. Needs no memory without any. */
final class Flaps {

    private final FlapRule rule;

    /** A ring of the moments of the newest changes; only hosts that ever changed have one. */
    private long @Nullable [] millis;

    private int count;
    private int next;
    private boolean flapping;

    Flaps(FlapRule rule) {
        this.rule = rule;
    }

    /** The host fell or recovered. */
    void changed(Instant now) {
        long[] ring = millis;
        if (ring == null) {
            ring = new long[rule.changes()];
            millis = ring;
        }
        long at = now.toEpochMilli();
        ring[next] = at;
        next = (next + 1) % ring.length;
        count = Math.min(count + 1, ring.length);
        if (count == ring.length && Math.abs(at - ring[next]) <= rule.window().toMillis()) {
            flapping = true;
        }
    }

    /** Ends the flapping after calm; a clock that was set back is no reason to wait for years. */
    void settle(Instant now) {
        long[] ring = millis;
        if (flapping && ring != null) {
            long newest = ring[(next + ring.length - 1) % ring.length];
            if (Math.abs(now.toEpochMilli() - newest) >= rule.calm().toMillis()) {
                forget();
            }
        }
    }

    /** What changed so far was not the host's own doing, or is over. */
    void forget() {
        count = 0;
        flapping = false;
    }

    boolean isFlapping() {
        return flapping;
    }
}
