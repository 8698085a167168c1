package org.atalaya.engine;

import org.atalaya.model.Health;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Verdict;

/**
 * What the results of a host say by themselves, whatever stands around it: maintenance, a parent
 * that is down and a cut line hide a belief and never change it, so no recovery and no failure is
 * lost behind them. A failing host is down only after enough failures, and one that was down is up
 * only after enough answers; one that is worse than it should be is so at once.
 *
 * @param health pending, up, degraded, suspect or down
 * @param failures how many results in a row failed, at most {@link Thresholds#MOST}
 * @param successes how many in a row were good; while degraded, how many were plainly good
 * @param recent the last results, newest in the lowest bit, a failure each bit that is set
 */
record Belief(Health health, int failures, int successes, int recent) {

    static final Belief PENDING = new Belief(Health.PENDING, 0, 0, 0);

    /** Known to be down from before this start. */
    static final Belief DOWN = new Belief(Health.DOWN, 0, 0, 0);

    private static final int MASK = (1 << Thresholds.MOST) - 1;

    /** What is believed after one more result. */
    Belief after(Verdict verdict, Thresholds thresholds) {
        return switch (verdict) {
            case DOWN -> failed(thresholds);
            case DEGRADED -> answered(Health.DEGRADED, thresholds);
            case UP -> answered(Health.UP, thresholds);
        };
    }

    private Belief failed(Thresholds thresholds) {
        int row = Math.min(failures + 1, Thresholds.MOST);
        int results = (recent << 1 | 1) & MASK;
        boolean believed = isDown() || isEnough(row, results, thresholds);
        return changed(believed ? Health.DOWN : Health.SUSPECT, row, 0, results);
    }

    private static boolean isEnough(int row, int results, Thresholds thresholds) {
        Thresholds.Window window = thresholds.window();
        if (window == null) {
            return row >= thresholds.failures();
        }
        int counted = results & ((1 << window.of()) - 1);
        return Integer.bitCount(counted) >= window.failed();
    }

    private Belief answered(Health good, Thresholds thresholds) {
        int row = Math.min(successes + 1, Thresholds.MOST);
        int results = recent << 1 & MASK;
        boolean early = row < thresholds.successes();
        if (isDown()) {
            // The failures of an incident that is over must not make the next one.
            return early
                    ? changed(Health.DOWN, 0, row, results)
                    : changed(good, 0, good == Health.UP ? row : 0, 0);
        }
        if (good == Health.DEGRADED) {
            return changed(good, 0, 0, results);
        }
        // At the edge of a limit answers alternate; the wall must not.
        return changed(health == Health.DEGRADED && early ? health : good, 0, row, results);
    }

    /** The same belief, which nobody has confirmed since: counting begins anew after a gap. */
    Belief afresh() {
        return changed(health, isDown() ? failures : 0, 0, 0);
    }

    boolean isDown() {
        return health == Health.DOWN;
    }

    /** Answers again, not yet often enough. */
    boolean isRecovering() {
        return isDown() && successes > 0;
    }

    /** Nobody knows yet whether it is up or down: the next result cannot come too soon. */
    boolean isOpen() {
        return health == Health.SUSPECT || isRecovering();
    }

    /** A host that goes on as it is costs no memory. */
    private Belief changed(Health next, int failedRow, int goodRow, int results) {
        boolean same =
                next == health
                        && failedRow == failures
                        && goodRow == successes
                        && results == recent;
        return same ? this : new Belief(next, failedRow, goodRow, results);
    }
}
