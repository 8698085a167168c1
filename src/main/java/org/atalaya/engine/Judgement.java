package org.atalaya.engine;

import java.util.List;
import org.atalaya.model.HostState;
import org.atalaya.model.IncidentEvent;
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
        boolean isNews) {}
