package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LATENCY = Duration.ofNanos(41_270_999);
    private static final TlsInfo TLS =
            new TlsInfo(
                    "TLSv1.3",
                    "TLS_AES_256_GCM_SHA384",
                    false,
                    true,
                    "CN=a",
                    "CN=b",
                    NOON.plus(Duration.ofDays(14)).plusSeconds(60),
                    "ab".repeat(32));

    private final Answers answers = new Answers(CheckRequests.ENGLISH);

    private static CheckRequest.Label label(Kind kind) {
        return CheckRequest.Label.of(new JsonPrimitive("a"), "x").with(kind);
    }

    private static Evidence evidence(TlsInfo tls) {
        return new Evidence(
                "127.0.0.1:443",
                200,
                "OK",
                "HTTP/1.1",
                1,
                null,
                5_553,
                tls,
                new Phases(
                        Duration.ZERO,
                        Duration.ofNanos(412_000),
                        Duration.ofMillis(3),
                        Duration.ofMillis(20),
                        Duration.ofNanos(1_500_000)));
    }

    @Test
    void jsonIsOneLineWithEveryMemberInItsPlace() {
        String json = answers.json(label(Kind.HTTP), ProbeResult.up(NOON, LATENCY, evidence(TLS)));
        assertThat(json)
                .isEqualTo(
                        """
                        {"id":"a","target":"x","type":"http","state":"up","reason":"ok",\
                        "message":"Connection established — 200 OK in 41 ms","status":200,\
                        "latencyMs":41.27,"phases":{"resolveMs":0,"connectMs":0.412,"tlsMs":3,\
                        "firstByteMs":20,"bodyMs":1.5},"address":"127.0.0.1:443",\
                        "httpVersion":"HTTP/1.1","redirects":1,"bodyBytes":5553,\
                        "tls":{"version":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384",\
                        "trusted":false,"subject":"CN=a","issuer":"CN=b",\
                        "expiresAt":"2026-03-15T12:01:00Z","daysLeft":14,"sha256":"%s"}}\
                        """
                                .formatted("ab".repeat(32)));
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        Failure refused = Failure.of(Reason.REFUSED, "127.0.0.1:81");
        CheckRequest.Label label = CheckRequest.Label.of(null, "x").with(Kind.TCP);
        assertThat(answers.json(label, ProbeResult.down(NOON, LATENCY, refused, Evidence.NONE)))
                .isEqualTo(
                        """
                        {"target":"x","type":"tcp","state":"down","reason":"refused",\
                        "message":"Connection rejected — connection refused (127.0.0.1:81)",\
                        "latencyMs":41.27}\
                        """);
    }

    @Test
    void aDegradedHostSaysWhy() {
        Failure slow = Failure.of(Reason.SLOW, "10");
        ProbeResult result = ProbeResult.degraded(NOON, LATENCY, slow, Evidence.NONE);
        assertThat(answers.json(label(Kind.SSH), result))
                .contains("\"state\":\"degraded\",\"reason\":\"slow\"");
        assertThat(answers.plain(label(Kind.SSH), result))
                .isEqualTo("[!] Connection established, but slow > 10 ms (41 ms)");
    }

    @Test
    void aRequestThatIsWrongKnowsNothingOfTheHost() {
        CheckRequest.Label number = CheckRequest.Label.of(new JsonPrimitive(7), "x");
        assertThat(answers.json(new CheckRequest.Wrong(number, Reason.UNSUPPORTED, "No \"x\".\n")))
                .isEqualTo(
                        """
                        {"id":7,"target":"x","state":"invalid","reason":"unsupported",\
                        "message":"No \\"x\\".\ufffd"}\
                        """);
    }

    @Test
    void aProbeThatFindsTheRequestWrongSaysSoToo() {
        Failure failure = Failure.of(Reason.INVALID_TARGET, "“[”");
        ProbeResult result = ProbeResult.down(NOON, LATENCY, failure, Evidence.NONE);
        assertThat(Outcome.of(result)).isEqualTo(Outcome.INVALID);
        assertThat(answers.json(label(Kind.TCP), result))
                .contains("\"state\":\"invalid\",\"reason\":\"invalid-target\"")
                .doesNotContain("latencyMs");
        assertThat(answers.plain(label(Kind.TCP), result)).startsWith("[-] cannot be checked: “[”");
    }

    @Test
    void peopleReadASentence() {
        ProbeResult up = ProbeResult.up(NOON, LATENCY, evidence(TLS));
        assertThat(answers.plain(label(Kind.HTTP), up))
                .isEqualTo("[+] Connection established — 200 OK in 41 ms");
        assertThat(answers.plain(label(Kind.TLS), up))
                .isEqualTo(
                        "[+] Connection established — 200 OK in 41 ms"
                                + " · self-signed certificate, expires in 14 days");
        Failure refused = Failure.of(Reason.REFUSED, "127.0.0.1:81");
        ProbeResult down = ProbeResult.down(NOON, LATENCY, refused, Evidence.NONE);
        assertThat(answers.plain(label(Kind.HTTP), down))
                .isEqualTo("[-] Connection rejected — connection refused (127.0.0.1:81)");
        assertThat(new Answers(Words.of(Locale.of("es"))).plain(label(Kind.HTTP), down))
                .isEqualTo("[-] Conexión rechazada — conexión rechazada (127.0.0.1:81)");
    }

    @Test
    void whatServersSayComesOutPlain() {
        Failure failure = Failure.of(Reason.BANNER, "\u001b[31m\nx\u202e");
        ProbeResult down = ProbeResult.down(NOON, LATENCY, failure, Evidence.NONE);
        assertThat(answers.plain(label(Kind.SSH), down))
                .isEqualTo(
                        "[-] Connection rejected — unexpected greeting: \ufffd[31m\ufffdx\ufffd");
    }

    @Test
    void exitCodesFollowTheState() {
        assertThat(Outcome.values()).extracting(Outcome::exitCode).containsExactly(0, 1, 2, 3);
        assertThat(Outcome.values())
                .extracting(Outcome::code)
                .containsExactly("up", "degraded", "down", "invalid");
    }
}
