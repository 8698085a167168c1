package org.atalaya.alarm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Criticality;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Incident;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Watching;
import org.jspecify.annotations.Nullable;

/** Two clocks that a test sets, and the news that hosts make. */
final class Story implements InstantSource {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-500);
    private volatile Instant wall = START;

    long nanos() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return wall;
    }

    /** Both clocks go on. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        wall = wall.plus(time);
    }

    /** Somebody sets the clock on the wall, or the machine slept. */
    void jump(Duration by) {
        wall = wall.plus(by);
    }

    static Host host(String id) {
        return new Host(
                id,
                "Host " + id,
                "",
                List.of(),
                Host.DEFAULT_INTERVAL,
                Host.DEFAULT_TIMEOUT,
                true,
                false,
                new HttpCheck(
                        URI.create("http://127.0.0.1/" + id), StatusRanges.SUCCESS, false, null));
    }

    static Host silentHost(String id) {
        Host host = host(id);
        return new Host(
                host.id(),
                host.name(),
                host.group(),
                host.tags(),
                host.interval(),
                host.timeout(),
                false,
                false,
                host.check());
    }

    static HostUpdate news(Host host, Health health) {
        return news(host, health, START, null);
    }

    static HostUpdate down(String id) {
        return news(host(id), Health.DOWN);
    }

    /** One more failed probe of a host that was down before. */
    static HostUpdate stillDown(String id) {
        HostUpdate down = down(id);
        ProbeResult again =
                ProbeResult.down(START, Duration.ZERO, Failure.of(Reason.REFUSED), Evidence.NONE);
        return new HostUpdate(down.host(), down.state(), again, null);
    }

    /** The incident of a host's fall, as the engine tells it. */
    static IncidentEvent opened(String id) {
        return event(Type.OPENED, incident(host(id), Kind.DOWN), host(id));
    }

    static IncidentEvent opened(Host host, Kind kind) {
        return event(Type.OPENED, incident(host, kind), host);
    }

    static IncidentEvent taken(String id) {
        return event(Type.ACKNOWLEDGED, acknowledged(incident(host(id), Kind.DOWN)), host(id));
    }

    static IncidentEvent resolved(String id) {
        return resolved(host(id), Kind.DOWN);
    }

    static IncidentEvent resolved(Host host, Kind kind) {
        return event(Type.RESOLVED, resolved(incident(host, kind)), host);
    }

    static IncidentEvent event(Type type, Incident incident, Host host) {
        return IncidentEvent.of(type, incident, host, START);
    }

    static Incident incident(Host host, Kind kind) {
        return new Incident(
                "i-" + host.id(),
                host.id(),
                host.name(),
                kind,
                START,
                null,
                null,
                null,
                null,
                0,
                null,
                false);
    }

    static Incident acknowledged(Incident one) {
        return with(one, new Acknowledgement("Ana", START), null, null);
    }

    static Incident shelved(Incident one, Instant until) {
        return with(one, null, until, null);
    }

    static Incident resolved(Incident one) {
        return with(one, null, null, START);
    }

    private static Incident with(
            Incident one,
            @Nullable Acknowledgement mine,
            @Nullable Instant shelvedUntil,
            @Nullable Instant resolvedAt) {
        return new Incident(
                one.id(),
                one.hostId(),
                one.hostName(),
                one.kind(),
                one.openedAt(),
                null,
                null,
                mine,
                shelvedUntil,
                one.escalation(),
                resolvedAt,
                false);
    }

    static Host critical(String id) {
        return host(id).withWatching(Watching.USUAL.withCriticality(Criticality.CRITICAL));
    }

    private static HostUpdate news(
            Host host, Health health, Instant since, @Nullable Acknowledgement mine) {
        return new HostUpdate(host, new HostState(health, since, null, 1, mine), null, null);
    }
}
