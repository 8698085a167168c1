package org.atalaya.engine;

import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** What the parents of a host say about its failure. Asked only while the host fails. */
@FunctionalInterface
interface Kin {

    /** Hosts that depend on nobody. */
    Kin NONE = (host, since, now) -> Standing.FREE;

    /**
     * @param since when the host first failed, on the ticker: an answer of a parent from before
     *     that says nothing
     * @param now on the ticker
     */
    Standing of(Host host, long since, long now);

    /** Whom to ask whether the failure is this machine's own. */
    default LineAsk line() {
        return LineAsk.NOBODY;
    }

    /**
     * How the parents stand.
     *
     * @param blocker the parent whose failure explains the host's; null for none
     * @param undecided whether nobody knows yet, so that the host had better wait
     */
    record Standing(@Nullable Host blocker, boolean undecided) {

        /** At least one road to the host is open, as far as is known. */
        static final Standing FREE = new Standing(null, false);

        /** A parent has not answered yet whether it is its fault. */
        static final Standing WAIT = new Standing(null, true);
    }
}
