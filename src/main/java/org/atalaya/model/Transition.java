package org.atalaya.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host changed its state. Alarm, text output and history live on these, never on single results.
 *
 * @param host as it was configured then
 * @param from the state before
 * @param to the state now
 * @param at when
 * @param lasted how long the state before had lasted
 * @param result the result that did it; null when a person or the clock did
 */
public record Transition(
        Host host,
        Health from,
        Health to,
        Instant at,
        Duration lasted,
        @Nullable ProbeResult result) {}
