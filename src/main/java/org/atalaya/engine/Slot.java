package org.atalaya.engine;

import java.time.Duration;
import org.atalaya.model.Host;

/**
 * A host's place in the schedule. A host that is asked something else, or is switched off and on,
 * gets a new slot: a result counts only while its slot is still the host's, so answers to old
 * questions fall away by themselves.
 *
 * <p>Everything but the host is guarded by the {@link Rounds} that holds it.
 */
final class Slot {

    /** Long enough for anybody, and far from overflow on the nanosecond clock. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final long number;
    private volatile Host host;

    /** When its next round is due, on the ticker. */
    long due;

    /** A probe of it is under way or waits for its start. */
    boolean busy;

    /** The probe under way stands for the round that falls due meanwhile. */
    boolean covered;

    /** Its last probe kept its permit to the end: it hangs, or is far away. */
    boolean slow;

    /** Due out of turn, sooner than on its grid. */
    boolean offGrid;

    /** Where it stands on its grid while it is due out of turn. */
    long onGrid;

    /** Nobody knows yet whether the host is down or up: the next round comes sooner. */
    volatile boolean hurried;

    /** No longer in the schedule. */
    boolean retired;

    Slot(long number, Host host) {
        this.number = number;
        this.host = host;
    }

    /** Unique among the slots of a monitor; orders those that are due at the same moment. */
    long number() {
        return number;
    }

    Host host() {
        return host;
    }

    /** Takes a new name or timeout of the same host; a new interval also needs planning. */
    void keep(Host sameHost) {
        host = sameHost;
    }

    long intervalNanos() {
        return nanos(host.interval());
    }

    /** How soon it is asked again while it is hurried. */
    long retryNanos() {
        return nanos(host.watching().thresholds().retryOf(host.interval()));
    }

    private static long nanos(Duration interval) {
        if (interval.compareTo(LONGEST) > 0) {
            return LONGEST.toNanos();
        }
        return Math.max(SHORTEST.toNanos(), interval.toNanos());
    }
}
