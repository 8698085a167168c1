package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.atalaya.alarm.AlarmStatus.ActiveMute;
import org.atalaya.model.Host;

/** All mutes that hold at once, each with an end of its own; they overlap without knowing it. */
final class Mutes {

    private static final MuteScope ALL = new MuteScope.All();

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Map<MuteScope, MuteTimer> timers = new LinkedHashMap<>();
    private final Map<MuteScope, Set<String>> held = new HashMap<>();

    Mutes(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    void longer() {
        timer(ALL).longer();
    }

    void byHand() {
        timer(ALL).byHand();
    }

    void forLength(MuteScope scope, Duration length) {
        timer(scope).forLength(length);
    }

    void until(MuteScope scope, Instant end) {
        timer(scope).until(end);
    }

    void off(MuteScope scope) {
        timers.remove(scope);
        held.remove(scope);
    }

    /** Ends what is over. */
    void expire() {
        timers.values().forEach(MuteTimer::expire);
        timers.values().removeIf(timer -> !timer.isMuted());
        held.keySet().retainAll(timers.keySet());
    }

    /** The mute over the whole wall, which has a button of its own. */
    Mute all() {
        MuteTimer timer = timers.get(ALL);
        return timer == null ? new Mute.Off() : timer.mute();
    }

    boolean cover(Host host) {
        return timers.entrySet().stream()
                .anyMatch(each -> each.getValue().isMuted() && each.getKey().covers(host));
    }

    /** This would have rung now, were it not for the mutes over its host. */
    void hold(Host host, String incidentId) {
        timers.forEach(
                (scope, timer) -> {
                    if (timer.isMuted() && scope.covers(host)) {
                        held.computeIfAbsent(scope, _ -> new HashSet<>()).add(incidentId);
                    }
                });
    }

    /** In the order in which they were asked for. */
    List<ActiveMute> active() {
        return timers.entrySet().stream()
                .filter(each -> each.getValue().isMuted())
                .map(
                        each ->
                                new ActiveMute(
                                        each.getKey(),
                                        each.getValue().mute(),
                                        held.getOrDefault(each.getKey(), Set.of()).size()))
                .toList();
    }

    private MuteTimer timer(MuteScope scope) {
        return timers.computeIfAbsent(scope, _ -> new MuteTimer(clock, nanos));
    }
}
