package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsSettings;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins, authorities, client certificates and days: each for one host, all over HTTPS. */
class HttpTrustTest {

    private static final Script OK = HostileServer.answering(200, "ok");

    @TempDir private static Path folder;
    private static TestCertificates certificates;
    private static Probers probers;

    @BeforeAll
    static void open() {
        certificates = TestCertificates.shared();
        probers = new Probers(settings().withAnchors(certificates.anchors()));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static TlsSettings pinned(String pin) {
        return new TlsSettings(false, pin, null, null, false, null, null);
    }

    private static TlsSettings limited(boolean insecure, int warn, int critical) {
        return new TlsSettings(
                insecure,
                null,
                null,
                null,
                false,
                Duration.ofDays(warn),
                Duration.ofDays(critical));
    }

    private static ProbeResult probe(HostileServer server, TlsSettings settings) {
        return HttpChecks.get(server.url("/")).tls(settings).by(probers);
    }

    @Test
    void pinnedCertificateIsTrustedAndAnotherIsNamed() throws IOException {
        try (HostileServer self = HostileServer.tls(certificates.server("self"), OK);
                HostileServer good = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult first = probe(self, TlsSettings.DEFAULT.withInsecure(true));
            String pin = first.evidence().tls().sha256();
            assertUp(probe(self, pinned(pin)));
            ProbeResult other = probe(good, pinned(pin));
            assertDown(
                    other,
                    Reason.TLS_UNTRUSTED,
                    JudgingTrustManager.OTHER_PIN,
                    other.evidence().tls().sha256());
            assertThat(good.requests()).isEmpty();
        }
    }

    @Test
    void ownAuthorityIsTrustedForThatHostOnly() throws Exception {
        Path ca = folder.resolve("ca.pem");
        Files.writeString(ca, certificates.pem("ca"));
        TlsSettings own = new TlsSettings(false, null, ca, null, false, null, null);
        try (Probers strangers = new Probers(settings());
                HostileServer good = HostileServer.tls(certificates.server("good"), OK)) {
            assertUp(HttpChecks.get(good.url("/")).tls(own).by(strangers));
            assertThat(HttpChecks.get(good.url("/")).by(strangers).failure().reason())
                    .isEqualTo(Reason.TLS_UNTRUSTED);
        }
    }

    @Test
    void authorityFileThatIsNotThereIsNamed() throws IOException {
        Path none = folder.resolve("none.pem");
        TlsSettings own = new TlsSettings(false, null, none, null, false, null, null);
        try (HostileServer good = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult result = probe(good, own);
            assertThat(result.failure().reason()).isEqualTo(Reason.INVALID_TARGET);
            assertThat(result.failure().facts().getFirst()).isEqualTo("ca-file");
            assertThat(good.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void clientCertificateIsShown(String protocol) throws Exception {
        ClientCertificate client =
                new ClientCertificate(
                        certificates.store(folder, "good"), null, Secret.of("secret"));
        TlsSettings own = new TlsSettings(false, null, null, client, false, null, null);
        try (HostileServer server =
                HostileServer.mutual(certificates.server("good"), protocol, OK)) {
            assertUp(probe(server, own));
            assertDown(probe(server, TlsSettings.DEFAULT), Reason.TLS_CLIENT_CERT);
        }
    }

    @Test
    void clientCertificateIsNotShownToWhereARedirectLeads() throws Exception {
        ClientCertificate client =
                new ClientCertificate(
                        certificates.store(folder, "good"), null, Secret.of("secret"));
        TlsSettings own = new TlsSettings(false, null, null, client, false, null, null);
        try (HostileServer thief =
                        HostileServer.mutual(certificates.server("good"), "TLSv1.3", OK);
                HostileServer server =
                        HostileServer.tls(
                                certificates.server("good"),
                                visit -> {
                                    visit.readRequest();
                                    visit.redirect(thief.url("localhost", "/").toString());
                                })) {
            assertDown(probe(server, own), Reason.TLS_CLIENT_CERT);
            assertThat(thief.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, UP, ",
        "365, 5, DEGRADED, EXPIRING",
        "365, 300, DOWN, EXPIRING",
    })
    void daysAreJudgedApartFromTrust(int warn, int critical, Verdict verdict, Reason reason)
            throws IOException {
        for (boolean insecure : new boolean[] {true, false}) {
            try (HostileServer good = HostileServer.tls(certificates.server("good"), OK)) {
                ProbeResult result = probe(good, limited(insecure, warn, critical));
                assertThat(result.verdict()).isEqualTo(verdict);
                assertThat(result.failure() == null ? null : result.failure().reason())
                        .isEqualTo(reason);
            }
        }
    }

    @Test
    void expiredCertificateThatIsIgnoredStillCounts() throws IOException {
        try (HostileServer old = HostileServer.tls(certificates.server("expired"), OK)) {
            ProbeResult result = probe(old, limited(true, 14, 3));
            assertThat(result.verdict()).isEqualTo(Verdict.DOWN);
            assertThat(result.failure().reason()).isEqualTo(Reason.TLS_EXPIRED);
            assertThat(result.evidence().status()).isEqualTo(200);
            assertUp(probe(old, TlsSettings.DEFAULT.withInsecure(true)));
        }
    }

    @Test
    void daysOfTheFirstHopCountToo() throws IOException {
        try (HostileServer plain = HostileServer.plain(OK);
                HostileServer first =
                        HostileServer.tls(
                                certificates.server("good"),
                                visit -> {
                                    visit.readRequest();
                                    visit.redirect(plain.url("/").toString());
                                })) {
            ProbeResult result = probe(first, limited(false, 365, 1));
            assertThat(result.verdict()).isEqualTo(Verdict.DEGRADED);
            assertThat(result.failure().reason()).isEqualTo(Reason.EXPIRING);
        }
    }

    /** Writes down the id of each session, by which a resumed one is known in TLS 1.2. */
    private static Script noting(List<Long> begun) {
        return visit -> {
            visit.readRequest();
            begun.add(((SSLSocket) visit.socket()).getSession().getCreationTime());
            visit.answer(200, "ok");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void sessionsAreResumedAndStillTellTheirCertificate(String protocol) throws IOException {
        List<Long> begun = new CopyOnWriteArrayList<>();
        try (Probers own = new Probers(settings().withAnchors(certificates.anchors()));
                HostileServer server =
                        HostileServer.tls(certificates.server("good"), protocol, noting(begun))) {
            for (int i = 0; i < 5; i++) {
                ProbeResult result = HttpChecks.get(server.url("localhost", "/")).by(own);
                assertUp(result);
                assertThat(result.evidence().tls().subject()).isEqualTo("CN=good.test");
                assertThat(result.evidence().phases().tls()).isNotNull();
            }
            assertThat(server.connections()).isEqualTo(5);
            assertThat(begun.stream().distinct().count()).isLessThan(5);
        }
    }

    @Test
    void sessionsAreNotResumedWhereTheCertificateIsJudged() throws IOException {
        List<Long> begun = new CopyOnWriteArrayList<>();
        try (HostileServer server =
                HostileServer.tls(certificates.server("good"), "TLSv1.2", noting(begun))) {
            HttpCheck check =
                    HttpChecks.get(server.url("localhost", "/")).tls(limited(false, 1, 1)).build();
            for (int i = 0; i < 5; i++) {
                assertUp(probers.probe(check, Deadline.after(Probing.TIMEOUT)));
            }
            assertThat(begun.stream().distinct().count()).isEqualTo(5);
        }
    }

    @Test
    void http2IsOfferedInTheHandshakeOnlyAndHttp1TakenWhereItIsNotKnown() throws IOException {
        List<String> offered = new CopyOnWriteArrayList<>();
        Script plain =
                visit -> {
                    visit.readRequest();
                    visit.answer(200, "ok");
                };
        try (HostileServer clear = HostileServer.plain(plain);
                HostileServer secure =
                        HostileServer.negotiating(
                                certificates.server("good"),
                                offers -> {
                                    offered.addAll(offers);
                                    return "http/1.1";
                                },
                                plain)) {
            assertUp(HttpChecks.get(clear.url("/")).http2().by(probers));
            assertThat(clear.requests().getFirst())
                    .doesNotContainIgnoringCase("upgrade")
                    .doesNotContainIgnoringCase("http2-settings");
            ProbeResult result = HttpChecks.get(secure.url("/")).http2().by(probers);
            assertUp(result);
            assertThat(result.evidence().httpVersion()).isEqualTo("HTTP/1.1");
            assertThat(offered).containsExactly("h2", "http/1.1");
        }
    }

    /** Just enough of RFC 9113: settings, their acknowledgement, and ":status 200" in one frame. */
    private static final Script HTTP2 =
            visit -> {
                visit.in().readNBytes(24);
                byte[] none = new byte[0];
                visit.frame(4, 0, 0, none);
                while (true) {
                    byte[] head = visit.in().readNBytes(9);
                    if (head.length < 9) {
                        return;
                    }
                    int length = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | (head[2] & 0xff);
                    visit.in().readNBytes(length);
                    if (head[3] == 4 && head[4] == 0) {
                        visit.frame(4, 1, 0, none);
                    } else if (head[3] == 1) {
                        visit.frame(1, 4, head[8], new byte[] {(byte) 0x88});
                        visit.frame(0, 1, head[8], "h2 body".getBytes(StandardCharsets.UTF_8));
                    }
                }
            };

    @Test
    void http2IsSpokenWhereItIsAgreedOnFreshEachTime() throws IOException {
        try (HostileServer server =
                HostileServer.negotiating(certificates.server("good"), offers -> "h2", HTTP2)) {
            for (int i = 0; i < 3; i++) {
                ProbeResult result =
                        HttpChecks.get(server.url("/")).http2().contains("h2 body").by(probers);
                assertUp(result);
                assertThat(result.evidence().httpVersion()).isEqualTo("HTTP/2");
                assertThat(result.evidence().tls().trusted()).isTrue();
            }
            assertThat(server.connections()).isEqualTo(3);
            Probing.assertAllClosed(server);
        }
    }
}
