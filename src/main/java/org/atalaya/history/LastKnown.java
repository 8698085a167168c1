package org.atalaya.history;

import java.time.Instant;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a host when the program ended, so that a restart neither rings again for what
 * was rung for nor forgets who has it in hand.
 *
 * @param open its open incident, with how often it rang; null for none
 * @param hidden the incident that planned work hides, and that its end opens again without a sound;
 *     null for none
 * @param maintenanceUntil until when a person put it into planned work; null for not. Until it is
 *     ended by hand when {@link Instant#MAX}
 * @param health what it was
 * @param since when it began to be that
 */
public record LastKnown(
        String hostId,
        @Nullable IncidentRecord open,
        @Nullable IncidentRecord hidden,
        @Nullable Instant maintenanceUntil,
        Health health,
        Instant since) {}
