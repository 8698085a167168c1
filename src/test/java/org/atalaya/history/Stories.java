package org.atalaya.history;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.SampleHosts;

/** News and incidents to remember. */
final class Stories {

    static final Instant NOON = SampleHosts.NOON;
    static final Failure CAUSE = Failure.of(Reason.STATUS, "503", "Busy");

    private Stories() {}

    static Incident incident(String id, String host, Instant at) {
        return new Incident(
                id, host, host, Incident.Kind.DOWN, at, CAUSE, null, null, null, 0, null, false);
    }

    static Incident taken(Incident i, Acknowledgement by, Instant resolvedAt) {
        return new Incident(
                i.id(),
                i.hostId(),
                i.hostName(),
                i.kind(),
                i.openedAt(),
                i.cause(),
                i.parent(),
                by,
                NOON.plusSeconds(900),
                2,
                resolvedAt,
                i.seen());
    }

    static IncidentEvent event(IncidentEvent.Type type, Incident incident, Instant at) {
        return IncidentEvent.of(type, incident, SampleHosts.host(incident.hostId()), at);
    }

    static HostUpdate update(Host host, Health health, ProbeResult result) {
        return new HostUpdate(host, new HostState(health, NOON, result, 0, null), result, null);
    }

    static HostUpdate up(Host host, Instant at, Duration latency) {
        return update(
                host,
                Health.UP,
                ProbeResult.up(at.minus(latency), latency, org.atalaya.model.Evidence.NONE));
    }
}
