package org.atalaya.engine;

import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * Whether one host's failure is its own. A host that falls waits for the word of its parents;
 * behind a parent that is down it is unreachable; and when the parent is well again, only failures
 * that come after that are the host's own. Recoveries are never held back: they end every tie.
 */
final class Ties {

    private final Kin kin;
    private long since;
    private boolean held;
    private @Nullable Host behind;
    private boolean blocked;
    private int ownFailures;

    Ties(Kin kin) {
        this.kin = kin;
    }

    /**
     * A result of the host was failing.
     *
     * @param first whether it is the first in a row
     * @param falls whether it makes the host down
     * @param enough how many failures of its own make it down after its parent came back
     */
    void failed(Host host, boolean first, boolean falls, int enough, long nanos) {
        if (first) {
            since = nanos;
        }
        Kin.Standing standing = standing(host, nanos);
        if (falls) {
            held = standing.undecided();
        }
        boolean wasBehind = behind != null;
        take(standing);
        if (wasBehind && standing.equals(Kin.Standing.FREE) && ++ownFailures >= enough) {
            behind = null;
        }
    }

    /** A parent changed, or time passed, while the host is down. */
    void settle(Host host, long nanos) {
        take(standing(host, nanos));
    }

    private Kin.Standing standing(Host host, long nanos) {
        return host.watching().parents().isEmpty() ? Kin.Standing.FREE : kin.of(host, since, nanos);
    }

    private void take(Kin.Standing standing) {
        Host blocker = standing.blocker();
        blocked = blocker != null;
        if (blocker != null) {
            behind = blocker;
            ownFailures = 0;
            held = false;
        } else if (!standing.undecided()) {
            held = false;
        }
    }

    /** The host answers, or is asked something else. */
    void cut() {
        held = false;
        behind = null;
        ownFailures = 0;
    }

    /** The host would be down, but a parent has not had its say. */
    boolean isHeld() {
        return held;
    }

    /** The parent came back; only the host's next results tell whether it did too. */
    boolean isFreed() {
        return behind != null && !blocked;
    }

    /** Whose failure hides the host; null for nobody's. */
    @Nullable Host behind() {
        return behind;
    }
}
