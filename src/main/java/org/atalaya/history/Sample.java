package org.atalaya.history;

import java.util.function.LongFunction;
import org.atalaya.model.Health;

/**
 * One result, or one more while of a state without results.
 *
 * @param host the host's number in this file
 * @param at when the result was complete; milliseconds since 1970
 * @param health what the host was then
 * @param result whether a probe was answered for by it; false when only time went by
 * @param latency in microseconds; -1 when it says nothing about speed
 * @param span how long before {@code at} the host was in {@code during}; milliseconds
 * @param during the state before
 */
record Sample(
        long host, long at, Health health, boolean result, long latency, long span, Health during) {

    /** Puts the result, and each piece of the time, into the tally of its own step. */
    void tally(Level level, LongFunction<Tally> tallies) {
        if (result) {
            tallies.apply(level.floor(at)).result(health, latency);
        }
        long from = at - span;
        while (from < at) {
            long step = level.floor(from);
            long to = Math.min(at, step + level.step());
            tallies.apply(step).spent(during, to - from);
            from = to;
        }
    }

    /** Adds what of it lies in the time from {@code low} to before {@code high}. */
    void tally(long low, long high, Tally tally) {
        if (result && at >= low && at < high) {
            tally.result(health, latency);
        }
        long time = Math.min(at, high) - Math.max(at - span, low);
        if (time > 0) {
            tally.spent(during, time);
        }
    }
}
