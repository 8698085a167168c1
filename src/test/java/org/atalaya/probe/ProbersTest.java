package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault of our own is a result too, and facts may be shown as they are. */
class ProbersTest {

    private static final List<String> CODES =
            List.of(
                    ChainJudge.NO_INTERMEDIATE,
                    ChainJudge.UNKNOWN_ISSUER,
                    ChainJudge.OTHER_KEY,
                    ChainJudge.NO_AUTHORITY,
                    ChainJudge.WRONG_USE,
                    ChainJudge.WRONG_KEY_USE,
                    CertificateJudge.WEAK,
                    HttpDiagnosis.NO_TLS,
                    HttpDiagnosis.TLS_ON_HTTP,
                    HttpDiagnosis.HANDSHAKE_CUT,
                    HttpDiagnosis.HEADERS_TOO_LARGE,
                    HttpDiagnosis.INTERIM_FLOOD,
                    HttpDiagnosis.BODY_CUT,
                    HttpDiagnosis.NOT_HTTP,
                    HttpDiagnosis.SWITCHED,
                    HttpDiagnosis.BAD_CHUNKS,
                    HttpDiagnosis.BAD_LENGTH,
                    HttpDiagnosis.BROKEN,
                    HttpDiagnosis.NO_LOCAL_PORT,
                    HandshakeDiagnosis.UNFIT,
                    HandshakeDiagnosis.CLOSED_ON_OURS,
                    HandshakeDiagnosis.OTHER_ALERT,
                    HandshakeDiagnosis.OLD,
                    HandshakeDiagnosis.NOTHING_IN_COMMON,
                    HandshakeDiagnosis.WEAK_KEY,
                    HandshakeDiagnosis.BROKEN,
                    LoginJudge.REFUSED,
                    LoginJudge.OTHER_SCHEME,
                    LoginJudge.PROXY_BETWEEN,
                    Redirects.OTHER_SCHEME,
                    Redirects.NO_ADDRESS,
                    Redirects.INNER,
                    Redirects.PLAIN_PIN,
                    HttpProber.PLAIN,
                    StartTls.NO_LDAP,
                    StartTls.LDAP_REFUSES,
                    Failures.NO_DNS);

    @Test
    void faultOfOursIsSaidAsSuch() {
        Lookup broken =
                name -> {
                    throw new IllegalStateException("bug");
                };
        try (Probers probers = new Probers(settings().withLookup(broken))) {
            ProbeResult result = probe(probers, URI.create("http://a.test/"));
            assertThat(result.failure().reason()).isEqualTo(Reason.INTERNAL);
        }
    }

