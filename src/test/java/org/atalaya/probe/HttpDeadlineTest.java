package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.check;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing a server does makes a probe last longer than its timeout. */
class HttpDeadlineTest {

    private static final Duration BUDGET = Duration.ofMillis(400);
    private static final Duration GRACE = Duration.ofMillis(250);

    private static Probers probers;

    @BeforeAll
    static void open() throws IOException {
        probers = new Probers(settings());
        // The first probe of a JVM waits for its classes; that is not what is measured here.
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            assertUp(Probing.probe(probers, server.url("/")));
            Probing.probe(probers, URI.create("https://127.0.0.1:" + server.port() + "/"));
        }
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    static Stream<Arguments> waysToHang() {
        return Stream.of(waysToStall(), waysToDrip(), waysToGoOn()).flatMap(ways -> ways);
    }

    private static Stream<Arguments> waysToGoOn() {
        return Stream.of(
                hang(
                        "floods without an end",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\n\r\n");
                            while (true) {
                                visit.send("flood ".repeat(1_000));
                            }
                        }),
                hang(
                        "stalls far behind the limit of what is looked at",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n");
                            visit.send("x".repeat(2_999_999));
                            visit.stall();
                        }));
    }

    private static Stream<Arguments> waysToDrip() {
        return Stream.of(
                hang(
                        "drips headers",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nX-Drip: ");
                            while (visit.pause(20)) {
                                visit.send("x");
                            }
                        }),
                hang(
                        "drips header lines",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\n");
                            while (visit.pause(20)) {
                                visit.send("X-Drip: x\r\n");
                            }
                        }),
                hang(
                        "drips the body",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                            while (visit.pause(20)) {
                                visit.send("x");
                            }
                        }),
                hang(
                        "drips chunks for ever",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            while (visit.pause(20)) {
                                visit.send("1\r\nx\r\n");
                            }
                        }),
                hang(
                        "drips interim answers",
                        visit -> {
                            visit.readRequest();
                            while (visit.pause(80)) {
                                visit.send("HTTP/1.1 102 Processing\r\n\r\n");
                            }
                        }));
    }

    private static Stream<Arguments> waysToStall() {
        return Stream.of(
                hang("accepts and says nothing", HostileServer.Visit::stall),
                hang(
                        "promises a body and stalls",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
                            visit.stall();
                        }),
                hang(
                        "ends with neither length nor close",
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\n\r\nand");
                            visit.stall();
                        }));
    }

    private static Arguments hang(String name, Script script) {
        return Arguments.of(name, script);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToHang")
    void hangingServerIsGivenUpInTime(String name, Script script) throws IOException {
        try (HostileServer server = HostileServer.plain(script)) {
            assertTimesOut(server.url("/"));
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void stallInTheTlsHandshakeIsGivenUpInTime() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            assertTimesOut(URI.create("https://127.0.0.1:" + server.port() + "/"));
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void redirectsShareTheDeadline() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            String head = visit.readRequest();
                            visit.pause(100);
                            visit.redirect(head.split(" ")[1] + "x");
                        })) {
            assertTimesOut(server.url("/"));
            assertThat(server.connections()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void stuckLookUpIsGivenUpInTime() {
        CountDownLatch end = new CountDownLatch(1);
        Lookup stuck =
                name -> {
                    await(end);
                    throw new UnknownHostException(name);
                };
        try (Probers own = new Probers(settings().withLookup(stuck))) {
            ProbeResult result = timed(own, URI.create("http://stuck.test/"));
            assertDown(result, Reason.DNS, ResolvedNames.NO_ANSWER, "stuck.test");
            assertThat(result.latency()).isGreaterThanOrEqualTo(BUDGET);
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void addressThatSwallowsPacketsIsGivenUpInTime() throws IOException {
        // A listener whose backlog is full drops what knocks: the nearest thing to a black hole.
        try (BlackHole hole = new BlackHole()) {
            assertTimesOut(URI.create("http://127.0.0.1:" + hole.port() + "/"));
        }
    }

    @Test
    void deadlineThatHasPassedAsksNobody() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            ProbeResult result =
                    probers.probe(check(server.url("/")), Deadline.after(Duration.ZERO));
            assertThat(result.failure()).isNotNull();
        }
    }

    @Test
    void callerIsNotLeftInterrupted() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            for (int i = 0; i < 20; i++) {
                probers.probe(check(server.url("/")), Deadline.after(Duration.ofMillis(5)));
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            }
        }
    }

    @Test
    void interruptOfSomebodyElseEndsTheProbeAndStays() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            asked.countDown();
                            visit.stall();
                        })) {
            boolean[] still = new boolean[1];
            Thread probing =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        Probing.probe(probers, server.url("/"));
                                        still[0] = Thread.currentThread().isInterrupted();
                                    });
            asked.await();
            probing.interrupt();
            assertThat(probing.join(Duration.ofSeconds(2))).isTrue();
            assertThat(still[0]).isTrue();
        }
    }

    private static void assertTimesOut(URI url) {
        assertDown(timed(probers, url), Reason.TIMEOUT, "400 ms");
    }

    /** A busy machine may be late now and then; a probe that is late by design always is. */
    private static ProbeResult timed(Probers own, URI url) {
        ProbeResult result = null;
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 3 && best.compareTo(BUDGET.plus(GRACE)) > 0; i++) {
            long from = System.nanoTime();
            result = own.probe(check(url), Deadline.after(BUDGET));
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThanOrEqualTo(BUDGET.plus(GRACE));
        return result;
    }
}
