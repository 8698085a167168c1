package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Endpoint;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsCheck.StartTls;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.KeyFiles;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsProberTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir static Path folder;

    private static TestCertificates certificates;
    private static KeyFiles files;

    private final Trial trial =
            new Trial(
                    Map.of(
                            "localhost", List.of("127.0.0.1"),
                            "elsewhere.test", List.of("127.0.0.1"),
                            "my_host", List.of("127.0.0.1")));
    private final TlsContexts contexts =
            new TlsContexts(
                    certificates.anchors(), InstantSource.system(), Secrets.ofEnvironment());
    private final TlsProber prober = new TlsProber(trial.ground(), contexts);

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.shared();
        files = KeyFiles.in(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private static HostileServer serving(SSLContext context) throws Exception {
        return HostileServer.tls(context, HostileServer.Visit::stall);
    }

    private ProbeResult probe(HostileServer server, String host, TlsSettings settings) {
        return trial.probe(prober, check(server, host, settings));
    }

    private static TlsCheck check(HostileServer server, String host, TlsSettings settings) {
        Endpoint endpoint = new Endpoint(host, server.port());
        return new TlsCheck(endpoint, StartTls.NONE, settings, CheckOptions.DEFAULT);
    }

    private ProbeResult probe(String alias, int chain, String host, TlsSettings settings)
            throws Exception {
        try (HostileServer server = serving(certificates.server(alias, chain))) {
            return probe(server, host, settings);
        }
    }

    private static TlsSettings insecure() {
        return TlsSettings.DEFAULT.withInsecure(true);
    }

    private static TlsSettings pinned(String sha256) {
        return new TlsSettings(false, sha256, null, null, false, null, null);
    }

    private static TlsSettings days(boolean insecure, int warn, int critical) {
        return new TlsSettings(
                insecure,
                null,
                null,
                null,
                false,
                Duration.ofDays(warn),
                Duration.ofDays(critical));
    }

    private static TlsSettings showing(ClientCertificate client) {
        return new TlsSettings(false, null, null, client, false, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aGoodCertificateIsUp(String host) throws Exception {
        ProbeResult result = probe("good", 3, host, TlsSettings.DEFAULT);
        ProbeAssert.up(result);
        assertThat(result.evidence().tls().trusted()).isTrue();
        assertThat(result.evidence().tls().version()).isEqualTo("TLSv1.3");
        assertThat(result.evidence().tls().sha256()).isEqualTo(files.sha256("good"));
        assertThat(result.evidence().phases().tls()).isNotNull();
    }

    @Test
    void whatIsWrongWithACertificateIsTheReason() throws Exception {
        TlsSettings plain = TlsSettings.DEFAULT;
        ProbeAssert.down(probe("self", 1, "localhost", plain), Reason.TLS_UNTRUSTED, "self-signed");
        ProbeAssert.down(
                probe("deep", 1, "localhost", plain), Reason.TLS_UNTRUSTED, "no-intermediate");
        ProbeAssert.up(probe("deep", 2, "localhost", plain));
        TlsSettings strangers = withCa(files.certificate("self"));
        ProbeAssert.down(
                probe("good", 1, "localhost", strangers),
                Reason.TLS_UNTRUSTED,
                "no-issuer",
                "CN=Test CA");
        ProbeAssert.down(
                probe("good", 2, "localhost", strangers),
                Reason.TLS_UNTRUSTED,
                "unknown-issuer",
                "CN=Test CA");
        ProbeAssert.down(probe("other", 2, "localhost", plain), Reason.TLS_HOSTNAME, "other.test");
        ProbeAssert.down(
                probe("good", 2, "elsewhere.test", plain),
                Reason.TLS_HOSTNAME,
                "localhost, 127.0.0.1");
        assertThat(probe("expired", 2, "localhost", plain).failure().reason())
                .isEqualTo(Reason.TLS_EXPIRED);
        assertThat(probe("future", 2, "localhost", plain).failure().reason())
                .isEqualTo(Reason.TLS_NOT_YET_VALID);
    }

    @Test
    void namesThatThePlatformRefusesAreComparedToo() throws Exception {
        ProbeAssert.up(probe("under", 2, "my_host", TlsSettings.DEFAULT));
        assertThat(probe("good", 2, "my_host", TlsSettings.DEFAULT).failure().reason())
                .isEqualTo(Reason.TLS_HOSTNAME);
    }

    @Test
    void ignoredTrustIsUpAndStillTold() throws Exception {
        ProbeResult result = probe("self", 1, "elsewhere.test", insecure());
        ProbeAssert.up(result);
        assertThat(result.evidence().tls().trusted()).isFalse();
        assertThat(result.evidence().tls().selfSigned()).isTrue();
    }

    @Test
    void daysLeftAreJudgedApartFromTrust() throws Exception {
        ProbeResult soon = probe("good", 2, "localhost", days(false, 365, 2));
        ProbeAssert.degraded(soon, Reason.EXPIRING, soon.failure().facts().getFirst());
        assertThat(Integer.parseInt(soon.failure().facts().getFirst())).isBetween(88, 90);
        assertThat(probe("self", 1, "localhost", days(true, 365, 180)).failure().reason())
                .isEqualTo(Reason.EXPIRING);
        ProbeAssert.up(probe("self", 1, "localhost", days(true, 14, 3)));
    }

    @Test
    void anExpiredCertificateIsDownAlsoWhenTrustIsIgnored() throws Exception {
        ProbeResult result = probe("expired", 2, "localhost", insecure());
        assertThat(result.failure().reason()).isEqualTo(Reason.TLS_EXPIRED);
    }

    @Test
    void aPinAcceptsExactlyThatCertificate() throws Exception {
        ProbeAssert.up(probe("self", 1, "elsewhere.test", pinned(files.sha256("self"))));
        ProbeResult other = probe("good", 2, "localhost", pinned(files.sha256("self")));
        ProbeAssert.down(other, Reason.TLS_UNTRUSTED, "other-pin", files.sha256("good"));
        assertThat(other.evidence().tls().trusted()).isTrue();
    }

    @Test
    void anOwnAuthorityReplacesThePlatforms() throws Exception {
        TlsSettings self = withCa(files.certificate("self"));
        ProbeAssert.up(probe("self", 1, "localhost", self));
        assertThat(probe("good", 2, "localhost", self).failure().reason())
                .isEqualTo(Reason.TLS_UNTRUSTED);
    }

    private static TlsSettings withCa(Path ca) {
        return new TlsSettings(false, null, ca, null, false, null, null);
    }

    @Test
    void aChangedAuthorityIsReadAgain() throws Exception {
        Path ca = folder.resolve("changing.pem");
        Files.copy(files.certificate("self"), ca);
        assertThat(probe("good", 2, "localhost", withCa(ca)).failure()).isNotNull();
        Files.copy(files.certificate("ca"), ca, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(ca, FileTime.from(Instant.now().plusSeconds(60)));
        ProbeAssert.up(probe("good", 2, "localhost", withCa(ca)));
    }

    @Test
    void anAuthorityThatCannotBeReadIsNamed() throws Exception {
        Path none = folder.resolve("none.pem");
        ProbeAssert.down(
                probe("good", 2, "localhost", withCa(none)),
                Reason.INVALID_TARGET,
                "ca-file",
                none.toString());
        Path key = files.key("good");
        ProbeAssert.down(
                probe("good", 2, "localhost", withCa(key)),
                Reason.INVALID_TARGET,
                "ca-empty",
                key.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerThatWantsACertificateSaysSoAlsoToAWrongOne(String protocol) throws Exception {
        ClientCertificate wrong =
                new ClientCertificate(files.certificate("self"), files.key("self"), null);
        try (HostileServer server = mutual(protocol)) {
            ProbeAssert.down(
                    probe(server, "localhost", TlsSettings.DEFAULT), Reason.TLS_CLIENT_CERT);
            ProbeAssert.down(
                    probe(server, "localhost", showing(wrong)),
                    Reason.TLS_CLIENT_CERT,
                    HandshakeDiagnosis.UNFIT);
        }
    }

    private static HostileServer mutual(String protocol) throws Exception {
        return HostileServer.mutual(
                certificates.server("good"), protocol, HostileServer.Visit::stall);
    }

    @Test
    void everyFormOfClientCertificateIsShown() throws Exception {
        Secret password = Secret.of("hunter2");
        List<ClientCertificate> forms =
                List.of(
                        new ClientCertificate(files.pkcs12("good", "hunter2"), null, password),
                        new ClientCertificate(files.certificate("good"), files.key("good"), null));
        try (HostileServer server = mutual("TLSv1.2")) {
            for (ClientCertificate form : forms) {
                ProbeAssert.up(probe(server, "localhost", showing(form)));
            }
        }
    }

    @Test
    void aClientCertificateThatCannotBeUsedIsNamedWithoutItsPassword() throws Exception {
        Path store = files.pkcs12("good", "hunter2");
        Path pem = files.certificate("good");
        try (HostileServer server = mutual("TLSv1.2")) {
            ProbeAssert.down(
                    probe(
                            server,
                            "localhost",
                            showing(new ClientCertificate(store, null, Secret.of("wrong")))),
                    Reason.INVALID_TARGET,
                    "client-password",
                    store.toString());
            Path other = files.key("other");
            ProbeAssert.down(
                    probe(server, "localhost", showing(new ClientCertificate(pem, other, null))),
                    Reason.INVALID_TARGET,
                    "client-other-key",
                    other.toString(),
                    pem.toString());
            ProbeAssert.down(
                    probe(server, "localhost", showing(new ClientCertificate(pem, null, null))),
                    Reason.INVALID_TARGET,
                    "client-no-key",
                    pem.toString());
            ProbeAssert.down(
                    probe(
                            server,
                            "localhost",
                            showing(
                                    new ClientCertificate(
                                            store, null, Secret.of("${env:ATALAYA_NO_SUCH}")))),
                    Reason.INVALID_TARGET,
                    "no-secret",
                    "${env:ATALAYA_NO_SUCH}");
        }
    }

    @Test
    void aPlainServerIsNoTlsServer() throws Exception {
        try (HostileServer server =
                HostileServer.plain(visit -> visit.send("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            ProbeAssert.down(
                    probe(server, "localhost", TlsSettings.DEFAULT),
                    Reason.TLS_HANDSHAKE,
                    TlsProber.NO_TLS_YET);
        }
    }

    @Test
    void aHangUpInTheHandshakeIsSaid() throws Exception {
        try (HostileServer server = HostileServer.plain(visit -> visit.in().read())) {
            ProbeResult result = probe(server, "localhost", TlsSettings.DEFAULT);
            ProbeAssert.down(result, Reason.TLS_HANDSHAKE, "handshake-cut");
        }
    }

    @Test
    void silenceInTheHandshakeIsATimeout() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "localhost", TlsSettings.DEFAULT), SHORT),
                    Reason.TIMEOUT,
                    "700 ms");
        }
    }

    @Test
    void aDrippedHandshakeIsCutAtTheDeadline() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            byte[] record = {0x16, 3, 3, 0x20, 0};
                            visit.out().write(record);
                            while (visit.pause(20)) {
                                visit.out().write(2);
                            }
                        })) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "localhost", TlsSettings.DEFAULT), SHORT),
                    Reason.TIMEOUT,
                    "700 ms");
        }
    }

    @Test
    void legacyTlsIsRefusedWhereTheProcessWasNotOpenedForIt() throws Exception {
        TlsSettings legacy = new TlsSettings(false, null, null, null, true, null, null);
        ProbeAssert.down(
                probe("good", 2, "localhost", legacy), Reason.UNSUPPORTED, "no-legacy-tls");
    }
}