    @Test
    void probesAfterTheCloseFailWithoutHanging() throws IOException {
        Probers probers = new Probers(settings());
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            probers.close();
            ProbeResult result = probe(probers, server.url("/"));
            assertDown(result, Reason.INTERNAL, HttpVisit.INTERRUPTED);
            assertThat(result.latency()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void longNameIsCutInTheFact() {
        String label = "a".repeat(60);
        String host = String.join(".", label, label, label, "test");
        try (Probers probers = new Probers(settings().withLookup(names(Map.of())))) {
            ProbeResult result = probe(probers, URI.create("http://" + host + "/"));
            assertDown(result, Reason.DNS, host.substring(0, Facts.MAX_LENGTH) + "…");
        }
    }

    @Test
    void everyAlertHasWordsOfOurs() {
        for (Locale locale : Words.LANGUAGES) {
            Words words = Words.of(locale);
            assertThat(HandshakeDiagnosis.alerts())
                    .allSatisfy(alert -> assertThat(words.containsKey("fact." + alert)).isTrue());
        }
    }

    @Test
    void someCausesHaveASentenceOfTheirOwn() {
        Phrases english = new Phrases(Words.of(Locale.ENGLISH), ZoneOffset.UTC);
        assertThat(
                        english.cause(
                                Failure.of(
                                        Reason.TLS_EXPIRED,
                                        ChainJudge.INTERMEDIATE,
                                        "CN=Sub CA",
                                        "2026-01-02")))
                .isEqualTo("the intermediate certificate CN=Sub CA expired on 2026-01-02");
        assertThat(english.cause(Failure.of(Reason.REDIRECT_LIMIT, Redirects.CIRCLE)))
                .isEqualTo("it redirects in a circle");
        assertThat(english.cause(Failure.of(Reason.DNS, ResolvedNames.NO_IPV4, "six.test")))
                .isEqualTo("six.test has no IPv4 address, and nothing else may be used");
        assertThat(english.cause(Failure.of(Reason.DNS, Failures.NO_NAME_SERVER, "a.test")))
                .isEqualTo("the name servers of this machine could not say where a.test is");
    }

    @Test
    void factsAreShortAndHarmless() {
        assertThat(Facts.clean("a\r\nb\u202ec\u0000d\u001be"))
                .isEqualTo("a\ufffd\ufffdb\ufffdc\ufffdd\ufffde");
        assertThat(Facts.clean("ñandú ☂ 例え")).isEqualTo("ñandú ☂ 例え");
        assertThat(Facts.clean("x".repeat(500))).hasSize(Facts.MAX_LENGTH + 1).endsWith("…");
        assertThat(Facts.duration(Duration.ofSeconds(5))).isEqualTo("5 s");
        assertThat(Facts.duration(Duration.ofMillis(1_500))).isEqualTo("1500 ms");
        assertThat(Facts.duration(Duration.ofMinutes(2))).isEqualTo("120 s");
    }

    @ParameterizedTest
    @CsvSource({
        "::1, [::1]:80",
        "::, [::]:80",
        "2001:db8:0:0:1:0:0:1, [2001:db8::1:0:0:1]:80",
        "2001:db8:0:1:1:1:1:1, [2001:db8:0:1:1:1:1:1]:80",
        "fd00:0:0:0:0:0:0:0, [fd00::]:80",
        "1:0:0:2:0:0:0:3, [1:0:0:2::3]:80",
        "127.0.0.1, 127.0.0.1:80",
    })
    void addressesAreWrittenAsPeopleWriteThem(String address, String endpoint) {
        assertThat(Facts.endpoint(InetAddress.ofLiteral(address), 80)).isEqualTo(endpoint);
    }

    @Test
    void zoneOfAnAddressStaysWithUs() {
        Wire wire = Wire.of(URI.create("http://[fe80::1%25lo]:81/x"));
        assertThat(wire.name()).startsWith("fe80::1%");
        assertThat(wire.hostHeader()).isEqualTo("[fe80::1]:81");
        assertThat(wire.request().getPath()).isEqualTo("/x");
    }

    @Test
    void factCodesHaveWordsInEveryLanguage() {
        for (Locale locale : Words.LANGUAGES) {
            Phrases phrases = new Phrases(Words.of(locale), ZoneOffset.UTC);
            for (String code : CODES) {
                assertThat(phrases.cause(Failure.of(Reason.PROTOCOL, code)))
                        .doesNotContain(code.contains("-") ? code : "{")
                        .doesNotContain("fact.");
            }
        }
        Phrases english = new Phrases(Words.of(Locale.ENGLISH), ZoneOffset.UTC);
        assertThat(english.cause(Failure.of(Reason.TLS_CLIENT_CERT)))
                .isEqualTo("server asks for a client certificate");
        assertThat(english.cause(Failure.of(Reason.TLS_CLIENT_CERT, "unknown_ca")))
                .isEqualTo(
                        "server refuses the client certificate: the server does not know its"
                                + " issuer");
        assertThat(english.cause(Failure.of(Reason.TLS_UNTRUSTED, "self-signed")))
                .isEqualTo("certificate not trusted: self-signed");
        Phrases spanish = new Phrases(Words.of(Locale.of("es")), ZoneOffset.UTC);
        assertThat(spanish.cause(Failure.of(Reason.TLS_UNTRUSTED, "self-signed")))
                .isEqualTo("certificado no fiable: autofirmado");
    }
}
