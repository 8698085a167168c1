package org.atalaya.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What history keeps of one piece of news.
 *
 * @param at when the result was complete, or the person acted; milliseconds since 1970
 * @param hidden the id of the incident that planned work hides; null for none
 * @param longest how long this state may be believed without further news; milliseconds
 */
record Sighting(
        Host host,
        long at,
        Health health,
        Instant since,
        @Nullable ProbeResult result,
        @Nullable String hidden,
        long longest) {

    /** Paused hosts send no news; the store repeats them itself, see {@link Spans#repeat}. */
    static final Duration BEAT = Duration.ofMinutes(1);

    static Sighting of(HostUpdate update, InstantSource clock) {
        Host host = update.host();
        ProbeResult result = update.result();
        Instant at =
                result != null
                        ? result.at().plus(result.latency())
                        : update.transition() != null ? update.transition().at() : clock.instant();
        Health health = update.state().health();
        Duration longest =
                health == Health.PAUSED
                        ? BEAT.multipliedBy(2)
                        : host.interval().multipliedBy(2).plus(host.timeout().multipliedBy(2));
        Incident hidden = update.state().circumstances().hidden();
        return new Sighting(
                host,
                at.toEpochMilli(),
                health,
                update.state().since(),
                result,
                hidden == null ? null : hidden.id(),
                longest.toMillis());
    }

    /** In microseconds; -1 when it was no answer, or one that says nothing of the usual speed. */
    long latency() {
        if (result == null
                || result.verdict() == Verdict.DOWN
                || health == Health.MAINTENANCE
                || result.latency().isNegative()) {
            return -1;
        }
        return result.latency().toNanos() / 1_000;
    }
}
