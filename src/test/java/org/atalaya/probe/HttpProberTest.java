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

/** What a good server is asked, and what is said of its answer. */
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
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
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
