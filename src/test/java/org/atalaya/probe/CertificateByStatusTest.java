package org.atalaya.probe;

import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;

import java.nio.file.Path;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.KeyFiles;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that let a handshake pass without the certificate they want, and refuse by an answer. */
class CertificateByStatusTest {

    @TempDir Path folder;

    private final TestCertificates certificates = TestCertificates.shared();

    private HostileServer wishing(int status) throws Exception {
        return HostileServer.wishing(
                certificates.server("good"), HostileServer.answering(status, "No certificate"));
    }

    private Probers probers() {
        return new Probers(Probing.settings().withAnchors(certificates.anchors()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 495, 496})
    void theyAreSaidToAskForOne(int status) throws Exception {
        try (HostileServer server = wishing(status);
                Probers probers = probers()) {
            assertDown(
                    HttpChecks.get(server.url("/")).by(probers),
                    Reason.TLS_CLIENT_CERT,
                    LoginJudge.NO_CERTIFICATE,
                    Integer.toString(status));
        }
    }

    @Test
    void whoseCertificateIsOfAnotherIssuerIsToldSo() throws Exception {
        KeyFiles files = KeyFiles.in(folder);
        ClientCertificate other =
                new ClientCertificate(files.certificate("self"), files.key("self"), null);
        try (HostileServer server = wishing(400);
                Probers probers = probers()) {
            assertDown(
                    HttpChecks.get(server.url("/"))
                            .tls(new TlsSettings(false, null, null, other, false, null, null))
                            .by(probers),
                    Reason.TLS_CLIENT_CERT,
                    LoginJudge.UNFIT_CERTIFICATE,
                    "400");
        }
    }

    @Test
    void otherAnswersAndThoseThatAreExpectedStayWhatTheyAre() throws Exception {
        try (HostileServer absent = wishing(404);
                HostileServer wanted = wishing(400);
                Probers probers = probers()) {
            assertDown(
                    HttpChecks.get(absent.url("/")).by(probers),
                    Reason.STATUS,
                    "404",
                    StatusTexts.of(404));
            assertUp(HttpChecks.get(wanted.url("/")).status("400").by(probers));
        }
    }
}
