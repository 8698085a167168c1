package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/** What was known of a host before this start: what is found as it was has lasted all the time. */
final class Recollection {

    private @Nullable Remembered known;

    void take(Remembered past) {
        known = past;
    }

    void forget() {
        known = null;
    }

    /** Since when a host is in a state that it enters now, as far as anybody knows. */
    Instant since(Health health, Instant now) {
        Remembered past = known;
        if (past != null && health != Health.UNKNOWN && health != Health.MAINTENANCE) {
            known = null;
        }
        return past != null && past.health() == health ? past.since() : now;
    }
}
