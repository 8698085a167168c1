package org.atalaya.history;

import java.time.Instant;
import org.atalaya.model.Incident;

/**
 * A band of a chart: the part of an incident that lies in the time that is shown.
 *
 * @param worst the worst kind it ever was
 * @param open whether it goes on
 */
public record Outage(
        String incidentId, Instant from, Instant to, Incident.Kind worst, boolean open) {

    static Outage of(IncidentRecord record, Instant low, Instant high) {
        Incident incident = record.incident();
        Instant begin = incident.openedAt().isBefore(low) ? low : incident.openedAt();
        Instant end = incident.resolvedAt();
        Instant cut = end == null || end.isAfter(high) ? high : end;
        return new Outage(
                incident.id(),
                begin,
                cut.isBefore(begin) ? begin : cut,
                record.worst(),
                incident.isOpen());
    }
}
