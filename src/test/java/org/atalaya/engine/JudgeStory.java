package org.atalaya.engine;

import static org.atalaya.support.SampleHosts.LATENCY;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.slow;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.model.Evidence;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.ProbeResult;

/** What happens to one host, a step every ten seconds; remembers the events of its incidents. */
final class JudgeStory {

    static final Duration STEP = Duration.ofSeconds(10);

    private final Judge judge;
    private final List<IncidentEvent> events = new ArrayList<>();
    private Instant now = NOON;
    private long nanos;

    JudgeStory(Host host) {
        this(host, Kin.NONE);
    }

    JudgeStory(Host host, Kin kin) {
        judge = new Judge(host, kin, FlapRule.USUAL, NOON, 0);
    }

    /** Results, a step apart: {@code u} good, {@code d} slow, {@code x} failing. */
    JudgeStory results(String results) {
        results.chars().forEach(c -> judgementOf(Character.toString(c)));
        return this;
    }

    Judgement judgementOf(String result) {
        step(STEP);
        Judgement judgement =
                judge.result(
                        switch (result) {
                            case "u" -> up(now.minus(LATENCY));
                            case "d" -> slow(now.minus(LATENCY));
                            case "x" -> down(now.minus(LATENCY));
                            default -> throw new IllegalArgumentException(result);
                        },
                        MaintenancePlan.NONE,
                        nanos);
        return judgement == null ? take(look()) : take(judgement);
    }

    void answer(Duration latency) {
        step(STEP);
        ProbeResult result = ProbeResult.up(now.minus(latency), latency, Evidence.NONE);
        take(Objects.requireNonNull(judge.result(result, MaintenancePlan.NONE, nanos)));
    }

    /** Time without a result. */
    void pass(Duration time) {
        step(time);
        take(look());
    }

    /** The parents changed, or nothing did. */
    Judgement look() {
        return judge.settle(MaintenancePlan.NONE, now, nanos);
    }

    void setBack(Duration time) {
        now = now.minus(time);
    }

    private void step(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** A result, which says nothing while the host is switched off: then nobody asks. */
    void resultOf(String result) {
        if (health() != Health.PAUSED) {
            judgementOf(result);
        }
    }

    long nanos() {
        return nanos;
    }

    void network(boolean online) {
        take(judge.network(online, now, nanos));
    }

    void maintain(Duration time) {
        take(judge.maintain(now.plus(time), now));
    }

    Judgement take(Judgement judgement) {
        events.addAll(judgement.events());
        return judgement;
    }

    Judge judge() {
        return judge;
    }

    Instant now() {
        return now;
    }

    HostState state() {
        return judge.state();
    }

    Health health() {
        return judge.state().health();
    }

    List<IncidentEvent.Type> types() {
        return events.stream().map(IncidentEvent::type).toList();
    }

    Set<String> incidents() {
        return events.stream().map(e -> e.incident().id()).collect(Collectors.toSet());
    }

    Incident open() {
        return Objects.requireNonNull(judge.remember().open());
    }
}
