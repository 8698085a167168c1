package org.atalaya.engine;

import static org.atalaya.support.SampleHosts.LATENCY;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.slow;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;

/** Several hosts and their judges on clocks that a test moves; keeps what listeners are told. */
final class RosterWorld implements MonitorListener {

    private final Map<String, HostState> states = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<IncidentEvent> log = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Roster roster;
    private final MonitorListener ear;
    private List<Host> hosts = List.of();
    private Instant now;
    private long nanos;

    RosterWorld(List<Host> hosts) {
        this(hosts, List.of(), NOON);
    }

    RosterWorld(List<Host> hosts, Collection<Remembered> known, Instant start) {
        this(hosts, known, start, update -> {});
    }

    /**
     * @param ear hears everything, too
     */
    RosterWorld(
            List<Host> hosts, Collection<Remembered> known, Instant start, MonitorListener ear) {
        this.ear = ear;
        now = start;
        roster = new Roster(() -> now, () -> nanos, FlapRule.USUAL, this, asked::addAll);
        roster.restore(known);
        watch(hosts);
    }

    void watch(List<Host> list) {
        hosts = list;
        Roster.Change change = roster.setHosts(list);
        change.gone().forEach(slot -> slots.remove(slot.host().id(), slot));
        change.planned().forEach(slot -> slots.put(slot.host().id(), slot));
    }

    @Override
    public void updated(HostUpdate update) {
        states.put(update.host().id(), update.state());
        ear.updated(update);
    }

    @Override
    public void incident(IncidentEvent event) {
        log.add(event);
        ear.incident(event);
    }

    @Override
    public void removed(String hostId) {
        states.remove(hostId);
    }

    /** Time goes on, and the clockwork looks. */
    void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
        roster.sweep();
    }

    /** A result of a host, {@code u}, {@code d} or {@code x}; none while it is not asked. */
    void result(String id, char result) {
        Slot slot = slots.get(id);
        if (slot != null) {
            Instant at = now.minus(LATENCY);
            roster.result(slot, result == 'u' ? up(at) : result == 'd' ? slow(at) : down(at));
        }
    }

    /** The same result of each of these, ten seconds after the last. */
    void round(char result, String... ids) {
        pass(Duration.ofSeconds(10));
        for (String id : ids) {
            result(id, result);
        }
    }

    void each(String id, Function<Judge, Judgement> deed) {
        roster.each(List.of(id), deed);
    }

    void pause(String id, boolean paused) {
        watch(hosts.stream().map(h -> h.id().equals(id) ? h.withPaused(paused) : h).toList());
    }

    Roster roster() {
        return roster;
    }

    List<Host> hosts() {
        return hosts;
    }

    long nanos() {
        return nanos;
    }

    Instant now() {
        return now;
    }

    HostState state(String id) {
        return Objects.requireNonNull(states.get(id));
    }

    Health health(String id) {
        return state(id).health();
    }

    List<IncidentEvent> log() {
        return log;
    }

    /** {@code OPENED DOWN pay}. */
    List<String> told() {
        return log.stream()
                .map(e -> e.type() + " " + e.incident().kind() + " " + e.host().id())
                .toList();
    }

    /** Who was asked out of turn since the last look. */
    List<String> takeAsked() {
        List<String> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** The incidents that a reader of the log knows, by id. */
    static Map<String, Incident> replayed(List<IncidentEvent> events) {
        Map<String, Incident> incidents = new LinkedHashMap<>();
        events.forEach(event -> incidents.put(event.incident().id(), event.incident()));
        return incidents;
    }
}
