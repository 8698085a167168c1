package org.atalaya.support;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;

/** Hosts and results to tell stories with; none of them exists. */
public final class SampleHosts {

    /** Half past nothing: any fixed moment would do. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final Duration LATENCY = Duration.ofMillis(40);

    private SampleHosts() {}

    /**
     * A host of this name at an address of its own, every 10 s, with 3 s of patience; each of its
     * results is believed at once.
     */
    public static Host host(String id) {
        return host(id, Duration.ofSeconds(10));
    }

    public static Host host(String id, Duration interval) {
        return host(id, interval, "http://" + id + ".example/");
    }

    public static Host host(String id, Duration interval, String url) {
        HttpCheck check = new HttpCheck(URI.create(url), StatusRanges.SUCCESS, false, null);
        return new Host(
                id,
                id,
                "",
                List.of(),
                interval,
                Duration.ofSeconds(3),
                true,
                false,
                check,
                Watching.USUAL.withThresholds(Thresholds.FIRST));
    }

    /** The same host, judged as hosts usually are: two failures, two answers. */
    public static Host patient(Host host) {
        return host.withWatching(host.watching().withThresholds(Thresholds.USUAL));
    }

    /** The same host, reached through these. */
    public static Host behind(Host host, String... parents) {
        return host.withWatching(host.watching().withParents(List.of(parents)));
    }

    /** {@code h0}, {@code h1}, … */
    public static List<Host> hosts(int count) {
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(host("h" + i));
        }
        return hosts;
    }

    public static Host renamed(Host host, String name) {
        return host.withIdentity(host.id(), name);
    }

    public static Host every(Duration interval, Host host) {
        return new Host(
                host.id(),
                host.name(),
                host.group(),
                host.tags(),
                interval,
                host.timeout(),
                host.sound(),
                host.paused(),
                host.check(),
                host.watching());
    }

    public static ProbeResult up(Instant at) {
        return ProbeResult.up(at, LATENCY, Evidence.NONE);
    }

    public static ProbeResult slow(Instant at) {
        return ProbeResult.degraded(at, LATENCY, Failure.of(Reason.SLOW), Evidence.NONE);
    }

    public static ProbeResult down(Instant at) {
        return ProbeResult.down(at, LATENCY, Failure.of(Reason.REFUSED), Evidence.NONE);
    }
}
