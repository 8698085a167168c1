package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Judge} says.
 *
 * @param state what is known of the host now
 * @param transition the change of health this is; null when the health stayed
 * @param events what happened to its incidents, in order
 * @param isNews whether anything is other than it was
 */
public record Judgement(
        HostState state,
        @Nullable Transition transition,
        List<IncidentEvent> events,
        boolean isNews) {

    /** Nothing came of it. */
    static Judgement none(HostState state) {
        return new Judgement(state, null, List.of(), false);
    }

    /** The change between two states; null for none. */
    static @Nullable Transition transition(
            Host host,
            HostState before,
            HostState after,
            Instant now,
            @Nullable ProbeResult result) {
        if (after.health() == before.health()) {
            return null;
        }
        Duration lasted = Duration.between(before.since(), now);
        // The wall clock may have been set back in between.
        return new Transition(
                host,
                before.health(),
                after.health(),
                now,
                lasted.isNegative() ? Duration.ZERO : lasted,
                result);
    }

    /** What a person did, and what followed of the new state. */
    static List<IncidentEvent> events(
            @Nullable IncidentEvent done, @Nullable IncidentEvent followed) {
        if (done == null) {
            return followed == null ? List.of() : List.of(followed);
        }
        return followed == null ? List.of(done) : List.of(done, followed);
    }
}
