package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.check;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;

/** A host is up when one of its addresses is, as it is for a person's browser. */
class DualStackTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("127.0.0.2");
    private static final InetAddress SIX = InetAddress.ofLiteral("::1");

    private static Probers knowing(String... addresses) {
        return new Probers(settings().withLookup(names(Map.of("both.test", List.of(addresses)))));
    }

    private static HostileServer ok(InetAddress address) throws IOException {
        return HostileServer.on(address, HostileServer.answering(200, "ok"));
    }

    private static boolean has(InetAddress address) {
        try {
            HostileServer.deadPort(address);
            return true;
        } catch (IOException noSuchAddressHere) {
            return false;
        }
    }

    @Test
    void deadIpv6WithALiveIpv4IsUp() throws IOException {
        assumeTrue(has(SIX), "needs IPv6 on the loopback interface");
        try (HostileServer server = ok(FOUR);
                Probers probers = knowing("::1", "127.0.0.1")) {
            ProbeResult result = probe(probers, server.url("both.test", "/"));
            assertUp(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @Test
    void liveIpv6IsPreferredWhenItComesFirst() throws IOException {
        assumeTrue(has(SIX), "needs IPv6 on the loopback interface");
        try (HostileServer server = ok(SIX);
                Probers probers = knowing("::1", "127.0.0.1")) {
            ProbeResult result = probe(probers, server.url("both.test", "/"));
            assertUp(result);
            assertThat(result.evidence().address()).isEqualTo("[0:0:0:0:0:0:0:1]:" + server.port());
            assertThat(server.requests().getFirst())
                    .containsIgnoringCase("Host: both.test:" + server.port());
        }
    }

    @Test
    void whatWorkedIsAskedFirstFromThenOn() throws IOException {
        try (HostileServer server = ok(OTHER);
                BlackHole hole = new BlackHole(FOUR, server.port());
                Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            ProbeResult first = probe(probers, server.url("both.test", "/"));
            assertUp(first);
            assertThat(hole.port()).isEqualTo(server.port());
            assertThat(first.latency()).isGreaterThanOrEqualTo(HttpClients.IMPATIENCE);
            ProbeResult second = probe(probers, server.url("both.test", "/"));
            assertUp(second);
            assertThat(second.latency()).isLessThan(HttpClients.IMPATIENCE);
        }
    }

    @Test
    void shortTimeoutIsSharedWithAnAddressThatSwallowsPackets() throws IOException {
        try (HostileServer server = ok(OTHER);
                BlackHole hole = new BlackHole(FOUR, server.port());
                Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            assertThat(hole.port()).isEqualTo(server.port());
            ProbeResult result =
                    probers.probe(
                            check(server.url("both.test", "/")),
                            Deadline.after(Duration.ofMillis(800)));
            assertUp(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.2:" + server.port());
        }
    }

    @Test
    void addressThatIsRefusedLeavesAllTheTimeToTheOther() throws IOException {
        try (HostileServer server =
                        HostileServer.on(
                                OTHER,
                                visit -> {
                                    visit.readRequest();
                                    visit.pause(1_300);
                                    visit.answer(200, "");
                                });
                Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            assertUp(probe(probers, server.url("both.test", "/")));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void allAddressesRefusingIsRefused() throws IOException {
        int port = HostileServer.deadPort(FOUR);
        try (Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            assertDown(
                    probe(probers, URI.create("http://both.test:" + port + "/")),
                    Reason.REFUSED,
                    "127.0.0.2:" + port);
        }
    }

    @Test
    void allAddressesSwallowingTimesOutInTime() throws IOException {
        try (BlackHole one = new BlackHole(FOUR, 0);
                BlackHole two = new BlackHole(OTHER, one.port());
                Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            assertThat(two.port()).isEqualTo(one.port());
            long from = System.nanoTime();
            ProbeResult result =
                    probers.probe(
                            check(URI.create("http://both.test:" + one.port() + "/")),
                            Deadline.after(Duration.ofMillis(2_500)));
            assertDown(result, Reason.TIMEOUT, "2500 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isLessThan(Duration.ofMillis(2_750));
        }
    }

    @Test
    void serverThatTookTheConnectionIsNotAskedElsewhere() throws IOException {
        try (HostileServer first = HostileServer.on(FOUR, HostileServer.Visit::readRequest);
                Probers probers = knowing("127.0.0.1", "127.0.0.2")) {
            assertDown(probe(probers, first.url("both.test", "/")), Reason.RESET);
            assertThat(first.connections()).isEqualTo(1);
        }
    }

    /** One name, two probers, two routes, at the same time: nobody gets the other's. */
    @Test
    void routesOfOneNameDoNotMix() throws Exception {
        try (HostileServer a = ok(FOUR);
                HostileServer b = HostileServer.on(OTHER, HostileServer.answering(404, ""));
                Probers toFour = knowing("127.0.0.1");
                Probers toOther = knowing("127.0.0.2");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Integer> wrong = new ConcurrentHashMap<>();
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                boolean four = i % 2 == 0;
                URI url = (four ? a : b).url("both.test", "/");
                String expected = four ? FOUR.getHostAddress() : OTHER.getHostAddress();
                done.add(
                        threads.submit(
                                () -> {
                                    ProbeResult result = probe(four ? toFour : toOther, url);
                                    Integer status = result.evidence().status();
                                    if (status == null || status != (four ? 200 : 404)) {
                                        wrong.merge(expected + " " + result, 1, Integer::sum);
                                    }
                                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
            assertThat(wrong).isEmpty();
            assertThat(a.connections()).isEqualTo(200);
            assertThat(b.connections()).isEqualTo(200);
        }
    }
}
