package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What hosts of a group get that say nothing themselves. Null in a place leaves that to the group
 * around it, and to the wall.
 *
 * @param interval see {@link Host#interval}
 * @param timeout see {@link Host#timeout}
 * @param failures see {@link Thresholds#failures}
 * @param successes see {@link Thresholds#successes}
 * @param criticality see {@link Watching#criticality}
 * @param sound see {@link Host#sound}
 */
public record GroupProfile(
        @Nullable Duration interval,
        @Nullable Duration timeout,
        @Nullable Integer failures,
        @Nullable Integer successes,
        @Nullable Criticality criticality,
        @Nullable Boolean sound) {

    /** A group that says nothing. */
    public static final GroupProfile NONE = new GroupProfile(null, null, null, null, null, null);

    public GroupProfile {
        if (failures != null) {
            count(failures);
        }
        if (successes != null) {
            count(successes);
        }
    }

    /** What holds in a group of this profile that lies in one of another. */
    GroupProfile over(GroupProfile outer) {
        return new GroupProfile(
                interval == null ? outer.interval : interval,
                timeout == null ? outer.timeout : timeout,
                failures == null ? outer.failures : failures,
                successes == null ? outer.successes : successes,
                criticality == null ? outer.criticality : criticality,
                sound == null ? outer.sound : sound);
    }

    private static void count(int results) {
        if (results < 1 || results > Thresholds.MOST) {
            throw new IllegalArgumentException(results + " results in a row");
        }
    }
}
