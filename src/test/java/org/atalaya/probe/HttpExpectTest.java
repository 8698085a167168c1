package org.atalaya.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must come back: header, text, expression and JSON, packed or not, in any charset. */
class HttpExpectTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers = new Probers(settings());
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static Script sending(String headers, byte[] body) {
        return visit -> {
            visit.readRequest();
            visit.send(
                    "HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n"
                            .formatted(headers, body.length));
            visit.out().write(body);
            visit.out().flush();
        };
    }

    private static HostileServer server(String headers, byte[] body) throws IOException {
        return HostileServer.plain(sending(headers, body));
    }

    private static HostileServer server(String body) throws IOException {
        return server("Content-Type: text/plain; charset=utf-8\r\n", body.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    @Test
    void keywordIsPlainText() throws IOException {
        try (HostileServer server = server("1.5 (stable) is up")) {
            assertUp(HttpChecks.get(server.url("/")).contains("1.5 (stable)").by(probers));
            ProbeResult result = HttpChecks.get(server.url("/")).contains("1x5").by(probers);
            assertDown(result, Reason.KEYWORD, Expectations.MISSING_TEXT, "“1x5”");
            assertThat(result.evidence().status()).isEqualTo(200);
        }
    }

    @Test
    void unwantedTextIsDown() throws IOException {
        try (HostileServer server = server("Fatal error in line 1")) {
            ProbeResult result = HttpChecks.get(server.url("/")).lacks("Fatal error").by(probers);
            assertDown(result, Reason.KEYWORD, Expectations.UNWANTED_TEXT, "“Fatal error”");
            assertUp(HttpChecks.get(server.url("/")).lacks("fatal").by(probers));
        }
    }

    @Test
    void expressionIsSearchedAndEndsAtTheDeadline() throws IOException {
        try (HostileServer server = server("version 3.14 " + "a".repeat(60) + "!")) {
            assertUp(HttpChecks.get(server.url("/")).matches("v\\w+ 3\\.\\d+").by(probers));
            assertDown(
                    HttpChecks.get(server.url("/")).matches("^3").by(probers),
                    Reason.MISMATCH,
                    Expectations.NO_MATCH,
                    "“^3”");
            assertThat(HttpChecks.get(server.url("/")).matches("(").by(probers).failure().reason())
                    .isEqualTo(Reason.INVALID_TARGET);
            long from = System.nanoTime();
            ProbeResult endless =
                    HttpChecks.get(server.url("/"))
                            .matches("(a|aa)+$")
                            .by(probers, Duration.ofMillis(600));
            assertThat(endless.failure().reason()).isIn(Reason.TIMEOUT, Reason.MISMATCH);
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isLessThan(Duration.ofMillis(600 + 250));
        }
    }

    @Test
    void headerIsMatchedInAnyOfItsLines() throws IOException {
        try (HostileServer server =
                server("Vary: Accept\r\nVary: Cookie\r\nX-Build: 42\r\n", new byte[0])) {
            assertUp(
                    HttpChecks.get(server.url("/"))
                            .wants("vary", "^Cookie$")
                            .wants("X-BUILD", "^4")
                            .by(probers));
            assertDown(
                    HttpChecks.get(server.url("/")).wants("X-Build", "^5").by(probers),
                    Reason.HEADER,
                    Expectations.OTHER_HEADER,
                    "X-Build",
                    "“42”");
            assertDown(
                    HttpChecks.get(server.url("/")).wants("X-None", ".").by(probers),
                    Reason.HEADER,
                    Expectations.NO_HEADER,
                    "X-None");
        }
    }

    @Test
    void rulesAreJudgedInTheirOrder() throws IOException {
        try (HostileServer server = server("text")) {
            HttpChecks all =
                    HttpChecks.get(server.url("/"))
                            .wants("X-None", ".")
                            .contains("nothing")
                            .matches("no")
                            .json("$.a", "b");
            assertThat(all.by(probers).failure().reason()).isEqualTo(Reason.HEADER);
            assertThat(all.status("500").by(probers).failure().reason()).isEqualTo(Reason.STATUS);
        }
    }

    @Test
    void jsonIsCompared() throws IOException {
        try (HostileServer server = server("{\"status\":\"up\",\"n\":1.0,\"l\":[{\"a\":1}]}")) {
            assertUp(
                    HttpChecks.get(server.url("/"))
                            .json("$.status", "up")
                            .json("$.n", "1")
                            .json("$.l[0].a", "1")
                            .by(probers));
            assertDown(
                    HttpChecks.get(server.url("/")).json("$.status", "down").by(probers),
                    Reason.MISMATCH,
                    JsonBody.OTHER,
                    "$.status",
                    "“up”");
            assertDown(
                    HttpChecks.get(server.url("/")).json("$.nope", "x").by(probers),
                    Reason.MISMATCH,
                    JsonBody.NOTHING,
                    "“$.nope”");
        }
        try (HostileServer server = server("<html>")) {
            assertDown(
                    HttpChecks.get(server.url("/")).json("$.a", "x").by(probers),
                    Reason.MISMATCH,
                    JsonBody.NOT_JSON);
        }
    }

    @Test
    void pathThatIsNoneIsSaidAlsoWhileTheHostIsDown() throws IOException {
        int nobody = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        assertDown(
                HttpChecks.get(URI.create("http://127.0.0.1:" + nobody + "/"))
                        .json("$.a[", "1")
                        .by(probers),
                Reason.INVALID_TARGET,
                JsonBody.BAD_PATH,
                "“$.a[”");
    }

    @Test
    void packedBodyIsAskedForAndUnpacked() throws IOException {
        byte[] text = "the keyword is here".getBytes(UTF_8);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (OutputStream out =
                new DeflaterOutputStream(raw, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(text);
        }
        try (HostileServer gzip = server("Content-Encoding: gzip\r\n", gzip(text));
                HostileServer bare = server("Content-Encoding: deflate\r\n", raw.toByteArray())) {
            ProbeResult result = HttpChecks.get(gzip.url("/")).contains("keyword").by(probers);
            assertUp(result);
            assertThat(result.evidence().bodyBytes()).isEqualTo(text.length);
            assertThat(gzip.requests().getFirst()).contains("Accept-Encoding: gzip, deflate");
            assertUp(HttpChecks.get(bare.url("/")).contains("keyword").by(probers));
            assertUp(HttpChecks.get(gzip.url("/")).by(probers));
            assertThat(gzip.requests().getLast()).doesNotContain("Accept-Encoding");
        }
    }

    @Test
    void bombIsTooLargeAndNeverUnpackedWhole() throws IOException {
        byte[] bomb = gzip(gzip(new byte[64 << 20]));
        try (HostileServer server = server("Content-Encoding: gzip, gzip\r\n", bomb)) {
            ProbeResult result = HttpChecks.get(server.url("/")).contains("x").by(probers);
            assertDown(result, Reason.TOO_LARGE, "1 MiB");
            assertUp(HttpChecks.get(server.url("/")).by(probers));
        }
    }

    @Test
    void codingThatIsNotKnownOrBrokenIsSaid() throws IOException {
        try (HostileServer brotli = server("Content-Encoding: br\r\n", new byte[] {1, 2, 3});
                HostileServer broken = server("Content-Encoding: gzip\r\n", new byte[] {1, 2, 3});
                HostileServer cut =
                        server(
                                "Content-Encoding: gzip\r\n",
                                Arrays.copyOf(gzip("abcdef".getBytes(UTF_8)), 20))) {
            assertDown(
                    HttpChecks.get(brotli.url("/")).contains("x").by(probers),
                    Reason.PROTOCOL,
                    ContentCoding.UNKNOWN,
                    "br");
            assertThat(HttpChecks.get(broken.url("/")).contains("x").by(probers).failure().reason())
                    .isEqualTo(Reason.PROTOCOL);
            assertDown(
                    HttpChecks.get(cut.url("/")).contains("x").by(probers),
                    Reason.PROTOCOL,
                    HttpDiagnosis.BODY_CUT);
        }
    }

    @Test
    void capThatSomebodySetHoldsForEveryBody() throws IOException {
        try (HostileServer server = server("0123456789")) {
            ProbeResult capped = HttpChecks.get(server.url("/")).maxBody(4).by(probers);
            assertDown(capped, Reason.TOO_LARGE, "4 B");
            assertThat(capped.evidence().bodyBytes()).isEqualTo(4);
            assertUp(HttpChecks.get(server.url("/")).maxBody(10).by(probers));
            assertThat(
                            HttpChecks.get(server.url("/"))
                                    .maxBody(4)
                                    .status("404")
                                    .by(probers)
                                    .failure()
                                    .reason())
                    .isEqualTo(Reason.STATUS);
            assertDown(
                    HttpChecks.get(server.url("/")).maxBody(9).contains("0").by(probers),
                    Reason.TOO_LARGE,
                    "9 B");
            assertUp(HttpChecks.get(server.url("/")).maxBody(10).contains("9").by(probers));
        }
    }

    /** Whoever says 1 MiB has said something, though it is what we would have taken anyway. */
    @Test
    void capThatSomebodySetHoldsAlsoWhenItIsTheUsualOne() throws IOException {
        try (HostileServer server = server("x".repeat((1 << 20) + 1))) {
            assertDown(
                    HttpChecks.get(server.url("/")).maxBody(1 << 20).by(probers),
                    Reason.TOO_LARGE,
                    "1 MiB");
            assertUp(HttpChecks.get(server.url("/")).by(probers));
            assertUp(HttpChecks.get(server.url("/")).maxBody((1 << 20) + 1).by(probers));
        }
    }

    @Test
    void bodyThatNobodyLooksAtIsReadToItsEnd() throws IOException {
        try (HostileServer server = server("x".repeat(3 << 20))) {
            ProbeResult whole = HttpChecks.get(server.url("/")).by(probers);
            assertUp(whole);
            assertThat(whole.evidence().bodyBytes()).isEqualTo(3 << 20);
            assertDown(
                    HttpChecks.get(server.url("/")).contains("x").by(probers),
                    Reason.TOO_LARGE,
                    "1 MiB");
        }
    }

    @Test
    void charsetIsHonoured() throws IOException {
        String text = "señal: año";
        try (HostileServer latin =
                        server(
                                "Content-Type: text/html; charset=\"ISO-8859-1\"\r\n",
                                text.getBytes(ISO_8859_1));
                HostileServer wrong =
                        server(
                                "Content-Type: text/html; charset=klingon-8\r\n",
                                text.getBytes(ISO_8859_1));
                HostileServer marked =
                        server(
                                "Content-Type: text/html; charset=us-ascii\r\n",
                                ("\uFEFF" + text).getBytes(UTF_16LE));
                HostileServer silent = server("", text.getBytes(UTF_8))) {
            for (HostileServer server : new HostileServer[] {latin, wrong, marked, silent}) {
                assertUp(HttpChecks.get(server.url("/")).contains("señal: año").by(probers));
            }
        }
    }

    @Test
    void dripBodyIsReadAcrossItsPieces() throws IOException {
        byte[] text = "… el año que viene".getBytes(UTF_8);
        Script dripping =
                visit -> {
                    visit.readRequest();
                    visit.send("HTTP/1.1 200 OK\r\nContent-Length: " + text.length + "\r\n\r\n");
                    for (byte b : text) {
                        visit.out().write(b);
                        visit.out().flush();
                        visit.pause(2);
                    }
                };
        try (HostileServer server = HostileServer.plain(dripping)) {
            assertUp(HttpChecks.get(server.url("/")).contains("año que").by(probers));
            ProbeResult late =
                    HttpChecks.get(server.url("/"))
                            .contains("viene")
                            .by(probers, Duration.ofMillis(20));
            assertThat(late.verdict()).isEqualTo(Verdict.DOWN);
            assertThat(late.failure().reason()).isEqualTo(Reason.TIMEOUT);
        }
    }
}
