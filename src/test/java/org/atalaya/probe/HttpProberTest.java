package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.check;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Target;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as they should be, answers that are cut, and answers that are none. */
class HttpProberTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers =
                new Probers(
                        settings()
                                .withLookup(
                                        names(
                                                Map.of(
                                                        "my_host", List.of("127.0.0.1"),
                                                        "dotted.test", List.of("127.0.0.1")))));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    @Test
    void goodAnswerIsUpAndLeavesEvidence() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, "hello"))) {
            ProbeResult result = probe(probers, server.url("/healthz"));
            assertUp(result);
            assertThat(result.evidence().status()).isEqualTo(200);
            assertThat(result.evidence().statusText()).isEqualTo("OK");
            assertThat(result.evidence().httpVersion()).isEqualTo("HTTP/1.1");
            assertThat(result.evidence().bodyBytes()).isEqualTo(5);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(result.evidence().finalUrl()).isNull();
            assertThat(result.evidence().tls()).isNull();
            Phases phases = result.evidence().phases();
            assertThat(phases.resolve()).isNotNull();
            assertThat(phases.firstByte()).isPositive();
            assertThat(phases.body()).isNotNull();
            assertThat(phases.tls()).isNull();
            assertThat(result.latency()).isGreaterThanOrEqualTo(phases.firstByte());
        }
    }

    @Test
    void requestIsPlainAndOffersNoUpgrade() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            probe(probers, server.url("/a%7Cb?q=%7B%7D"));
            String head = server.requests().getFirst();
            assertThat(head)
                    .startsWith("GET /a%7Cb?q=%7B%7D HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nHost: 127.0.0.1:" + server.port() + "\r\n")
                    .containsIgnoringCase("\r\nConnection: close\r\n")
                    .containsIgnoringCase("\r\nUser-Agent: Atalaya/test\r\n")
                    .doesNotContainIgnoringCase("upgrade")
                    .doesNotContainIgnoringCase("http2")
                    .doesNotContainIgnoringCase("content-length");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 407, 429, 500, 503})
    void refusedStatusIsNamed(int status) throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(status, "x"))) {
            ProbeResult result = probe(probers, server.url("/"));
            assertDown(result, Reason.STATUS, Integer.toString(status), StatusTexts.of(status));
            assertThat(StatusTexts.of(status)).isNotEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void statusIsWhatTheCheckSays() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(404, ""))) {
            HttpCheck check =
                    new HttpCheck(server.url("/"), StatusRanges.parse("404"), false, null);
            assertUp(probers.probe(check, Deadline.after(Probing.TIMEOUT)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.0 200 OK\r\n\r\nuntil the end",
                "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nfour",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
            })
    void everyWholeAnswerIsUp(String answer) throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send(answer);
                        })) {
            assertUp(probe(probers, server.url("/")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
            })
    void shortBodyIsDown(String answer) throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send(answer);
                            visit.halfClose();
                            visit.stall();
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.PROTOCOL, HttpDiagnosis.BODY_CUT);
        }
    }

    @Test
    void bodyThatEndsInAResetIsDown() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                            visit.pause(50);
                            visit.reset();
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.RESET);
        }
    }

    @Test
    void resetAndSilentCloseAreNamedAndNotAskedAgain() throws IOException {
        try (HostileServer resetting =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.reset();
                                });
                HostileServer closing = HostileServer.plain(HostileServer.Visit::readRequest)) {
            assertDown(probe(probers, resetting.url("/")), Reason.RESET);
            assertDown(probe(probers, closing.url("/")), Reason.RESET);
            assertThat(resetting.connections()).isEqualTo(1);
            assertThat(closing.connections()).isEqualTo(1);
        }
    }

    @Test
    void nobodyListeningIsRefused() throws IOException {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        ProbeResult result = probe(probers, URI.create("http://127.0.0.1:" + port + "/"));
        assertDown(result, Reason.REFUSED, "127.0.0.1:" + port);
        assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + port);
        assertThat(result.latency()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void unknownNameIsItsOwnReason() {
        assertDown(probe(probers, URI.create("http://nowhere.test/")), Reason.DNS, "nowhere.test");
    }

    @Test
    void garbageIsShownHarmlessly() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("SSH-2.0-\u001b[31mRed\r\n\r\n");
                        })) {
            assertDown(
                    probe(probers, server.url("/")), Reason.PROTOCOL, "\"SSH-2.0-\ufffd[31mRed\"");
        }
    }

    @Test
    void tlsOnThePlainPortIsToldApart() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("\u0015\u0003\u0003\u0000\u0002\u0002\u0046\r\n");
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.PROTOCOL, HttpDiagnosis.TLS_ON_HTTP);
        }
    }

    @Test
    void longHeadersAreReadAndEndlessOnesEnd() throws IOException {
        String line = "X-Filler: " + "x".repeat(1_000) + "\r\n";
        try (HostileServer big =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.send("HTTP/1.1 200 OK\r\n" + line.repeat(64));
                                    visit.send("Content-Length: 0\r\n\r\n");
                                });
                HostileServer endless =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.send("HTTP/1.1 200 OK\r\n");
                                    while (true) {
                                        visit.send(line);
                                    }
                                })) {
            assertUp(probe(probers, big.url("/")));
            assertDown(
                    probe(probers, endless.url("/")),
                    Reason.PROTOCOL,
                    HttpDiagnosis.HEADERS_TOO_LARGE);
        }
    }

    @Test
    void endlessInterimAnswersEnd() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            while (true) {
                                visit.send("HTTP/1.1 102 Processing\r\n\r\n");
                            }
                        })) {
            assertDown(
                    probe(probers, server.url("/")), Reason.PROTOCOL, HttpDiagnosis.INTERIM_FLOOD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: lots", "Content-Length: -5", "Transfer-Encoding: x"})
    void nonsenseAboutTheLengthIsDownAtOnceOrAtTheDeadline(String header) throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\nbody");
                            visit.stall();
                        })) {
            HttpCheck check = check(server.url("/"));
            ProbeResult result = probers.probe(check, Deadline.after(Duration.ofMillis(400)));
            assertThat(result.verdict()).isEqualTo(Verdict.DOWN);
            assertThat(result.failure().reason()).isIn(Reason.PROTOCOL, Reason.TIMEOUT);
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void endlessBodyIsReadToTheCapOnly() throws IOException {
        String block = "x".repeat(8_192);
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                            while (true) {
                                visit.send(block);
                            }
                        })) {
            ProbeResult result = probe(probers, server.url("/"));
            assertUp(result);
            assertThat(result.evidence().bodyBytes()).isEqualTo(ProbeSettings.DEFAULT_BODY_CAP);
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void badStatusIsTheReasonEvenIfItsPageNeverEnds() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n");
                            visit.stall();
                        })) {
            HttpCheck check = check(server.url("/"));
            assertDown(
                    probers.probe(check, Deadline.after(Duration.ofMillis(300))),
                    Reason.STATUS,
                    "503",
                    "Service Unavailable");
        }
    }

    @Test
    void slowAnswerIsDegraded() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.pause(60);
                            visit.answer(200, "");
                        })) {
            HttpCheck check =
                    new HttpCheck(
                            server.url("/"), StatusRanges.SUCCESS, false, Duration.ofMillis(50));
            ProbeResult result = probers.probe(check, Deadline.after(Probing.TIMEOUT));
            assertThat(result.verdict()).isEqualTo(Verdict.DEGRADED);
            assertThat(result.failure()).isEqualTo(Failure.of(Reason.SLOW, "50"));
        }
    }

    @Test
    void namesThatUriDoesNotKnowAreAskedByTheirName() throws IOException, InvalidTargetException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            for (String host : List.of("my_host", "dotted.test.")) {
                assertUp(probe(probers, Target.parse("http://" + host + ":" + server.port())));
            }
            assertThat(server.requests().get(0))
                    .startsWith("GET / HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nHost: my_host:" + server.port() + "\r\n");
            assertThat(server.requests().get(1))
                    .containsIgnoringCase("\r\nHost: dotted.test:" + server.port() + "\r\n");
        }
    }
}
