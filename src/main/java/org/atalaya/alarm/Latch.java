package org.atalaya.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;

/**
 * Keeps what recovered before anybody saw it: "while you were away: 3". Without it an outage at
 * 03:00 leaves no trace on a green wall at 07:00 (Phoebus latches alarms until acknowledged, too).
 * What a person acknowledged, or switched off, somebody has seen. Pure; not thread-safe.
 */
public final class Latch {

    /** More than a person reads; the oldest go first. */
    static final int MOST = 1_000;

    /**
     * An incident that came and went.
     *
     * @param kind how bad it was in the end
     */
    public record Unseen(
            String incidentId,
            String hostId,
            String name,
            Incident.Kind kind,
            Instant openedAt,
            Instant resolvedAt) {}

    private final Map<String, Unseen> unseen = new LinkedHashMap<>();

    /** Takes the newest state of an incident. */
    public void incident(IncidentEvent event) {
        Incident incident = event.incident();
        Instant resolvedAt = incident.resolvedAt();
        if (resolvedAt == null || incident.seen()) {
            unseen.remove(incident.id());
        } else if (event.type() == IncidentEvent.Type.RESOLVED && isOfInterest(event)) {
            put(
                    new Unseen(
                            incident.id(),
                            incident.hostId(),
                            incident.hostName(),
                            incident.kind(),
                            incident.openedAt(),
                            resolvedAt));
        }
    }

    private static boolean isOfInterest(IncidentEvent event) {
        Incident.Kind kind = event.incident().kind();
        boolean wasAlarm = kind == Incident.Kind.DOWN || kind == Incident.Kind.FLAPPING;
        boolean byItself = event.by() == null && !event.host().paused();
        return wasAlarm && byItself && !event.incident().isAcknowledged();
    }

    private void put(Unseen one) {
        unseen.put(one.incidentId(), one);
        if (unseen.size() > MOST) {
            unseen.remove(unseen.keySet().iterator().next());
        }
    }

    /** A person looked at these. */
    public void seen(Collection<String> incidentIds) {
        unseen.keySet().removeAll(incidentIds);
    }

    /** The host is no longer watched. */
    public void removed(String hostId) {
        unseen.values().removeIf(one -> one.hostId().equals(hostId));
    }

    /** In the order in which they recovered. */
    public List<Unseen> unseen() {
        return List.copyOf(unseen.values());
    }
}
