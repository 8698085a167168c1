package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.probe.Probers;
import org.atalaya.support.AnsweringServer;
import org.atalaya.support.HostileServer;
import org.atalaya.support.KeyFiles;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole command against servers on the loopback. */
@Timeout(60)
class OneCheckTest {

    private static Probers probers;
    private static AnsweringServer server;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() throws IOException {
        probers = new Probers(ProbeSettings.of("test"));
        server = AnsweringServer.http();
    }

    @AfterAll
    static void close() {
        server.close();
        probers.close();
    }

    private int run(String... args) throws InterruptedException {
        out.reset();
        err.reset();
        return CheckRequests.command(args)
                .run(
                        new CheckCommand.Shell(
                                probers::probe,
                                () -> {},
                                InputStream.nullInputStream(),
                                out,
                                StandardCharsets.UTF_8,
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                code -> {}));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aHostThatAnswersIsUp() throws InterruptedException {
        assertThat(run(server.url(), "--timeout", "20s")).isZero();
        assertThat(said()).matches("\\[\\+] Connection established — 200 OK in \\d+ ms\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void aPortWhereNobodyListensIsDown() throws Exception {
        int port = closedPort();
        assertThat(run("http://127.0.0.1:" + port + "/", "--timeout=20s")).isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "[-] Connection rejected — connection refused (127.0.0.1:" + port + ")\n");
        assertThat(run("http://127.0.0.1:" + port, "--lang", "es")).isEqualTo(2);
        assertThat(said())
                .isEqualTo(
                        "[-] Conexión rechazada — conexión rechazada (127.0.0.1:" + port + ")\n");
    }

    @Test
    void aProgramThatWarnsIsDegraded() throws InterruptedException {
        int exit = run("--type", "command", "sh -c 'echo so la la; exit 1'", "--timeout", "20s");
        assertThat(exit).isEqualTo(1);
        assertThat(said()).startsWith("[!] Connection established, but ").contains("so la la");
    }

    @Test
    void jsonSaysWhatWasSeen() throws InterruptedException {
        assertThat(run(server.url(), "--json", "--timeout", "20s")).isZero();
        assertThat(said().lines()).hasSize(1);
        JsonObject json = JsonParser.parseString(said()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "target",
                        "type",
                        "state",
                        "reason",
                        "message",
                        "status",
                        "latencyMs",
                        "phases",
                        "address",
                        "httpVersion",
                        "redirects",
                        "bodyBytes");
        assertThat(json.get("target").getAsString()).isEqualTo(server.url());
        assertThat(json.get("status").getAsInt()).isEqualTo(200);
        assertThat(json.get("latencyMs").getAsDouble()).isPositive();
        assertThat(server.url()).contains(json.get("address").getAsString());
        assertThat(json.get("message").getAsString())
                .matches("Connection established — 200 OK in \\d+ ms");
    }

    @Test
    void jsonShowsTheCertificateAlsoWhenItIsIgnored(@TempDir Path folder) throws Exception {
        try (AnsweringServer https = AnsweringServer.https(folder)) {
            assertThat(run(https.url(), "--json", "--insecure", "--timeout", "20s")).isZero();
            JsonObject tls =
                    JsonParser.parseString(said()).getAsJsonObject().getAsJsonObject("tls");
            assertThat(tls.keySet())
                    .containsExactly(
                            "version",
                            "cipher",
                            "trusted",
                            "subject",
                            "issuer",
                            "expiresAt",
                            "daysLeft",
                            "sha256");
            assertThat(tls.get("trusted").getAsBoolean()).isFalse();
            assertThat(tls.get("subject").getAsString()).isEqualTo("CN=localhost");
            assertThat(run(https.url(), "--json", "--timeout", "20s")).isEqualTo(2);
            assertThat(said()).contains("\"reason\":\"tls-untrusted\"");
        }
    }

    @Test
    void aCertificateThatHasRunOutIsSaidWhereTrustIsIgnored() throws Exception {
        try (HostileServer old =
                HostileServer.tls(
                        TestCertificates.shared().server("expired"),
                        HostileServer.answering(200, "ok"))) {
            String web = old.url("/").toString();
            assertThat(run(web, "--insecure")).isZero();
            assertThat(said()).contains(" · ").contains("days ago, which is not judged");
            assertThat(run(web, "--insecure", "--cert-critical", "1d")).isEqualTo(2);
            assertThat(said()).startsWith("[-] Connection rejected — certificate expired on ");
            assertThat(run("tls://127.0.0.1:" + old.port(), "--insecure")).isEqualTo(2);
        }
    }

    @Test
    void aWrongRequestAsksNobodyAndSaysHow() throws InterruptedException {
        int before = server.requests();
        assertThat(run(server.url(), "--timeout", "5")).isEqualTo(3);
        assertThat(said()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        --timeout: "5" has no unit. Write 5s for seconds or 5m for minutes.
                        Type "atalaya check --help" to see all options.
                        """);
        assertThat(run(server.url(), "--timeout", "5", "--json")).isEqualTo(3);
        assertThat(said())
                .contains(
                        "\"state\":\"invalid\",\"reason\":\"invalid-target\",\"message\":\"--timeo");
        assertThat(run("--zzzzzzzz", "--json")).isEqualTo(3);
        assertThat(said())
                .isEqualTo(
                        "{\"state\":\"invalid\",\"reason\":\"invalid-target\","
                                + "\"message\":\"There is no option --zzzzzzzz.\"}\n");
        assertThat(server.requests()).isEqualTo(before);
    }

    @Test
    void aProbeThatCannotBeMadeIsTheRequestsFault() throws InterruptedException {
        assertThat(run("dns://h.example", "--dns-type", "WKS", "--json")).isEqualTo(3);
        assertThat(said()).contains("\"state\":\"invalid\",\"reason\":\"unsupported\"");
        assertThat(run("dns://h.example", "--dns-type", "WKS")).isEqualTo(3);
        assertThat(said()).isEmpty();
        assertThat(complaint()).startsWith("[-] not supported: DNS record type “WKS”");
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatDoesNotHoldWhatItShallIsTheRequestsFault(@TempDir Path folder) throws Exception {
        KeyFiles files = KeyFiles.in(folder);
        String good = files.certificate("good").toString();
        String key = files.key("good").toString();
        String other = files.key("other").toString();
        try (HostileServer https =
                HostileServer.tls(
                        TestCertificates.shared().server("good"),
                        HostileServer.answering(200, "ok"))) {
            String tls = "tls://127.0.0.1:" + https.port();
            String web = https.url("/").toString();
            for (String target : List.of(web, tls, "https://no-such-name.invalid/")) {
                assertThat(run(target, "--ca", key)).isEqualTo(3);
                assertThat(complaint())
                        .startsWith("[-] cannot be checked: there is no certificate of an auth")
                        .contains(key);
                assertThat(run(target, "--client-cert", good, "--client-key", other)).isEqualTo(3);
                assertThat(complaint())
                        .startsWith("[-] cannot be checked: the key in " + other + " does not")
                        .contains(good);
                assertThat(run(target, "--client-cert", key, "--json")).isEqualTo(3);
                assertThat(said()).contains("\"state\":\"invalid\",\"reason\":\"invalid-target\"");
                assertThat(run(target, "--ca", key, "--invert")).isEqualTo(3);
            }
            assertThat(https.connections()).isZero();
            assertThat(run(web, "--insecure", "--client-cert", good, "--client-key", key)).isZero();
        }
    }

    @Test
    void noSecretIsSaid() throws Exception {
        String target = "http://u:geheim@127.0.0.1:" + closedPort() + "/";
        assertThat(run(target, "--json", "--timeout", "20s", "--header", "X: geheim")).isEqualTo(2);
        assertThat(said()).doesNotContain("geheim");
        assertThat(run(target, "--json", "--bearer", "geheim")).isEqualTo(3);
        assertThat(said()).doesNotContain("geheim");
    }
}
