package org.atalaya.probe;

import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a chain the one certificate that is to blame is named. */
class ChainJudgeTest {

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

    private static void assertBlamed(String alias, int chain, Reason reason, String... facts)
            throws IOException {
        try (HostileServer server =
                HostileServer.tls(
                        certificates.server(alias, chain), HostileServer.answering(200, ""))) {
            assertDown(Probing.probe(probers, server.url("/")), reason, facts);
            TlsCheck tls =
                    new TlsCheck(
                            new Endpoint("127.0.0.1", server.port()),
                            TlsCheck.StartTls.NONE,
                            TlsSettings.DEFAULT,
                            CheckOptions.DEFAULT);
            assertDown(probers.probe(tls, Deadline.after(Probing.TIMEOUT)), reason, facts);
        }
    }

    @Test
    void expiredIntermediateIsNamedWithItsDay() throws IOException {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(5).toString();
        for (int chain : new int[] {2, 3}) {
            assertBlamed(
                    "below",
                    chain,
                    Reason.TLS_EXPIRED,
                    ChainJudge.INTERMEDIATE,
                    "CN=Old Sub CA",
                    day);
        }
    }

    @Test
    void certificateForClientsAloneIsSaidToBeOne() throws IOException {
        assertBlamed("client", 2, Reason.TLS_UNTRUSTED, ChainJudge.WRONG_USE, "clientAuth");
    }

    @Test
    void whoMayNotSignIsNamed() throws IOException {
        assertBlamed("unsigned", 3, Reason.TLS_UNTRUSTED, ChainJudge.NO_AUTHORITY, "CN=Mute CA");
    }

    @Test
    void authorityOfTheSameNameWithAnotherKeyIsToldApart() throws IOException {
        assertBlamed("forged", 1, Reason.TLS_UNTRUSTED, ChainJudge.OTHER_KEY, "CN=Test CA");
    }

    @Test
    void missingIntermediateIsStillToldApart() throws IOException {
        assertBlamed("deep", 1, Reason.TLS_UNTRUSTED, ChainJudge.NO_INTERMEDIATE);
    }
}
