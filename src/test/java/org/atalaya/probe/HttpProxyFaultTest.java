package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Reason;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that fails is named, and says nothing about the host behind it. */
class HttpProxyFaultTest {

    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<URI> BEHIND =
            List.of(URI.create("http://far.test/"), URI.create("https://far.test/"));

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers = new Probers(Probing.settings());
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static Arguments fault(String name, Reason reason, Script script) {
        return Arguments.argumentSet(name, reason, script);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("resets at once", Reason.RESET, HostileServer.Visit::reset),
                fault("closes at once", Reason.RESET, visit -> {}),
                fault(
                        "resets when asked",
                        Reason.RESET,
                        visit -> {
                            visit.readRequest();
                            visit.reset();
                        }),
                fault("closes when asked", Reason.RESET, visit -> visit.readRequest()),
                fault("says nothing", Reason.TIMEOUT, HostileServer.Visit::stall),
                fault(
                        "half a head",
                        Reason.TIMEOUT,
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nX: ");
                            visit.stall();
                        }),
                fault(
                        "is no proxy",
                        Reason.PROTOCOL,
                        visit -> visit.send("SSH-2.0-OpenSSH_9.9\r\n")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void proxyThatFailsIsNamedAndIsNoShutDoor(Reason reason, Script script) throws IOException {
        for (URI url : BEHIND) {
            for (boolean inverted : new boolean[] {false, true}) {
                try (HostileServer proxy = HostileServer.plain(script)) {
                    ProbeResult result = probe(url, proxy, inverted, within(reason));
                    assertThat(result.verdict()).as(url + " " + result).isEqualTo(Verdict.DOWN);
                    assertThat(result.failure().reason()).isEqualTo(reason);
                    assertThat(result.failure().facts())
                            .startsWith(HttpDiagnosis.PROXY, "127.0.0.1:" + proxy.port());
                }
            }
        }
    }

    static Stream<Arguments> tunnels() {
        return Stream.of(
                fault("closes", Reason.TLS_HANDSHAKE, opening(visit -> {})),
                fault("resets", Reason.TLS_HANDSHAKE, opening(HostileServer.Visit::reset)),
                fault("is silent", Reason.TIMEOUT, opening(HostileServer.Visit::stall)));
    }

    private static Script opening(Script then) {
        return visit -> {
            visit.readRequest();
            visit.send("HTTP/1.1 200 Connection established\r\n\r\n");
            then.play(visit);
        };
    }

    @ParameterizedTest
    @MethodSource("tunnels")
    void tunnelThroughWhichNothingCameIsNoShutDoor(Reason reason, Script script)
            throws IOException {
        try (HostileServer proxy = HostileServer.plain(script)) {
            ProbeResult result = probe(BEHIND.getLast(), proxy, true, within(reason));
            assertThat(result.failure().reason()).isEqualTo(reason);
            assertThat(result.failure().facts())
                    .startsWith(HttpDiagnosis.TUNNEL_SILENT, "127.0.0.1:" + proxy.port());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void statusThatMayBeTheProxysIsNoShutDoor(int status) throws IOException {
        try (HostileServer proxy = HostileServer.plain(HostileServer.answering(status, ""))) {
            ProbeResult result = probe(BEHIND.getFirst(), proxy, true, LONG);
            assertThat(result.failure())
                    .isEqualTo(
                            Failure.of(
                                    Reason.STATUS,
                                    HttpDiagnosis.PROXY,
                                    Integer.toString(status),
                                    StatusTexts.of(status),
                                    "127.0.0.1:" + proxy.port()));
            assertThat(result.evidence().status()).isEqualTo(status);
        }
        try (HostileServer proxy = HostileServer.plain(HostileServer.answering(500, ""))) {
            Probing.assertUp(probe(BEHIND.getFirst(), proxy, true, LONG));
        }
    }

    @Test
    void answerThatCameThroughIsTheHosts() throws IOException {
        Script cut =
                visit -> {
                    visit.readRequest();
                    visit.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                };
        try (HostileServer proxy = HostileServer.plain(cut)) {
            Probing.assertDown(
                    HttpChecks.get(BEHIND.getFirst()).through(at(proxy.port())).by(probers),
                    Reason.PROTOCOL,
                    HttpDiagnosis.BODY_CUT);
        }
    }

    private static ProbeResult probe(
            URI url, HostileServer proxy, boolean inverted, Duration within) {
        return probers.probe(
                HttpChecks.get(url)
                        .through(at(proxy.port()))
                        .options(new CheckOptions(inverted, AddressFamily.ANY, null, null))
                        .build(),
                Deadline.after(within));
    }

    /** Only who waits for the end of the time has it end soon: a busy machine is slow. */
    private static Duration within(Reason reason) {
        return reason == Reason.TIMEOUT ? SHORT : LONG;
    }

    private static ProxyChoice at(int port) {
        return new ProxyChoice.Http(new Endpoint("127.0.0.1", port));
    }
}
