package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * One piece of news from the engine: a result came, a person acted, a host was added or changed.
 *
 * @param host as it is configured now
 * @param state what is known of it now
 * @param result the result that came; null when the news is not a result
 * @param transition the change of state it made; null when it made none
 */
public record HostUpdate(
        Host host,
        HostState state,
        @Nullable ProbeResult result,
        @Nullable Transition transition) {}
