package org.atalaya.report;

import java.time.Duration;
import java.util.List;
import org.atalaya.history.Availability;
import org.atalaya.history.Latency;
import org.jspecify.annotations.Nullable;

/**
 * How one host, or a group of them, fared.
 *
 * @param name of the host or the group
 * @param group where the host stands; of a group, its name
 * @param latency null when it never answered, and of a group
 * @param outages incidents in which it was down or flapping, those that were open before among them
 * @param repair the mean time to repair: how long an outage lasted that ended; null for none
 * @param between the mean time between failures: time that it was up, for each outage; null for
 *     none
 * @param days one a day
 */
public record Figures(
        String name,
        String group,
        Availability availability,
        @Nullable Latency latency,
        int outages,
        @Nullable Duration repair,
        @Nullable Duration between,
        List<Availability> days) {

    public Figures {
        days = List.copyOf(days);
    }

    /** Whether it kept what was promised, in per cent; null when nothing is known of it. */
    @Nullable Boolean keeps(double target) {
        Double ratio = availability.ratio();
        return ratio == null ? null : ratio * 100 >= target;
    }
}
