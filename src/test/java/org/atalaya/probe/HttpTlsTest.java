package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.check;
import static org.atalaya.probe.Probing.insecure;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Target;
import org.atalaya.model.TlsInfo;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are verified unless told otherwise, read in any case, and never taken on trust. */
class HttpTlsTest {

    private static final Script OK = HostileServer.answering(200, "ok");

    private static TestCertificates certificates;
    private static Probers probers;

    @BeforeAll
    static void open() {
        certificates = TestCertificates.shared();
        Map<String, List<String>> names =
                Map.of(
                        "localhost", List.of("127.0.0.1"),
                        "my_host", List.of("127.0.0.1"),
                        "your_host", List.of("127.0.0.1"),
                        "other.test", List.of("127.0.0.1"));
        probers =
                new Probers(
                        settings().withAnchors(certificates.anchors()).withLookup(names(names)));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static ProbeResult probe(URI url) {
        return Probing.probe(probers, url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void goodCertificateIsUpAndDescribed(String host) throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult result = probe(server.url(host, "/"));
            assertUp(result);
            TlsInfo tls = result.evidence().tls();
            assertThat(tls.trusted()).isTrue();
            assertThat(tls.selfSigned()).isFalse();
            assertThat(tls.version()).isEqualTo("TLSv1.3");
            assertThat(tls.cipher()).startsWith("TLS_");
            assertThat(tls.subject()).isEqualTo("CN=good.test");
            assertThat(tls.issuer()).isEqualTo("CN=Test CA");
            assertThat(tls.sha256()).matches("[0-9a-f]{64}");
            assertThat(tls.daysLeft(Instant.now())).isBetween(80L, 91L);
            assertThat(result.evidence().phases().connect()).isNotNull();
            assertThat(result.evidence().phases().tls()).isPositive();
            assertThat(result.evidence().phases().firstByte()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "self, 1, TLS_UNTRUSTED, self-signed",
        "deep, 1, TLS_UNTRUSTED, no-intermediate",
        "other, 3, TLS_HOSTNAME, other.test",
    })
    void badCertificateIsRefusedForItsTrueReason(
            String alias, int chain, Reason reason, String fact) throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server(alias, chain), OK)) {
            ProbeResult result = probe(server.url("/"));
            assertDown(result, reason, fact);
            assertThat(server.requests()).isEmpty();
            assertThat(result.evidence().tls()).isNotNull();
            assertThat(result.evidence().tls().trusted()).isFalse();
        }
    }

    @Test
    void datesAreToldBeforeAnythingElse() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (HostileServer old = HostileServer.tls(certificates.server("expired"), OK);
                HostileServer young = HostileServer.tls(certificates.server("future"), OK)) {
            assertDown(probe(old.url("/")), Reason.TLS_EXPIRED, today.minusDays(5).toString());
            assertDown(
                    probe(young.url("/")), Reason.TLS_NOT_YET_VALID, today.plusDays(5).toString());
        }
    }

    @Test
    void issuerThatNobodyKnowsIsSaid() throws IOException {
        try (Probers strangers = new Probers(settings());
                HostileServer server = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult result = Probing.probe(strangers, server.url("/"));
            assertDown(result, Reason.TLS_UNTRUSTED, ChainJudge.UNKNOWN_ISSUER, "CN=Test CA");
        }
    }

    @Test
    void chainWithItsIntermediateIsUp() throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server("deep", 2), OK)) {
            assertUp(probe(server.url("/")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"self", "expired", "other", "future"})
    void ignoringAcceptsWhatItStillJudges(String alias) throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server(alias), OK)) {
            ProbeResult result =
                    probers.probe(insecure(server.url("/")), Deadline.after(Probing.TIMEOUT));
            assertUp(result);
            assertThat(result.evidence().tls().trusted()).isFalse();
            assertThat(result.evidence().tls().selfSigned()).isEqualTo(alias.equals("self"));
        }
    }

    @Test
    void ignoringForOneHostIsNotIgnoringForTheNext() throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server("self"), OK)) {
            Deadline deadline = Deadline.after(Probing.TIMEOUT);
            assertUp(probers.probe(insecure(server.url("/")), deadline));
            assertDown(probe(server.url("/")), Reason.TLS_UNTRUSTED, "self-signed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void everyHandshakeIsWholeSoThatNoCertificateGoesUnseen(String version) throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server("good"), version, OK)) {
            for (int i = 0; i < 5; i++) {
                ProbeResult result = probe(server.url("localhost", "/"));
                assertUp(result);
                assertThat(result.evidence().tls()).isNotNull();
                assertThat(result.evidence().tls().version()).isEqualTo(version);
            }
        }
    }

    @Test
    void nameIsSentToTheServer() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        Script noting =
                visit -> {
                    visit.readRequest();
                    SSLSocket socket = (SSLSocket) visit.socket();
                    if (socket.getSession() instanceof ExtendedSSLSession session) {
                        session.getRequestedServerNames()
                                .forEach(name -> asked.add(((SNIHostName) name).getAsciiName()));
                    }
                    visit.answer(200, "");
                };
        try (HostileServer server = HostileServer.tls(certificates.server("other"), noting)) {
            assertUp(probe(server.url("other.test", "/")));
            assertThat(asked).containsExactly("other.test");
        }
    }

    @Test
    void nameWithAnUnderscoreIsVerifiedToo() throws IOException, InvalidTargetException {
        try (HostileServer server = HostileServer.tls(certificates.server("under"), OK)) {
            assertUp(probe(Target.parse("https://my_host:" + server.port())));
            assertDown(
                    probe(Target.parse("https://your_host:" + server.port())),
                    Reason.TLS_HOSTNAME,
                    "my_host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void serverThatWantsACertificateOfOursIsTold(String protocol) throws IOException {
        try (HostileServer server =
                HostileServer.mutual(certificates.server("good"), protocol, OK)) {
            assertDown(probe(server.url("/")), Reason.TLS_CLIENT_CERT);
        }
    }

    @Test
    void plainPortIsToldApart() throws IOException {
        try (HostileServer server =
                HostileServer.plain(visit -> visit.send("HTTP/1.1 400 No\r\n\r\n"))) {
            URI url = URI.create("https://127.0.0.1:" + server.port() + "/");
            assertDown(probe(url), Reason.TLS_HANDSHAKE, HttpDiagnosis.NO_TLS);
        }
    }

    @Test
    void closeAndAlertInTheHandshakeAreTold() throws IOException {
        try (HostileServer closing = HostileServer.plain(visit -> visit.in().read());
                HostileServer alerting =
                        HostileServer.plain(
                                visit -> {
                                    visit.in().read();
                                    visit.send("\u0015\u0003\u0003\u0000\u0002\u0002\u0070");
                                    visit.stall();
                                })) {
            URI closes = URI.create("https://127.0.0.1:" + closing.port() + "/");
            URI alerts = URI.create("https://127.0.0.1:" + alerting.port() + "/");
            assertThat(probe(closes).failure().reason()).isIn(Reason.TLS_HANDSHAKE, Reason.RESET);
            assertDown(probe(alerts), Reason.TLS_HANDSHAKE, "unrecognized_name");
        }
    }

    @Test
    void httpOnATlsPortIsDown() throws IOException {
        try (HostileServer server = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult result = probe(URI.create("http://127.0.0.1:" + server.port() + "/"));
            assertThat(result.failure().reason()).isIn(Reason.PROTOCOL, Reason.RESET);
        }
    }

    @Test
    void certificateIsJudgedOnTheFinalHostOfARedirect() throws IOException {
        try (HostileServer good = HostileServer.tls(certificates.server("self"), OK);
                HostileServer first =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.redirect(good.url("/").toString());
                                })) {
            assertDown(probe(first.url("/")), Reason.TLS_UNTRUSTED, "self-signed");
            assertThat(check(first.url("/")).insecure()).isFalse();
        }
    }
}
