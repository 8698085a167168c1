package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Transition;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Makes a state, and perhaps a transition, of a state and what happened. Pure: the same facts give
 * the same judgement, so a recorded story can be judged again.
 *
 * @param policy how much a result counts
 */
public record Judge(Policy policy) {

    /** Takes a result. The change, if it is one, happened when the result was complete. */
    public Judgement result(Host host, HostState before, ProbeResult result) {
        int failures = result.verdict() == Verdict.DOWN ? before.failures() + 1 : 0;
        Health health =
                switch (result.verdict()) {
                    case UP -> Health.UP;
                    case DEGRADED -> Health.DEGRADED;
                    case DOWN -> failed(before.health(), failures);
                };
        Instant now = result.at().plus(result.latency());
        return judged(host, before, health, failures, result, result, now);
    }

    /** A host that is down stays down, however patient the policy has become meanwhile. */
    private Health failed(Health before, int failures) {
        return before == Health.DOWN || failures >= policy.failuresToDown()
                ? Health.DOWN
                : Health.SUSPECT;
    }

    /** Somebody says "mine". Of no effect while the host is not failing. */
    public HostState acknowledged(HostState before, Acknowledgement acknowledgement) {
        if (!before.health().isFailing()) {
            return before;
        }
        return new HostState(
                before.health(), before.since(), before.last(), before.failures(), acknowledgement);
    }

    /** A person switches the host off. Its last result stays to be looked at. */
    public Judgement paused(Host host, HostState before, Instant now) {
        return judged(host, before, Health.PAUSED, 0, before.last(), null, now);
    }

    /** The host is watched anew: switched on again, or asked something else. */
    public Judgement renewed(Host host, HostState before, Instant now) {
        return judged(host, before, Health.PENDING, 0, null, null, now);
    }

    private static Judgement judged(
            Host host,
            HostState before,
            Health health,
            int failures,
            @Nullable ProbeResult last,
            @Nullable ProbeResult cause,
            Instant now) {
        boolean changed = health != before.health();
        HostState after =
                new HostState(
                        health,
                        changed ? now : before.since(),
                        last,
                        failures,
                        health.isFailing() ? before.acknowledgement() : null);
        if (!changed) {
            return new Judgement(after, null);
        }
        Duration lasted = notNegative(Duration.between(before.since(), now));
        return new Judgement(
                after, new Transition(host, before.health(), health, now, lasted, cause));
    }

    /** The wall clock may have been set back in between. */
    private static Duration notNegative(Duration lasted) {
        return lasted.isNegative() ? Duration.ZERO : lasted;
    }
}
