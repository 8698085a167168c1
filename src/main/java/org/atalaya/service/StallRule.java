package org.atalaya.service;

import java.time.Duration;

/**
 * Decides whether something that should go on has come to a stand. Pure: it is told the time, on
 * the monotonic clock. When the one who asks was held up himself, as by a suspend, he accuses
 * nobody until everybody had time to go on.
 */
final class StallRule {

    /** What is to be done. */
    enum Finding {
        GOES_ON,
        /** It stands, and nothing was done about it for as long as one has patience. */
        MEND,
        /** It stands, and was mended lately. */
        STANDS
    }

    private final long patience;
    private long graceFrom;
    private long lastLook;
    private long lastMended;
    private boolean mended;

    StallRule(Duration patience, long now) {
        this.patience = patience.toNanos();
        this.graceFrom = now;
        this.lastLook = now;
    }

    /**
     * @param now on the monotonic clock
     * @param progress when it last went on, on the same clock
     */
    Finding look(long now, long progress) {
        if (now - lastLook > patience) {
            graceFrom = now;
        }
        lastLook = now;
        long from = progress - graceFrom > 0 ? progress : graceFrom;
        if (now - from <= patience) {
            mended = false;
            return Finding.GOES_ON;
        }
        if (mended && now - lastMended <= patience) {
            return Finding.STANDS;
        }
        mended = true;
        lastMended = now;
        return Finding.MEND;
    }
}
