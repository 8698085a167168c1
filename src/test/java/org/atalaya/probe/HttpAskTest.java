package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.util.Map;
import org.atalaya.model.HttpAsk.Method;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check sends is what was configured, and nothing that was not. */
class HttpAskTest {

    private static final Script OK = HostileServer.answering(200, "ok");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("${env:TOKEN}", "t0p-secret", "${env:BREAK}", "a\r\nEvil: 1");

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers =
                new Probers(
                        settings(),
                        secret ->
                                secret.isReference()
                                        ? ENVIRONMENT.get(secret.text())
                                        : secret.text());
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    /** Answers with the status line, and reads a body of the announced length before. */
    private static Script reading(StringBuilder body) {
        return visit -> {
            String head = visit.readRequest();
            int at = head.indexOf("Content-Length: ");
            if (at >= 0) {
                int length =
                        Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)).strip());
                body.append(new String(visit.in().readNBytes(length)));
            }
            visit.answer(200, "ok");
        };
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodIsSent(Method method) throws IOException {
        StringBuilder body = new StringBuilder();
        try (HostileServer server = HostileServer.plain(reading(body))) {
            ProbeResult result = HttpChecks.get(server.url("/x")).method(method).by(probers);
            assertUp(result);
            assertThat(server.requests().getFirst()).startsWith(method + " /x HTTP/1.1\r\n");
            assertThat(body).isEmpty();
        }
    }

    @Test
    void headIsWholeWithoutABodyAndClosesItsConnection() throws IOException {
        Script keeping =
                visit -> {
                    while (!visit.readRequest().isEmpty()) {
                        visit.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
                    }
                };
        try (HostileServer server = HostileServer.plain(keeping)) {
            for (int i = 0; i < 3; i++) {
                ProbeResult result =
                        HttpChecks.get(server.url("/")).method(Method.HEAD).by(probers);
                assertUp(result);
                assertThat(result.evidence().bodyBytes()).isZero();
            }
            assertThat(server.connections()).isEqualTo(3);
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void headCannotBeAskedForText() throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            ProbeResult result =
                    HttpChecks.get(server.url("/")).method(Method.HEAD).contains("ok").by(probers);
            assertDown(result, Reason.INVALID_TARGET, HttpProber.HEAD_HAS_NO_BODY);
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":1}|application/json",
                "grüße|grüße|text/plain; charset=utf-8",
                "key=${env:TOKEN}|key=t0p-secret|text/plain; charset=utf-8"
            })
    void bodyIsSentWithItsType(String text, String sent, String type) throws IOException {
        StringBuilder body = new StringBuilder();
        try (HostileServer server = HostileServer.plain(reading(body))) {
            assertUp(HttpChecks.get(server.url("/")).method(Method.POST).body(text).by(probers));
            assertThat(body.toString()).isEqualTo(sent);
            assertThat(server.requests().getFirst())
                    .containsIgnoringCase("\r\nContent-Type: " + type + "\r\n");
        }
    }

    @Test
    void headersAreSentInPlaceOfOurOwn() throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            assertUp(
                    HttpChecks.get(server.url("/"))
                            .header("X-Two", "1")
                            .header("X-Two", "2")
                            .header("Accept", "text/html")
                            .header("Host", "virtual.test")
                            .agent("Robot/1")
                            .by(probers));
            assertThat(server.requests().getFirst())
                    .contains("\r\nX-Two: 1\r\n", "\r\nX-Two: 2\r\n", "\r\nAccept: text/html\r\n")
                    .contains("\r\nUser-Agent: Robot/1\r\n")
                    .contains("\r\nHost: virtual.test\r\n")
                    .doesNotContain("*/*", "127.0.0.1", "Accept-Encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Ok, 'a\r\nEvil: 1', INVALID_TARGET, header-text, X-Ok",
        "X-Ok, 'a\nb', INVALID_TARGET, header-text, X-Ok",
        "X-Ok, 'grün', INVALID_TARGET, header-text, X-Ok",
        "'X Bad', a, INVALID_TARGET, header-name, “X Bad”",
        "'X:Bad', a, INVALID_TARGET, header-name, “X:Bad”",
        "Content-Length, 5, UNSUPPORTED, header-reserved, Content-Length",
        "transfer-encoding, chunked, UNSUPPORTED, header-reserved, transfer-encoding",
        "Upgrade, h2c, UNSUPPORTED, header-reserved, Upgrade",
        "X-Ok, '${env:BREAK}', INVALID_TARGET, header-text, X-Ok",
    })
    void headerThatWouldSplitTheRequestIsRefused(
            String name, String value, Reason reason, String fact, String named)
            throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            ProbeResult result = HttpChecks.get(server.url("/")).header(name, value).by(probers);
            assertDown(result, reason, fact, named);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void basicAndBearerAreSentAtOnce() throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            assertUp(HttpChecks.get(server.url("/")).basic("jo", "pässword").by(probers));
            assertUp(HttpChecks.get(server.url("/")).bearer("${env:TOKEN}").by(probers));
            assertThat(server.requests().get(0))
                    .contains("\r\nAuthorization: Basic am86cMOkc3N3b3Jk\r\n");
            assertThat(server.requests().get(1))
                    .contains("\r\nAuthorization: Bearer t0p-secret\r\n");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void refusedLoginIsNotTriedAgain() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            visit.send(
                                    "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\n"
                                            + "Content-Length: 0\r\n\r\n");
                        })) {
            ProbeResult result = HttpChecks.get(server.url("/")).basic("a", "bcde").by(probers);
            assertDown(result, Reason.AUTH, LoginJudge.REFUSED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${env:NOT_THERE}", "Token ${env:NOT_THERE}"})
    void missingVariableIsNamedAndNothingIsSent(String value) throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            ProbeResult result =
                    HttpChecks.get(server.url("/")).header("X-Api-Key", value).by(probers);
            assertDown(result, Reason.INVALID_TARGET, Unveiled.NO_ENVIRONMENT, "NOT_THERE");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void variableIsAlsoReadInsideAValue() throws IOException {
        try (HostileServer server = HostileServer.plain(OK)) {
            assertUp(
                    HttpChecks.get(server.url("/"))
                            .header("Authorization", "Key ${env:TOKEN}!")
                            .by(probers));
            assertThat(server.requests().getFirst())
                    .contains("\r\nAuthorization: Key t0p-secret!\r\n");
        }
    }

    @Test
    void echoedSecretIsHidden() throws IOException {
        Script echoing =
                visit -> {
                    visit.readRequest();
                    visit.send(
                            "HTTP/1.1 200 OK\r\nX-Echo: Bearer t0p-secret\r\n"
                                    + "Content-Length: 20\r\n\r\n{\"got\":\"t0p-secret\"}");
                };
        try (HostileServer server = HostileServer.plain(echoing)) {
            HttpChecks header =
                    HttpChecks.get(server.url("/")).bearer("${env:TOKEN}").wants("X-Echo", "no");
            assertDown(
                    header.by(probers),
                    Reason.HEADER,
                    Expectations.OTHER_HEADER,
                    "X-Echo",
                    "“Bearer •••”");
            HttpChecks json =
                    HttpChecks.get(server.url("/")).bearer("${env:TOKEN}").json("$.got", "x");
            assertDown(json.by(probers), Reason.MISMATCH, JsonBody.OTHER, "$.got", "“•••”");
        }
    }

    @Test
    void keptConnectionIsUsedAgainOnlyWhereItIsWanted() throws IOException {
        Script keeping =
                visit -> {
                    while (!visit.readRequest().isEmpty()) {
                        visit.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    }
                };
        try (HostileServer server = HostileServer.plain(keeping)) {
            for (int i = 0; i < 3; i++) {
                assertUp(HttpChecks.get(server.url("/")).reusing().by(probers));
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests().getFirst()).doesNotContainIgnoringCase("connection:");
            assertUp(HttpChecks.get(server.url("/")).by(probers));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void keptConnectionThatDiedIsAskedOnceMoreAndAPostIsNot() throws IOException {
        Script dyingAfterOne =
                visit -> {
                    visit.readRequest();
                    visit.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    visit.readRequest();
                };
        try (HostileServer server = HostileServer.plain(dyingAfterOne)) {
            assertUp(HttpChecks.get(server.url("/")).reusing().by(probers));
            assertUp(HttpChecks.get(server.url("/")).reusing().by(probers));
            assertThat(server.connections()).isEqualTo(2);
        }
        try (HostileServer server = HostileServer.plain(dyingAfterOne)) {
            HttpChecks post = HttpChecks.get(server.url("/")).method(Method.POST).reusing();
            assertUp(post.by(probers));
            assertDown(post.by(probers), Reason.RESET);
        }
    }
}
