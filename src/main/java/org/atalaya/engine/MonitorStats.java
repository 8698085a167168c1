package org.atalaya.engine;

import java.util.Map;
import org.atalaya.model.Health;

/**
 * How the engine did since it was made.
 *
 * @param hosts how many are watched, paused ones too
 * @param probes how many probes came to an end
 * @param missed how many rounds of single hosts were left out, because the host's earlier probe was
 *     still under way or the whole program stood still
 * @param lag from the moment a probe was due to the moment it began; checks out of turn left aside
 * @param inFlight how many probes are under way
 * @param states how many hosts are in each state; states nobody is in are left out
 */
public record MonitorStats(
        int hosts,
        long probes,
        long missed,
        Quantiles lag,
        int inFlight,
        Map<Health, Integer> states) {

    public MonitorStats {
        states = Map.copyOf(states);
    }
}
