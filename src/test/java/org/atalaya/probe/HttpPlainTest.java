package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has a certificate judged is not served by an answer that came without one. */
class HttpPlainTest {

    private static final HostileServer.Script OK = HostileServer.answering(200, "");

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

    private static TlsSettings pinned(String sha256) {
        return new TlsSettings(false, sha256, null, null, false, null, null);
    }

    private static TlsSettings days() {
        return new TlsSettings(false, null, null, null, false, Duration.ofDays(1), null);
    }

    private static HostileServer.Script leadingTo(URI url) {
        return visit -> {
            visit.readRequest();
            visit.redirect(url.toString());
        };
    }

    private static String pinOf(HostileServer server) {
        ProbeResult seen = HttpChecks.get(server.url("/")).by(probers);
        assertUp(seen);
        return seen.evidence().tls().sha256();
    }

    @Test
    void plainAnswerIsNeverUpUnderAPinOrADayLimit() throws IOException {
        try (HostileServer plain = HostileServer.plain(OK)) {
            for (TlsSettings asked : new TlsSettings[] {pinned("ab".repeat(32)), days()}) {
                assertDown(
                        HttpChecks.get(plain.url("/")).tls(asked).by(probers),
                        Reason.TLS_UNTRUSTED,
                        HttpProber.PLAIN);
            }
            assertUp(
                    HttpChecks.get(plain.url("/"))
                            .tls(TlsSettings.DEFAULT.withInsecure(true))
                            .by(probers));
        }
    }

    @Test
    void redirectToTlsOfTheSameHostMeetsThem() throws IOException {
        try (HostileServer secure = HostileServer.tls(certificates.server("good"), OK);
                HostileServer plain = HostileServer.plain(leadingTo(secure.url("/")))) {
            String pin = pinOf(secure);
            assertUp(HttpChecks.get(plain.url("/")).tls(pinned(pin)).by(probers));
            assertUp(HttpChecks.get(plain.url("/")).tls(days()).by(probers));
            assertThat(
                            HttpChecks.get(plain.url("/"))
                                    .tls(pinned("ab".repeat(32)))
                                    .by(probers)
                                    .failure()
                                    .facts()
                                    .getFirst())
                    .isEqualTo(JudgingTrustManager.OTHER_PIN);
        }
    }

    @Test
    void pinThatNoServerWasHeldAgainstIsNotMet() throws IOException {
        try (HostileServer other = HostileServer.tls(certificates.server("good"), OK);
                HostileServer plain = HostileServer.plain(leadingTo(other.url("localhost", "/")))) {
            assertDown(
                    HttpChecks.get(plain.url("/")).tls(pinned(pinOf(other))).by(probers),
                    Reason.TLS_UNTRUSTED,
                    HttpProber.PLAIN);
        }
    }

    @Test
    void pinnedHostDoesNotLeadOutOfTls() throws IOException {
        try (HostileServer plain = HostileServer.plain(OK);
                HostileServer secure =
                        HostileServer.tls(
                                certificates.server("good"),
                                visit -> {
                                    if (visit.readRequest().startsWith("GET /away ")) {
                                        visit.redirect(plain.url("/").toString());
                                    } else {
                                        visit.answer(200, "");
                                    }
                                })) {
            String pin = pinOf(secure);
            assertDown(
                    HttpChecks.get(secure.url("/away")).tls(pinned(pin)).by(probers),
                    Reason.REDIRECT_BLOCKED,
                    Redirects.PLAIN_PIN);
            assertThat(plain.connections()).isZero();
            assertUp(HttpChecks.get(secure.url("/away")).by(probers));
        }
    }

    @Test
    void badStatusOfAStrangerIsNotTheNews() throws IOException {
        try (HostileServer plain = HostileServer.plain(HostileServer.answering(503, ""))) {
            assertDown(
                    HttpChecks.get(plain.url("/")).tls(pinned("ab".repeat(32))).by(probers),
                    Reason.TLS_UNTRUSTED,
                    HttpProber.PLAIN);
        }
    }
}
