package org.atalaya.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Thresholds;

/**
 * Who is reached through whom. A host is behind its parents when all of them fail: while one road
 * is open, its failure is its own. A parent that is switched off is looked through to its own
 * parents. Circles cannot hang it: they are cut after {@link #DEEPEST} steps. Takes no lock.
 */
final class Family implements Kin {

    private static final int DEEPEST = 16;

    /** A wait for a parent ends here, whatever its thresholds are. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Map<String, Watched> watched;
    private final LineAsk line;

    Family(Map<String, Watched> watched, LineAsk line) {
        this.watched = watched;
        this.line = line;
    }

    @Override
    public LineAsk line() {
        return line;
    }

    /** Tells every host who depends on it. */
    void arrange() {
        Map<String, List<Watched>> children = new HashMap<>();
        for (Watched child : watched.values()) {
            for (String parent : child.host().watching().parents()) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(child);
            }
        }
        watched.forEach((id, host) -> host.adopt(children.getOrDefault(id, List.of())));
    }

    @Override
    public Standing of(Host host, long since, long now) {
        return roads(host, host, since, now, DEEPEST);
    }

    private Standing roads(Host child, Host host, long since, long now, int steps) {
        Standing blocked = null;
        boolean undecided = false;
        for (String id : host.watching().parents()) {
            Watched parent = watched.get(id);
            if (parent == null || id.equals(child.id())) {
                continue;
            }
            Standing road = road(child, parent, since, now, steps);
            if (road.equals(Standing.FREE)) {
                return Standing.FREE;
            }
            undecided |= road.undecided();
            blocked = blocked == null && road.blocker() != null ? road : blocked;
        }
        if (undecided) {
            return Standing.WAIT;
        }
        return blocked == null ? Standing.FREE : blocked;
    }

    private Standing road(Host child, Watched parent, long since, long now, int steps) {
        if (parent.blocks()) {
            return new Standing(parent.host(), false);
        }
        if (parent.host().paused()) {
            return steps == 0 ? Standing.FREE : roads(child, parent.host(), since, now, steps - 1);
        }
        boolean unknown = parent.state().health() == Health.UNKNOWN;
        boolean late = now - since > patience(parent.host());
        boolean unasked = parent.heard - since < 0;
        return !unknown && !late && (parent.isUndecided() || unasked)
                ? Standing.WAIT
                : Standing.FREE;
    }

    /** As long as a parent takes to be believed down when it hangs, and a second. */
    private static long patience(Host parent) {
        Thresholds thresholds = parent.watching().thresholds();
        Thresholds.Window window = thresholds.window();
        int results = 1 + (window == null ? thresholds.failures() : window.of());
        Duration wait =
                parent.timeout()
                        .plus(thresholds.retryOf(parent.interval()))
                        .multipliedBy(results)
                        .plusSeconds(1);
        return (wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).toNanos();
    }
}
