package org.atalaya.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What a host gets where it says nothing: the wall's own, as the groups around it change them. A
 * value that equals it is inherited, and goes with it.
 *
 * @param interval see {@link Host#interval}
 * @param timeout see {@link Host#timeout}
 * @param failures see {@link Thresholds#failures}
 * @param successes see {@link Thresholds#successes}
 * @param criticality see {@link Watching#criticality}
 * @param sound see {@link Host#sound}
 */
public record HostDefaults(
        Duration interval,
        Duration timeout,
        int failures,
        int successes,
        Criticality criticality,
        boolean sound) {

    /** A wall that says only this. */
    public static HostDefaults of(Duration interval, Duration timeout) {
        Thresholds usual = Thresholds.USUAL;
        return new HostDefaults(
                interval,
                timeout,
                usual.failures(),
                usual.successes(),
                Watching.USUAL.criticality(),
                true);
    }

    /** The same where a group says otherwise. */
    public HostDefaults under(GroupProfile group) {
        return new HostDefaults(
                Objects.requireNonNullElse(group.interval(), interval),
                Objects.requireNonNullElse(group.timeout(), timeout),
                Objects.requireNonNullElse(group.failures(), failures),
                Objects.requireNonNullElse(group.successes(), successes),
                Objects.requireNonNullElse(group.criticality(), criticality),
                Objects.requireNonNullElse(group.sound(), sound));
    }

    /** The host that has these defaults instead of {@code was}: what it inherited, it inherits. */
    public Host adopt(Host host, HostDefaults was) {
        Watching watching = host.watching();
        Thresholds now = watching.thresholds();
        Thresholds thresholds =
                new Thresholds(
                        now.failures() == was.failures() ? failures : now.failures(),
                        now.successes() == was.successes() ? successes : now.successes(),
                        now.window(),
                        now.retry());
        Criticality worth =
                watching.criticality() == was.criticality() ? criticality : watching.criticality();
        return new Host(
                host.id(),
                host.name(),
                host.group(),
                host.tags(),
                host.interval().equals(was.interval()) ? interval : host.interval(),
                host.timeout().equals(was.timeout()) ? timeout : host.timeout(),
                host.sound() == was.sound() ? sound : host.sound(),
                host.paused(),
                host.check(),
                watching.withThresholds(thresholds).withCriticality(worth),
                host.about());
    }
}
