package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many results it takes to believe them. One lost packet at 03:00 must not ring, and one lucky
 * answer of a dying host is no recovery.
 *
 * @param failures how many results in a row must fail before a host is down
 * @param successes how many results in a row must be good before a host that was down is up
 * @param window decides by m of the last n results instead of {@code failures} in a row; null for
 *     the row. Better on lossy links
 * @param retry the interval while a host is suspect or recovering; null for a quarter of the host's
 *     own, see {@link #retryOf}
 */
public record Thresholds(
        int failures, int successes, @Nullable Window window, @Nullable Duration retry) {

    /**
     * Two of each: the usual case of monitoring systems, and the least that drops a single blip.
     */
    public static final Thresholds USUAL = new Thresholds(2, 2, null, null);

    /** Every result is believed at once. */
    public static final Thresholds FIRST = new Thresholds(1, 1, null, null);

    public static final int MOST = 20;

    private static final Duration SHORTEST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    /** At least {@code failed} of the last {@code of} results must fail. */
    public record Window(int failed, int of) {
        public Window {
            if (failed < 1 || of < failed || of > MOST) {
                throw new IllegalArgumentException(failed + " of the last " + of);
            }
        }
    }

    public Thresholds {
        if (failures < 1 || failures > MOST || successes < 1 || successes > MOST) {
            throw new IllegalArgumentException(failures + " failures, " + successes + " successes");
        }
    }

    /**
     * How soon a host with this interval is asked again while nobody knows yet whether it is down
     * or up: never later than its own interval.
     */
    public Duration retryOf(Duration interval) {
        Duration wanted = retry;
        if (wanted == null) {
            wanted = interval.dividedBy(4);
            wanted = wanted.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : wanted;
            wanted = wanted.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wanted;
        }
        return wanted.compareTo(interval) > 0 ? interval : wanted;
    }
}
