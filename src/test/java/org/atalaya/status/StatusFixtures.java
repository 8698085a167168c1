package org.atalaya.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Host statuses as tests and previews need them, made as the board makes them: by news. */
public final class StatusFixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T13:52:07Z");

    private StatusFixtures() {}

    public static Host host(String name) {
        return host(
                name, "https://" + name.toLowerCase().replace(' ', '-') + ".example", false, true);
    }

    public static Host host(String name, String url, boolean insecure, boolean sound) {
        return new Host(
                name,
                name,
                "",
                List.of(),
                Host.DEFAULT_INTERVAL,
                Host.DEFAULT_TIMEOUT,
                sound,
                false,
                new HttpCheck(
                        URI.create(url), StatusRanges.SUCCESS, insecure, Duration.ofMillis(800)));
    }

    /** A host in {@code health} since {@code ago}, its newest result first said so. */
    public static HostStatus status(Host host, Health health, Duration ago, long millis) {
        HostStatus status =
                new HostStatus(
                        BoardNews.Update.of(news(host, HostState.pending(NOW), null)),
                        new Place(Health.PENDING, false, 0));
        change(status, health, ago, millis, null);
        return status;
    }

    /** A group whose members are in these states. */
    public static GroupStatus group(GroupRule rule, Map<Health, Integer> each) {
        return GroupStatus.of(rule, new Counts(each));
    }

    public static HostStatus status(String name, Health health) {
        return status(host(name), health, Duration.ofSeconds(192), 41);
    }

    /** Brings a status into another state. */
    public static void change(
            HostStatus status,
            Health health,
            Duration ago,
            long millis,
            @Nullable Acknowledgement acknowledgement) {
        ProbeResult result = result(health, millis);
        HostState state = new HostState(health, NOW.minus(ago), result, 0, acknowledgement);
        status.apply(BoardNews.Update.of(news(status.getHost(), state, result)));
    }

    public static void acknowledge(HostStatus status, String by) {
        HostState state =
                new HostState(
                        status.getHealth(),
                        status.getSince(),
                        status.getLast(),
                        1,
                        new Acknowledgement(by, NOW));
        status.apply(BoardNews.Update.of(news(status.getHost(), state, null)));
    }

    public static void circumstances(HostStatus status, Circumstances circumstances) {
        HostState state =
                new HostState(
                        status.getHealth(),
                        status.getSince(),
                        status.getLast(),
                        0,
                        status.getAcknowledgement(),
                        circumstances);
        status.apply(BoardNews.Update.of(news(status.getHost(), state, null)));
    }

    public static void rename(HostStatus status, Host host) {
        HostState state =
                new HostState(status.getHealth(), status.getSince(), status.getLast(), 0, null);
        status.apply(BoardNews.Update.of(news(host, state, null)));
    }

    public static void stale(HostStatus status, boolean stale) {
        status.markStale(stale ? NOW.plus(Duration.ofHours(1)) : NOW);
    }

    /** Puts these verdicts before what the strip shows now; {@code u}, {@code d}, {@code x}. */
    public static void strip(HostStatus status, String verdicts) {
        HostState state =
                new HostState(
                        status.getHealth(),
                        status.getSince(),
                        status.getLast(),
                        0,
                        status.getAcknowledgement());
        List<Verdict> each =
                verdicts.chars()
                        .mapToObj(
                                c ->
                                        switch (c) {
                                            case 'x' -> Verdict.DOWN;
                                            case 'd' -> Verdict.DEGRADED;
                                            default -> Verdict.UP;
                                        })
                        .toList();
        status.apply(new BoardNews.Update(news(status.getHost(), state, null), each));
    }

    /** A host that answered over TLS, with all that a check can see. */
    public static HostStatus answered(String name) {
        Host host = host(name);
        Evidence evidence =
                new Evidence(
                        "10.0.0.4:443",
                        200,
                        "OK",
                        "HTTP/2",
                        0,
                        null,
                        12_400,
                        new TlsInfo(
                                "TLSv1.3",
                                "TLS_AES_128_GCM_SHA256",
                                true,
                                false,
                                "CN=git.example",
                                "CN=R11,O=Let's Encrypt,C=US",
                                NOW.plus(Duration.ofDays(41)),
                                "ab12"),
                        new Phases(
                                Duration.ofMillis(3),
                                Duration.ofMillis(7),
                                Duration.ofMillis(14),
                                Duration.ofMillis(15),
                                Duration.ofMillis(2)));
        ProbeResult result = ProbeResult.up(NOW, Duration.ofMillis(41), evidence);
        Instant since = NOW.minus(Duration.ofHours(292));
        return new HostStatus(
                BoardNews.Update.of(
                        news(host, new HostState(Health.UP, since, result, 0, null), result)),
                new Place(Health.UP, false, 0));
    }

    private static HostUpdate news(Host host, HostState state, @Nullable ProbeResult result) {
        return new HostUpdate(host, state, result, null);
    }

    private static @Nullable ProbeResult result(Health health, long millis) {
        Duration latency = Duration.ofMillis(millis);
        return switch (health) {
            case UP, MAINTENANCE -> ProbeResult.up(NOW, latency, Evidence.NONE);
            case DEGRADED ->
                    ProbeResult.degraded(
                            NOW, latency, Failure.of(Reason.SLOW, "800"), Evidence.NONE);
            case DOWN, FLAPPING, UNREACHABLE, SUSPECT ->
                    new ProbeResult(
                            NOW,
                            latency,
                            Verdict.DOWN,
                            Failure.of(Reason.STATUS, "503", "Service Unavailable"),
                            Evidence.NONE);
            case UNKNOWN, PENDING, PAUSED -> null;
        };
    }
}
