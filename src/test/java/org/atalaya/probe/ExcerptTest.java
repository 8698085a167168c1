package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Evidence;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.TlsInfo;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a bad answer: enough to know why, and nothing that must not be shown. */
class ExcerptTest {

    private static final String HIDDEN = "hunter2hunter2";

    private static TestCertificates certificates;
    private static Probers probers;

    @BeforeAll
    static void open() {
        certificates = TestCertificates.shared();
        probers = new Probers(Probing.settings().withAnchors(certificates.anchors()));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static String of(String text) {
        return Excerpt.of(text, new Unveiled(Secrets.ofEnvironment()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\": \"hunter2hunter2\", \"user\": \"ana\"}",
                "{\"db_password\":\"hunter2hunter2\"}",
                "{'apiKey': 'hunter2hunter2'}",
                "DB_PASSWORD=hunter2hunter2",
                "password: hunter2hunter2",
                "access_token=hunter2hunter2&user=ana",
                "Authorization: Bearer hunter2hunter2",
                "connect to postgres://ana:hunter2hunter2@db.example/shop failed",
                "Set-Cookie: id=hunter2hunter2; path=/",
                "session_id => hunter2hunter2",
            })
    void whatLooksLikeASecretIsMasked(String text) {
        assertThat(of(text)).doesNotContain(HIDDEN).contains("•••");
    }

    @Test
    void whatExplainsTheFailureStays() {
        assertThat(of("<h1>502 Bad Gateway</h1>\r\n\r\n  <p>upstream\tshop:8080\u202e gone</p>"))
                .isEqualTo("<h1>502 Bad Gateway</h1>\n<p>upstream shop:8080\ufffd gone</p>");
    }

    @Test
    void aSecretOfTheCheckIsMaskedAlsoWhereItIsCut() {
        Unveiled unveiled = new Unveiled(Secrets.ofEnvironment());
        unveiled.hide(HIDDEN);
        String far = "x".repeat(Excerpt.LONGEST - 5) + HIDDEN;
        assertThat(Excerpt.of(far, unveiled)).doesNotContain("hunt").hasSizeLessThan(1_010);
        byte[] half = ("you sent " + HIDDEN.substring(0, 9)).getBytes(StandardCharsets.UTF_8);
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        assertThat(Excerpt.of(half, none, false, unveiled)).isEqualTo("you sent •••…");
    }

    @Test
    void whatCannotBeReadIsNone() {
        HttpHeaders packed =
                HttpHeaders.of(Map.of("Content-Encoding", List.of("gzip")), (n, v) -> true);
        Unveiled unveiled = new Unveiled(Secrets.ofEnvironment());
        assertThat(Excerpt.of(new byte[] {31, -117, 8}, packed, true, unveiled)).isNull();
        assertThat(of(" \r\n ")).isNull();
    }

    private static Evidence seen(HttpChecks check) {
        ProbeResult result = check.by(probers);
        return result.evidence();
    }

    @Test
    void aBadAnswerIsKeptAndAGoodOneIsNot() throws IOException {
        String page = "out of memory " + "y".repeat(20_000);
        try (HostileServer bad = HostileServer.plain(HostileServer.answering(500, page));
                HostileServer good = HostileServer.plain(HostileServer.answering(200, page))) {
            String excerpt = seen(HttpChecks.get(bad.url("/"))).excerpt();
            assertThat(excerpt).startsWith("out of memory y").endsWith("y…");
            assertThat(excerpt).hasSize(Excerpt.LONGEST + 1);
            assertThat(seen(HttpChecks.get(good.url("/"))).excerpt()).isNull();
            Evidence missing = seen(HttpChecks.get(good.url("/")).contains("welcome"));
            assertThat(missing.excerpt()).startsWith("out of memory");
        }
    }

    @Test
    void aServerThatEchoesWhatWeSentGivesNothingAway() throws IOException {
        try (HostileServer echo =
                HostileServer.plain(visit -> visit.answer(403, visit.readRequest()))) {
            HttpChecks check = HttpChecks.get(echo.url("/")).header("X-Key", "${env:PATH}");
            String excerpt = seen(check).excerpt();
            assertThat(excerpt).contains("X-Key: •••").doesNotContain(System.getenv("PATH"));
        }
    }

    @Test
    void theWholeChainIsSeenAlsoWhereItIsRefused() throws IOException {
        try (HostileServer deep =
                        HostileServer.tls(
                                certificates.server("deep"), HostileServer.answering(200, "ok"));
                HostileServer self =
                        HostileServer.tls(
                                certificates.server("self"), HostileServer.answering(200, "ok"))) {
            TlsInfo good = seen(HttpChecks.get(deep.url("/"))).tls();
            assertThat(good.chain().stream().map(TlsInfo.Link::subject))
                    .startsWith("CN=deep.test", "CN=Test Sub CA");
            assertThat(good.chain().getFirst().issuer()).isEqualTo("CN=Test Sub CA");
            assertThat(good.chain().getFirst().expiresAt()).isEqualTo(good.expiresAt());
            TlsInfo refused = seen(HttpChecks.get(self.url("/"))).tls();
            assertThat(refused.trusted()).isFalse();
            assertThat(refused.chain()).hasSize(1);
        }
    }
}
