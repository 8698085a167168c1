package org.atalaya.model;

import java.util.Locale;

/**
 * What the wall says of a host. Declared in the order in which tiles stand on the board: what needs
 * a person first, what needs nobody last. Compare with {@link #isWorseThan}, never by ordinal.
 */
public enum Health {
    /** Failed, and confirmed. The alarm is about this state. */
    DOWN,
    /**
     * Fails and recovers too often to be believed either way; calls for a person as a fall does.
     */
    FLAPPING,
    /** Not judged: a parent is down, so its failure is a consequence. */
    UNREACHABLE,
    /** Failed once, not yet confirmed. */
    SUSPECT,
    /** Answers, but worse than it should: slow, lossy, certificate about to expire. */
    DEGRADED,
    /** Nobody knows: no data for too long, or the wall's own network is off. */
    UNKNOWN,
    /** Never checked yet. */
    PENDING,
    /** All well. */
    UP,
    /** Planned work: probed and recorded, no alarm. */
    MAINTENANCE,
    /** Switched off by a person: not probed. */
    PAUSED;

    /** The name of the pseudo-class and of the language key: {@code down}, {@code up}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this state deserves attention before {@code other}. */
    public boolean isWorseThan(Health other) {
        return compareTo(other) < 0;
    }

    /** Whether a host in this state cannot be relied upon, so that a person may have it in hand. */
    public boolean isFailing() {
        return this == DOWN || this == FLAPPING || this == UNREACHABLE;
    }
}
