package org.atalaya.engine;

import java.time.Duration;
import org.atalaya.model.Host;
import org.atalaya.model.Loopback;
import org.jspecify.annotations.Nullable;

/**
 * Whether one host's failure is its own. A host that falls waits for the word of its parents;
 * behind a parent that is down it is unreachable; and when the parent is well again, only failures
 * that come after that are the host's own. It also waits for one look at this machine's own line,
 * but never long: an alarm that is late is better than none. Recoveries are never held back: they
 * end every tie.
 */
final class Ties {

    /** A look that takes longer is not waited for: then the host is down. */
    static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final Kin kin;

    /** The look at the line that it waits for; 0 for none. */
    private long look;

    private long fellAt;
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
        lookAtLine(host, first, falls, nanos);
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
        settleLine(nanos);
        take(standing(host, nanos));
    }

    /** Asked for at the first failure, too: until the host falls the answer is often there. */
    private void lookAtLine(Host host, boolean first, boolean falls, long nanos) {
        boolean outside = (first || falls) && !Loopback.holds(host.check());
        long asked = outside ? kin.line().ask() : 0;
        if (falls) {
            look = asked;
            fellAt = nanos;
        }
        settleLine(nanos);
    }

    private void settleLine(long nanos) {
        boolean late = nanos - fellAt >= LONGEST_LOOK.toNanos();
        if (look != 0 && (late || kin.line().isAnswered(look))) {
            look = 0;
        }
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
        look = 0;
        behind = null;
        ownFailures = 0;
    }

    /** The host would be down, but a parent, or who looks at the line, has not had its say. */
    boolean isHeld() {
        return held || look != 0;
    }

    /** Nobody knows yet whether it is the line of this machine that is down. */
    boolean isHeldByLine() {
        return look != 0;
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
