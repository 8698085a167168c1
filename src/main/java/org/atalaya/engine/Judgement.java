package org.atalaya.engine;

import org.atalaya.model.HostState;
import org.atalaya.model.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Judge} says.
 *
 * @param state what is known of the host now
 * @param transition the change of health this is; null when the health stayed
 */
public record Judgement(HostState state, @Nullable Transition transition) {}
