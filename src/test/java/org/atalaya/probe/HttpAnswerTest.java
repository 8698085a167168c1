package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.check;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that are whole in every way there is, answers that are cut, and answers that are none.
 */
class HttpAnswerTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers = new Probers(settings());
    }

    @AfterAll
    static void close() {
        probers.close();
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
    void garbageIsShownHarmlessly() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send("SSH-2.0-\u001b[31mRed\r\n\r\n");
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.PROTOCOL, "“SSH-2.0-\ufffd[31mRed”");
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
    void serverThatSpeaksNothingButHttp2OnAPlainPortIsToldApart() throws IOException {
        // As nginx begins: SETTINGS with three values, WINDOW_UPDATE, GOAWAY.
        String begin =
                "\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0080\0\u0004\0\1\0\0\0\u0005\0"
                        + "\u00ff\u00ff\u00ff\0\0\u0004\b\0\0\0\0\0\u007f\u00ff\0\0"
                        + "\0\0\b\u0007\0\0\0\0\0\0\0\0\0\0\0\0\1";
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send(begin);
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.PROTOCOL, HttpDiagnosis.HTTP2_ONLY);
        }
    }

    @Test
    void whatEndsWithinItsFirstLineIsJudgedByItsBeginning() throws IOException {
        Map<String, List<String>> reasons =
                Map.of(
                        "\u0015\u0003\u0003\u0000\u0002\u0002\u0046",
                        List.of("protocol", HttpDiagnosis.TLS_ON_HTTP),
                        "+PONG",
                        List.of("protocol", "“+PONG”"),
                        "HTTP/1.1 2",
                        List.of("reset"));
        for (var expected : reasons.entrySet()) {
            try (HostileServer server =
                    HostileServer.plain(
                            visit -> {
                                visit.readRequest();
                                visit.send(expected.getKey());
                            })) {
                Failure failure = probe(probers, server.url("/")).failure();
                List<String> seen = new ArrayList<>(List.of(failure.reason().code()));
                seen.addAll(failure.facts());
                assertThat(seen).isEqualTo(expected.getValue());
            }
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
    void endlessBodyIsReadToTheCapWhereThereIsOne() throws IOException {
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
            ProbeResult result = HttpChecks.get(server.url("/")).maxBody(5 << 20).by(probers);
            assertDown(result, Reason.TOO_LARGE, "5 MiB");
            assertThat(result.evidence().bodyBytes()).isEqualTo(5 << 20);
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
}
