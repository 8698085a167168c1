package org.atalaya.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Health;

/**
 * How long each host was in its state from one piece of news to the next. A while without news that
 * is longer than two rounds was not watched (a suspend, a program that was off): then only what may
 * be believed counts. A clock that was set back gives no time at all.
 */
final class Spans {

    private final Map<String, Sighting> last = new HashMap<>();

    Fresh next(Sighting now) {
        Sighting before = last.put(now.host().id(), now);
        boolean result = now.result() != null;
        if (before == null) {
            return new Fresh(now, 0, now.health(), result);
        }
        long span = Math.max(0, now.at() - before.at());
        return new Fresh(now, Math.min(span, before.longest()), before.health(), result);
    }

    /** Paused hosts once more: they are paused until now. */
    List<Fresh> repeat(long now) {
        List<Sighting> paused =
                last.values().stream()
                        .filter(sighting -> sighting.health() == Health.PAUSED)
                        .filter(sighting -> now - sighting.at() >= Sighting.BEAT.toMillis())
                        .toList();
        List<Fresh> fresh = new ArrayList<>();
        for (Sighting s : paused) {
            fresh.add(
                    next(
                            new Sighting(
                                    s.host(),
                                    now,
                                    s.health(),
                                    s.since(),
                                    null,
                                    null,
                                    s.longest())));
        }
        return fresh;
    }

    void forget(String hostId) {
        last.remove(hostId);
    }
}
