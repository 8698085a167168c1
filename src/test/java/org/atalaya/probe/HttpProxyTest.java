package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Endpoint;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Reason;
import org.atalaya.model.Target;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.atalaya.support.Relay;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Through a proxy: what it sees, and whose fault a failure is. */
class HttpProxyTest {

    private static final Script OK = HostileServer.answering(200, "ok");

    private static TestCertificates certificates;
    private static Probers probers;

    @BeforeAll
    static void open() {
        certificates = TestCertificates.shared();
        probers =
                new Probers(
                        settings()
                                .withAnchors(certificates.anchors())
                                .withLookup(names(Map.of("proxy.test", List.of("127.0.0.1")))));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static ProxyChoice at(int port) {
        return new ProxyChoice.Http(new Endpoint("proxy.test", port));
    }

    @Test
    void plainRequestGoesThroughAndItsHostIsNotResolvedHere() throws IOException {
        try (HostileServer proxy = HostileServer.plain(Relay.relaying());
                HostileServer server = HostileServer.plain(OK)) {
            URI url = server.url("only-the-proxy-knows.test", "/a?b=c");
            ProbeResult result =
                    HttpChecks.get(url).through(at(proxy.port())).contains("ok").by(probers);
            assertUp(result);
            assertThat(proxy.requests().getFirst()).startsWith("GET " + url + " HTTP/1.1\r\n");
            assertThat(server.requests().getFirst()).startsWith("GET /a?b=c HTTP/1.1\r\n");
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + proxy.port());
            assertDown(HttpChecks.get(url).by(probers), Reason.DNS, "only-the-proxy-knows.test");
        }
    }

    @Test
    void tunnelHidesCredentialsFromTheProxyAndShowsTheHostsCertificate() throws IOException {
        try (HostileServer proxy = HostileServer.plain(Relay.relaying());
                HostileServer server = HostileServer.tls(certificates.server("good"), OK)) {
            ProbeResult result =
                    HttpChecks.get(server.url("localhost", "/"))
                            .through(at(proxy.port()))
                            .bearer("s3cr3t-token")
                            .by(probers);
            assertUp(result);
            assertThat(proxy.requests().getFirst())
                    .startsWith("CONNECT localhost:" + server.port() + " HTTP/1.1\r\n")
                    .doesNotContainIgnoringCase("authorization");
            assertThat(proxy.requests()).hasSize(1);
            assertThat(server.requests().getFirst()).contains("Bearer s3cr3t-token");
            assertThat(result.evidence().tls().subject()).isEqualTo("CN=good.test");
            assertThat(result.evidence().phases().tls()).isNotNull();
        }
    }

    @Test
    void proxyThatIsNotThereIsNotTheHostsFault() throws IOException {
        int nobody = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        try (HostileServer server = HostileServer.plain(OK)) {
            assertDown(
                    HttpChecks.get(server.url("/")).through(at(nobody)).by(probers),
                    Reason.REFUSED,
                    HttpDiagnosis.PROXY,
                    "127.0.0.1:" + nobody);
            ProxyChoice unknown = new ProxyChoice.Http(new Endpoint("no-proxy.test", 3128));
            assertDown(
                    HttpChecks.get(server.url("/")).through(unknown).by(probers),
                    Reason.DNS,
                    HttpDiagnosis.PROXY,
                    "no-proxy.test");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void proxyThatRefusesIsNamed() throws IOException {
        try (HostileServer forbidding = HostileServer.plain(HostileServer.answering(403, ""));
                HostileServer asking =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.send(
                                            "HTTP/1.1 407 Who?\r\nContent-Length: 0\r\n"
                                                    + "Proxy-Authenticate: Basic realm=x\r\n\r\n");
                                })) {
            URI secure = URI.create("https://far.test/");
            assertDown(
                    HttpChecks.get(secure).through(at(forbidding.port())).by(probers),
                    Reason.UNREACHABLE,
                    HttpDiagnosis.PROXY_ANSWERS,
                    "127.0.0.1:" + forbidding.port(),
                    "403");
            for (URI url : List.of(secure, URI.create("http://far.test/"))) {
                assertDown(
                        HttpChecks.get(url).through(at(asking.port())).by(probers),
                        Reason.AUTH,
                        HttpDiagnosis.PROXY,
                        "proxy.test:" + asking.port());
            }
        }
    }

    @Test
    void redirectToAMetadataAddressIsRefusedThroughAProxyToo() throws IOException {
        try (HostileServer proxy = HostileServer.plain(Relay.relaying());
                HostileServer server =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.redirect("http://169.254.169.254/latest");
                                })) {
            assertDown(
                    HttpChecks.get(server.url("/")).through(at(proxy.port())).by(probers),
                    Reason.REDIRECT_BLOCKED,
                    Redirects.INNER,
                    "169.254.169.254");
        }
    }

    @Test
    void nameThatNoProxyUnderstandsIsSaid() throws InvalidTargetException {
        assertDown(
                HttpChecks.get(Target.parse("http://my_host/")).through(at(1)).by(probers),
                Reason.UNSUPPORTED,
                Proxies.NAME,
                "my_host");
    }
}
