package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.alarm.AlarmDirector;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.alarm.MuteScope;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;

/**
 * The engine and the alarm of a program that may be killed and started again, joined as the program
 * joins them. After every half second it is held against what was promised: no ring without an open
 * incident, and none but for a named reason that stays silent.
 */
final class HeardWorld {

    private static final Duration BEAT = Duration.ofMillis(500);

    /** A ring gathers company, and the alarm looks twice a second. */
    private static final Duration LATEST = Duration.ofSeconds(2);

    /** What happens to an incident that may make it ring anew. */
    private static final Set<Type> NEWS =
            EnumSet.of(Type.CHANGED, Type.UNSHELVED, Type.REOPENED, Type.RESOLVED);

    private final List<IncidentEvent> log = new ArrayList<>();
    private final List<Runnable> news = new ArrayList<>();
    private final Map<MuteScope, Instant> mutes = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

    /** Rung for before the last start; nothing has happened to them since. */
    private final Set<String> known = new HashSet<>();

    private RosterWorld world;
    private AlarmDirector director;
    private boolean online = true;
    private int rings;

    HeardWorld(List<Host> hosts) {
        world = new RosterWorld(hosts, List.of(), NOON, new Ear());
        director = director();
    }

    private AlarmDirector director() {
        AlarmDirector fresh =
                new AlarmDirector(() -> world.now(), () -> world.nanos(), ZoneOffset.UTC);
        fresh.settings(AlarmSettings.USUAL.with(draft -> draft.exemptCritical(true)));
        return fresh;
    }

    RosterWorld world() {
        return world;
    }

    List<IncidentEvent> log() {
        return log;
    }

    /** How many cues rang for hosts. */
    int rings() {
        return rings;
    }

    void pass(Duration time) {
        for (Duration t = BEAT; t.compareTo(time) <= 0; t = t.plus(BEAT)) {
            world.pass(BEAT);
            turn();
        }
    }

    void online(boolean now) {
        online = now;
        world.roster().setOnline(now);
        director.network(!now);
    }

    void mute(MuteScope scope, Duration length) {
        director.mute(scope, length);
        mutes.put(scope, world.now().plus(length));
    }

    void unmute() {
        mutes.keySet().forEach(director::unmute);
        mutes.clear();
    }

    /** The program is killed, and started half a minute later. */
    void restart() {
        List<Remembered> remembered = world.roster().remember();
        world.roster().close();
        news.clear();
        due.clear();
        Instant start = world.now().plusSeconds(30);
        List<Host> hosts = world.hosts();
        Map<String, Incident> open = open();
        known.clear();
        open.values().stream().filter(Incident::rung).map(Incident::id).forEach(known::add);
        world = new RosterWorld(hosts, remembered, start, new Ear());
        director = director();
        director.network(!online);
        world.roster().setOnline(online);
        mutes.forEach(director::muteUntil);
        for (Host host : hosts) {
            Incident was = open.get(host.id());
            if (was != null) {
                Type type = was.rung() ? Type.RANG : Type.OPENED;
                IncidentEvent told = IncidentEvent.of(type, was, host, start);
                news.addFirst(() -> director.incident(told));
            }
        }
        turn();
    }

    /** The open incident of each host, as a reader of the log has it. */
    Map<String, Incident> open() {
        Map<String, Incident> open = new HashMap<>();
        RosterWorld.replayed(log).values().stream()
                .filter(Incident::isOpen)
                .forEach(incident -> open.put(incident.hostId(), incident));
        return open;
    }

    private void turn() {
        List<Runnable> all = List.copyOf(news);
        news.clear();
        all.forEach(Runnable::run);
        Order order = director.tick();
        Map<String, Incident> open = open();
        if (order.act() == Act.RING && isOfHosts(order.tone().cue())) {
            rings++;
            assertThat(open.values()).as("a ring at %s", world.now()).isNotEmpty();
        }
        Set<String> ids = new HashSet<>();
        open.values().forEach(incident -> ids.add(incident.id()));
        assertThat(ids).as("what is rung for is open").containsAll(order.rang());
        assertThat(order.rang()).as("known before the start").noneMatch(known::contains);
        for (String id : order.rang()) {
            world.each(
                    IncidentBook.hostOf(id),
                    judge -> judge.act((b, who, at) -> b.rang(who, at, order.rang()), world.now()));
        }
        AlarmPropertiesTest.check(world, log);
        nobodyIsSilentWithoutReason();
    }

    private static boolean isOfHosts(Cue cue) {
        return cue == Cue.DOWN || cue == Cue.CRITICAL || cue == Cue.DEGRADED;
    }

    private void nobodyIsSilentWithoutReason() {
        Map<String, Incident> open = open();
        for (Host host : world.hosts()) {
            Incident incident = open.get(host.id());
            if (incident == null || incident.rung() || hasReason(host, incident)) {
                due.remove(host.id());
                continue;
            }
            Instant since = due.computeIfAbsent(host.id(), _ -> world.now());
            assertThat(Duration.between(since, world.now()))
                    .as("%s is silent without a reason", host.id())
                    .isLessThan(LATEST);
        }
    }

    /** The named reasons: each is one that a person chose or was promised. */
    private boolean hasReason(Host host, Incident incident) {
        Health health = world.health(host.id());
        boolean fails = health == Health.DOWN || health == Health.FLAPPING;
        boolean kind = incident.kind() == Kind.DOWN || incident.kind() == Kind.FLAPPING;
        boolean critical = host.watching().criticality() == Criticality.CRITICAL;
        boolean muted =
                mutes.entrySet().stream()
                        .anyMatch(
                                mute ->
                                        mute.getKey().covers(host)
                                                && world.now().isBefore(mute.getValue()));
        return !online
                || !fails
                || !kind
                || incident.isAcknowledged()
                || incident.isShelved(world.now())
                || muted && !critical;
    }

    private final class Ear implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            if (update.result() == null || update.transition() != null) {
                news.add(() -> director.updated(update));
            }
        }

        @Override
        public void incident(IncidentEvent event) {
            log.add(event);
            if (NEWS.contains(event.type())) {
                known.remove(event.incident().id());
            }
            news.add(() -> director.incident(event));
        }
    }
}
