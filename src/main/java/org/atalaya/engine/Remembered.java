package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.Health;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a host when the program ended, or when it was taken off the board, so that
 * nothing is opened twice when it comes back.
 *
 * @param hostId whose it is
 * @param open the incident that was open; one that has ended is taken for one that planned work
 *     hides; null for none
 * @param maintenanceUntil what a person declared; null for nothing
 * @param health what the wall said
 * @param since since when
 */
public record Remembered(
        String hostId,
        @Nullable Incident open,
        @Nullable Instant maintenanceUntil,
        Health health,
        Instant since) {

    /** The same, with this incident. */
    Remembered withIncident(Incident incident) {
        return new Remembered(hostId, incident, maintenanceUntil, health, since);
    }
}
