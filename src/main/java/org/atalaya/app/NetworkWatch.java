package org.atalaya.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atalaya.engine.NetworkGate;
import org.atalaya.engine.NetworkGate.Sample;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Loopback;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.NetworkState;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.jspecify.annotations.Nullable;

/**
 * Looks at this machine's own way out every few seconds, on a thread of its own, and tells the rest
 * of the program when it is lost and when it is back. Witnesses are asked only when they must be:
 * named ones always, hosts of the wall only while the gateway keeps silent. A wall that watches
 * nothing but its own machine needs no network, and is never cut off.
 */
final class NetworkWatch implements AutoCloseable {

    private static final Duration CALM = Duration.ofSeconds(5);

    /** While somebody has to be asked who may mind, though all is well. */
    private static final Duration POLITE = Duration.ofSeconds(15);

    private static final Duration ANXIOUS = Duration.ofSeconds(2);

    /** One silent host is a host that is down. */
    private static final int LEAST = 2;

    /** What is looked at; a port, so that a test can pull the cable. */
    interface Line {

        /** Whether any interface but the loopback is up and has an address. */
        boolean hasLink();

        /** Whether the default gateway answers; null when there is none to ask. */
        @Nullable Boolean gateway() throws InterruptedException;

        /** How many of these answer anything at all. */
        int answers(List<Check> witnesses) throws InterruptedException;
    }

    /**
     * How the line stands.
     *
     * @param link false when there is not even a cable or a radio link
     */
    record News(NetworkState state, boolean link) {}

    private final Line line;
    private final InstantSource clock;
    private final Supplier<List<Host>> hosts;
    private final Supplier<NetworkSettings> settings;
    private final Consumer<News> told;
    private NetworkGate gate;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("atalaya-network").unstarted(this::run);

    /**
     * @param hosts those that are watched now
     * @param settings as they are now: a person may change them meanwhile
     * @param told hears of every change, on the thread of this watch
     */
    NetworkWatch(
            Line line,
            InstantSource clock,
            Supplier<List<Host>> hosts,
            Supplier<NetworkSettings> settings,
            Consumer<News> told) {
        this.line = line;
        this.clock = clock;
        this.hosts = hosts;
        this.settings = settings;
        this.told = told;
        this.gate = new NetworkGate(clock.instant());
    }

    /** Begins to look; once. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; answers how long to wait before the next look. */
    Duration look() throws InterruptedException {
        NetworkSettings wanted = settings.get();
        if (!wanted.enabled()) {
            believe();
            return CALM;
        }
        Sample sample = sample(wanted.witnesses());
        NetworkState before = gate.state();
        NetworkState now = gate.take(sample, clock.instant());
        if (before.kind() != now.kind()) {
            told.accept(new News(now, sample.link()));
        }
        if (!now.isOnline() || !sample.link() || isSilent(sample)) {
            return ANXIOUS;
        }
        return sample.witnesses() > 0 ? POLITE : CALM;
    }

    /** Nobody wants to know: then the line is taken to be there. */
    private void believe() {
        if (!gate.state().isOnline()) {
            gate = new NetworkGate(clock.instant());
            told.accept(new News(gate.state(), true));
        }
    }

    private static boolean isSilent(Sample sample) {
        return sample.witnesses() > 0 && sample.answers() == 0;
    }

    private Sample sample(List<String> chosen) throws InterruptedException {
        List<Host> outside =
                hosts.get().stream()
                        .filter(host -> !host.paused() && !Loopback.holds(host.check()))
                        .toList();
        if (outside.isEmpty()) {
            return new Sample(true, null, 0, 0);
        }
        if (!line.hasLink()) {
            return new Sample(false, null, 0, 0);
        }
        Boolean gateway = line.gateway();
        if (!chosen.isEmpty()) {
            List<Check> named = chosen.stream().map(NetworkWatch::named).toList();
            return new Sample(true, gateway, named.size(), line.answers(named));
        }
        if (!Boolean.FALSE.equals(gateway)) {
            return new Sample(true, gateway, 0, 0);
        }
        // Many gateways never answer, so their silence alone proves nothing.
        List<Check> witnesses = among(outside);
        return witnesses.size() < LEAST
                ? new Sample(true, null, 0, 0)
                : new Sample(true, false, witnesses.size(), line.answers(witnesses));
    }

    /** A host, or a host with a port. */
    static Check named(String witness) {
        int colon = witness.lastIndexOf(':');
        String port = witness.substring(colon + 1);
        boolean hasPort = colon > 0 && port.matches("[0-9]{1,5}") && !witness.endsWith("]");
        boolean bare = witness.indexOf(':') != colon && !witness.startsWith("[");
        String host = (hasPort && !bare ? witness.substring(0, colon) : witness);
        String name = host.replaceAll("[\\[\\]]", "");
        return hasPort && !bare
                ? connection(new Endpoint(name, Integer.parseInt(port)))
                : new PingCheck(name, 1, 1, 100, CheckOptions.DEFAULT);
    }

    /** Machines of the wall that can be asked, each once. */
    static List<Check> among(List<Host> hosts) {
        List<Check> witnesses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Host host : hosts) {
            Check question = question(host.check());
            if (question != null && names.add(question.hostName())) {
                witnesses.add(question);
                if (witnesses.size() == NetworkSettings.WITNESSES_MAX) {
                    break;
                }
            }
        }
        return witnesses;
    }

    /** The cheapest thing that a host answers: no request, no login. */
    private static @Nullable Check question(Check check) {
        return switch (check) {
            case HttpCheck http -> {
                boolean secure = "https".equalsIgnoreCase(http.url().getScheme());
                int port = http.url().getPort() > 0 ? http.url().getPort() : secure ? 443 : 80;
                yield connection(new Endpoint(http.hostName(), port));
            }
            case TcpCheck tcp -> connection(tcp.endpoint());
            case TlsCheck tls -> connection(tls.endpoint());
            case SshCheck ssh -> connection(ssh.endpoint());
            case PingCheck ping -> new PingCheck(ping.host(), 1, 1, 100, CheckOptions.DEFAULT);
            case DnsCheck dns -> null;
            case CommandCheck command -> null;
        };
    }

    private static Check connection(Endpoint endpoint) {
        return new TcpCheck(endpoint, List.of(), CheckOptions.DEFAULT);
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
