package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of a certificate of ours, and when. */
class TlsObjectionTest {

    private final TestCertificates certificates = TestCertificates.shared();
    private final Trial trial = new Trial();
    private final TlsProber prober =
            new TlsProber(
                    trial.ground(),
                    new TlsContexts(
                            certificates.anchors(),
                            InstantSource.system(),
                            Secrets.ofEnvironment()));

    @TempDir Path folder;

    @AfterEach
    void close() {
        trial.close();
    }

    private ProbeResult probe(HostileServer server, TlsSettings settings) {
        Endpoint endpoint = new Endpoint("127.0.0.1", server.port());
        return trial.probe(
                prober,
                new TlsCheck(endpoint, TlsCheck.StartTls.NONE, settings, CheckOptions.DEFAULT));
    }

    private TlsSettings showing(String alias) {
        ClientCertificate client =
                new ClientCertificate(certificates.store(folder, alias), null, Secret.of("secret"));
        return new TlsSettings(false, null, null, client, false, null, null);
    }

    /** The wait for an objection is ours: a server that asks and does not insist is not slow. */
    @Test
    void theWaitForAnObjectionIsNoLatency() throws Exception {
        try (HostileServer server =
                HostileServer.wishing(certificates.server("good"), HostileServer.Visit::stall)) {
            long began = System.nanoTime();
            ProbeResult result = probe(server, TlsSettings.DEFAULT);
            Duration whole = Duration.ofNanos(System.nanoTime() - began);
            ProbeAssert.up(result);
            assertThat(whole).isGreaterThanOrEqualTo(TlsProber.OBJECTION);
            assertThat(result.latency()).isLessThan(whole.minus(TlsProber.OBJECTION.dividedBy(2)));
            assertThat(result.latency()).isGreaterThanOrEqualTo(result.evidence().phases().tls());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void certificateThatIsShownAndRefusedIsNoMissingOne(String protocol) throws Exception {
        try (HostileServer server =
                HostileServer.mutual(
                        certificates.serverWithoutAuthorities("good"),
                        protocol,
                        HostileServer.answering(200, ""))) {
            // It names no authorities, so whatever there is gets shown to it.
            Failure overTls = probe(server, showing("good")).failure();
            assertThat(overTls.reason()).isEqualTo(Reason.TLS_CLIENT_CERT);
            assertThat(overTls.facts()).hasSize(1).doesNotContain(HandshakeDiagnosis.UNFIT);
            ProbeAssert.down(probe(server, TlsSettings.DEFAULT), Reason.TLS_CLIENT_CERT);
            try (Probers probers =
                    new Probers(Probing.settings().withAnchors(certificates.anchors()))) {
                Failure overHttp =
                        HttpChecks.get(server.url("/")).tls(showing("good")).by(probers).failure();
                assertThat(overHttp.reason()).isEqualTo(Reason.TLS_CLIENT_CERT);
                assertThat(overHttp.facts()).hasSize(1).doesNotContain(HandshakeDiagnosis.UNFIT);
            }
        }
    }

    @Test
    void hangUpUponOurCertificateIsItsRefusal() throws Exception {
        Attempt attempt =
                new Attempt(
                        Wire.of(URI.create("https://a.test/")), InetAddress.ofLiteral("192.0.2.1"));
        attempt.clientCertificateAsked(true, true);
        assertThat(HandshakeDiagnosis.cut(attempt))
                .isEqualTo(Failure.of(Reason.TLS_CLIENT_CERT, HandshakeDiagnosis.CLOSED_ON_OURS));
    }
}
