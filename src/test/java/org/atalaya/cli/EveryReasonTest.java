package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.model.Reason;
import org.atalaya.probe.Lookup;
import org.atalaya.probe.LossyRoad;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.support.GuideCauses;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each cause of the user guide, driven through the command against servers on the loopback. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class EveryReasonTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    private final TestCertificates certificates = TestCertificates.shared();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** What is asked, by the cause that comes of it. */
    private final Map<String, String> requests = new LinkedHashMap<>();

    @TempDir Path folder;
    private String ca = "";

    @BeforeEach
    void ask() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), certificates.pem("ca"));
        ca = ",\"ca\":\"" + file + "\"";
        askTheWeb();
        askForTls();
        askOthers();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private HostileServer plain(HostileServer.Script script) throws IOException {
        HostileServer server = HostileServer.plain(script);
        open.add(server);
        return server;
    }

    private String tls(String alias, int chain) throws IOException {
        HostileServer server =
                HostileServer.tls(
                        certificates.server(alias, chain), HostileServer.answering(200, ""));
        open.add(server);
        return server.url("/").toString();
    }

    private void on(Reason reason, Object target, String more) {
        String line = "{\"id\":\"%s\",\"target\":\"%s\",\"timeout\":\"%s\"%s}";
        String timeout = reason == Reason.TIMEOUT ? "300ms" : "20s";
        requests.put(reason.code(), line.formatted(reason.code(), target, timeout, more));
    }

    private void askTheWeb() throws IOException {
        HostileServer web = plain(visit -> answer(visit, visit.readRequest().split(" ")[1]));
        on(Reason.OK, web.url("/"), "");
        on(Reason.SLOW, web.url("/"), ",\"slow\":\"1ms\"");
        on(Reason.INVALID_TARGET, "http://h:65536/", "");
        on(Reason.UNSUPPORTED, "http://h/", ",\"proxy\":\"none\",\"type\":\"gopher\"");
        on(Reason.DNS, "http://nowhere.test/", "");
        on(Reason.TIMEOUT, web.url("/mute"), "");
        on(Reason.RESET, web.url("/reset"), "");
        on(Reason.PROTOCOL, web.url("/garbage"), "");
        on(Reason.STATUS, web.url("/404"), "");
        on(Reason.AUTH, web.url("/401"), ",\"basic\":\"ana:geheim\"");
        on(Reason.KEYWORD, web.url("/"), ",\"contains\":\"nowhere\"");
        on(Reason.HEADER, web.url("/"), ",\"responseHeader\":\"X-None: .\"");
        on(Reason.MISMATCH, web.url("/"), ",\"jsonPath\":\"$.a\",\"jsonEquals\":\"2\"");
        on(Reason.TOO_LARGE, web.url("/"), ",\"maxBody\":\"2B\"");
        on(Reason.REDIRECT_LIMIT, web.url("/self"), "");
        on(Reason.REDIRECT_BLOCKED, web.url("/file"), "");
        on(Reason.INTERNAL, "http://broken.test/", "");
        HostileServer proxy = plain(HostileServer.answering(403, ""));
        on(
                Reason.UNREACHABLE,
                "https://far.test/",
                ",\"proxy\":\"http://127.0.0.1:" + proxy.port() + "\"");
    }

    private static void answer(HostileServer.Visit visit, String path) throws IOException {
        switch (path) {
            case "/mute" -> visit.stall();
            case "/reset" -> visit.reset();
            case "/garbage" -> visit.send("SSH-2.0-x\r\n\r\n");
            case "/401", "/404" -> visit.answer(Integer.parseInt(path.substring(1)), "");
            case "/self" -> visit.redirect("/self");
            case "/file" -> visit.redirect("file:///etc/passwd");
            default -> {
                pauseFor(visit);
                visit.send(OK + "Content-Length: 7\r\n\r\n{\"a\":1}");
            }
        }
    }

    /** Longer than the limit of what is asked to be fast. */
    private static void pauseFor(HostileServer.Visit visit) throws IOException {
        try {
            visit.pause(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void askForTls() throws IOException {
        on(Reason.EXPIRING, tls("good", 2), ca + ",\"certWarn\":\"999d\"");
        on(Reason.TLS_EXPIRED, tls("below", 3), ca);
        on(Reason.TLS_NOT_YET_VALID, tls("future", 2), ca);
        on(Reason.TLS_HOSTNAME, tls("other", 2), ca);
        on(Reason.TLS_UNTRUSTED, tls("self", 1), ca);
        HostileServer mutual =
                HostileServer.mutual(
                        certificates.server("good"), "TLSv1.3", HostileServer.Visit::stall);
        open.add(mutual);
        on(Reason.TLS_CLIENT_CERT, "tls://127.0.0.1:" + mutual.port(), ca);
        HostileServer talking = plain(visit -> visit.send("220 mail.test\r\n"));
        on(Reason.TLS_HANDSHAKE, "tls://127.0.0.1:" + talking.port(), "");
        on(Reason.BANNER, "ssh://127.0.0.1:" + talking.port(), "");
    }

    private void askOthers() throws IOException {
        int dead = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        on(Reason.REFUSED, "tcp://127.0.0.1:" + dead, "");
        on(Reason.LOSS, "ping://127.0.0.1", ",\"count\":2");
        on(Reason.COMMAND, "sh -c 'exit 2'", ",\"type\":\"command\",\"consent\":true");
    }

    private Map<String, JsonObject> answers(String lang) throws InterruptedException {
        Lookup lookup =
                name -> {
                    if (name.equals("broken.test")) {
                        throw new IllegalStateException("a fault of ours");
                    }
                    throw new UnknownHostException(name);
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] lines = String.join("\n", requests.values()).getBytes(StandardCharsets.UTF_8);
        try (LossyRoad road = new LossyRoad(ProbeSettings.of("test").withLookup(lookup))) {
            CheckRequests.command("--batch", "--parallel", "8", "--lang", lang)
                    .run(
                            new CheckCommand.Shell(
                                    road,
                                    () -> {},
                                    new ByteArrayInputStream(lines),
                                    out,
                                    StandardCharsets.UTF_8,
                                    new PrintStream(out, true, StandardCharsets.UTF_8),
                                    code -> {}));
        }
        Map<String, JsonObject> answers = new TreeMap<>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .forEach(answer -> answers.put(answer.get("id").getAsString(), answer));
        return answers;
    }

    @Test
    void everyCauseOfTheGuideIsMetAndNamed() throws InterruptedException {
        Map<String, JsonObject> english = answers("en");
        Map<String, JsonObject> spanish = answers("es");
        assertThat(english.keySet()).isEqualTo(GuideCauses.rows().keySet());
        english.forEach(
                (asked, answer) -> {
                    assertThat(answer.get("reason").getAsString())
                            .as(answer.toString())
                            .isEqualTo(asked);
                    String message = answer.get("message").getAsString();
                    assertThat(message).isNotBlank().doesNotContain("{0}", "fact.", "Exception:");
                    assertThat(spanish.get(asked).get("message").getAsString())
                            .as(asked)
                            .isNotEqualTo(message);
                });
    }
}
