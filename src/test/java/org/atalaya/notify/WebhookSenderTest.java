package org.atalaya.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;
import org.atalaya.probe.Secrets;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against services that fail, delay, drop and say everything back. */
class WebhookSenderTest {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

    private HostileServer.Script taking(String answer) {
        return visit -> {
            bodies.add(body(visit));
            visit.send(answer);
        };
    }

    private static String answer(int status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String body(HostileServer.Visit visit) throws IOException {
        Matcher length = LENGTH.matcher(visit.readRequest());
        return length.find()
                ? new String(visit.in().readNBytes(Integer.parseInt(length.group(1))), UTF_8)
                : "";
    }

    private static Outcome send(WebhookChannel channel, Letter letter) throws Exception {
        return send(channel, letter, Duration.ofSeconds(20));
    }

    private static Outcome send(WebhookChannel channel, Letter letter, Duration patience)
            throws Exception {
        try (WebhookSender sender = new WebhookSender(secrets(), "Atalaya/test", patience)) {
            return sender.send(channel, letter);
        }
    }

    private static Secrets secrets() {
        return Secrets.of(id -> id.equals("1f") ? Optional.of("from-store") : Optional.empty());
    }

    private static WebhookChannel channel(HostileServer server) {
        return Channels.webhook(server.url("/in/T0KEN?k=q-secret"), Format.JSON, "{\"t\":\"x\"}");
    }

    private static Failure why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> throw new AssertionError("delivered");
            case Outcome.Later(Failure why, var _) -> why;
            case Outcome.Refused(Failure why) -> why;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered",
        "204, Delivered",
        "400, Refused",
        "413, Refused",
        "422, Refused",
        "302, Later",
        "401, Later",
        "403, Later",
        "404, Later",
        "408, Later",
        "429, Later",
        "500, Later",
        "503, Later"
    })
    void whatTheServiceSaysDecidesWhetherItIsSentAgain(int status, String expected)
            throws Exception {
        String answer = "HTTP/1.1 " + status + " X\r\nLocation: /\r\nContent-Length: 0\r\n\r\n";
        try (HostileServer server = HostileServer.plain(taking(answer))) {
            Outcome outcome = send(channel(server), Letters.down("k1"));
            assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRepetitionIsKnownByItsKey() throws Exception {
        try (HostileServer server = HostileServer.plain(taking(answer(200, "")))) {
            assertThat(send(channel(server), Letters.down("k1")))
                    .isEqualTo(new Outcome.Delivered());
            assertThat(send(channel(server), Letters.down("k1")))
                    .isEqualTo(new Outcome.Delivered());
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(
                            head ->
                                    assertThat(head)
                                            .startsWith("POST /in/T0KEN?k=q-secret HTTP/1.1\r\n")
                                            .contains("Idempotency-Key: k1\r\n")
                                            .contains("Content-Type: application/json\r\n"));
        }
    }

    @Test
    void aServiceThatSaidYesAndNeverEndsHasAnswered() throws Exception {
        String endless = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nso";
        HostileServer.Script script =
                visit -> {
                    body(visit);
                    visit.send(endless);
                    visit.stall();
                };
        try (HostileServer server = HostileServer.plain(script)) {
            assertThat(send(channel(server), Letters.down("k"))).isEqualTo(new Outcome.Delivered());
        }
    }

    @Test
    void aRefusalWhoseReasonsNeverEndIsStillOne() throws Exception {
        HostileServer.Script script =
                visit -> {
                    body(visit);
                    visit.send("HTTP/1.1 400 No\r\nContent-Length: 100\r\n\r\nso");
                    visit.stall();
                };
        try (HostileServer server = HostileServer.plain(script)) {
            assertThat(send(channel(server), Letters.down("k"), Duration.ofSeconds(1)))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void oneThatSaysNothingIsTriedLater() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            Outcome outcome = send(channel(server), Letters.down("k"), Duration.ofMillis(300));
            assertThat(why(outcome)).isEqualTo(Failure.of(Reason.TIMEOUT, "300 ms"));
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
        }
    }

    @Test
    void oneThatTakesTheBodyAndDropsTheConnectionIsTriedLater() throws Exception {
        HostileServer.Script script =
                visit -> {
                    bodies.add(body(visit));
                    visit.reset();
                };
        try (HostileServer server = HostileServer.plain(script)) {
            Outcome outcome = send(channel(server), Letters.down("k"));
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            assertThat(why(outcome).reason()).isEqualTo(Reason.RESET);
            assertThat(bodies).hasSize(1);
        }
    }

    @Test
    void nobodyThereIsTriedLater() throws Exception {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        URI nowhere = URI.create("http://127.0.0.1:" + port + "/");
        Outcome outcome = send(Channels.webhook(nowhere, Format.TEXT, "x"), Letters.down("k"));
        assertThat(outcome).isInstanceOf(Outcome.Later.class);
        assertThat(why(outcome).reason()).isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "999999, 3600", "'Wed, 21 Oct 2026 07:28:00 GMT', 0", "-5, 0"})
    void whoAsksToBeLeftAloneIsForAsLongAsIsReasonable(String asked, long seconds)
            throws Exception {
        String busy = answer(429, "slow down", "Retry-After: " + asked);
        try (HostileServer server = HostileServer.plain(taking(busy))) {
            assertThat(send(channel(server), Letters.down("k")))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later ->
                                    assertThat(later.notBefore())
                                            .isEqualTo(Duration.ofSeconds(seconds)));
        }
    }

    @Test
    void whatIsSaidBackIsShownWithoutTheSecrets() throws Exception {
        HostileServer.Script echo =
                visit -> {
                    String head = visit.readRequest();
                    visit.send(answer(500, head.lines().findFirst().orElse("") + " hush-hush"));
                };
        try (HostileServer server = HostileServer.plain(echo)) {
            String said = why(send(channel(server), Letters.down("k"))).toString();
            assertThat(said).contains("500").doesNotContain("T0KEN", "q-secret", "hush-hush");
        }
    }

    @Test
    void aHeaderIsNeverTwo() throws Exception {
        try (HostileServer server = HostileServer.plain(taking(answer(200, "")))) {
            WebhookChannel channel =
                    Channels.webhook(server.url("/"), Format.TEXT, "x", "X-A: b\r\nX-Evil: 1");
            Outcome outcome = send(channel, Letters.down("k"));
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            assertThat(why(outcome).toString()).contains("X-A").doesNotContain("Evil");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSecretThatIsNowhereIsSaidAndNothingIsSent() throws Exception {
        try (HostileServer server = HostileServer.plain(taking(answer(200, "")))) {
            WebhookChannel channel = channel(server);
            WebhookChannel lost =
                    WebhookPreset.SLACK.channel(
                            channel.id(), "Ops", Secret.stored("gone"), List.of(), List.of());
            assertThat(why(send(lost, Letters.down("k"))).reason())
                    .isEqualTo(Reason.INVALID_TARGET);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSecretInTheBodyComesFromTheStore() throws Exception {
        try (HostileServer server = HostileServer.plain(taking(answer(200, "")))) {
            List<NamedSecret> secrets = List.of(new NamedSecret("topic", Secret.stored("1f")));
            Secret url = Secret.of(server.url("/").toString());
            List<HttpAsk.Header> headers =
                    List.of(new HttpAsk.Header("Authorization", Secret.of("Bearer x")));
            send(
                    WebhookPreset.NTFY.channel("n", "N", url, headers, secrets),
                    Channels.letter("k", "v"));
            assertThat(bodies.take()).contains("\"topic\": \"from-store\"");
            assertThat(server.requests().getFirst()).contains("Authorization: Bearer x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAServiceIsSentIsReadBackAsItWasMeant(WebhookPreset preset) throws Exception {
        List<NamedSecret> secrets = new ArrayList<>();
        preset.secrets()
                .forEach(name -> secrets.add(new NamedSecret(name, Secret.of("s\"&=" + name))));
        Letter letter = Channels.letter("k", Channels.NASTY);
        String text = letter.value(Placeholder.TEXT);
        try (HostileServer server = HostileServer.plain(taking(answer(200, "")))) {
            Secret url = Secret.of(server.url("/").toString());
            WebhookChannel channel = preset.channel("c", "C", url, List.of(), secrets);
            assertThat(send(channel, letter)).isEqualTo(new Outcome.Delivered());
            assertReadBack(preset, bodies.take(), text);
        }
    }

    private static void assertReadBack(WebhookPreset preset, String body, String text) {
        switch (preset) {
            case SLACK -> {
                assertThat(at(body, "text")).isEqualTo(text);
                assertThat(at(body, "blocks", "0", "text", "text")).isEqualTo(text);
            }
            case TEAMS ->
                    assertThat(
                                    at(
                                            body,
                                            "attachments",
                                            "0",
                                            "content",
                                            "body",
                                            "0",
                                            "inlines",
                                            "0",
                                            "text"))
                            .isEqualTo(text);
            case DISCORD -> assertThat(at(body, "content")).isEqualTo(text);
            case MATTERMOST -> assertThat(at(body, "text")).isEqualTo(text);
            case TELEGRAM -> {
                assertThat(at(body, "text")).isEqualTo(text);
                assertThat(at(body, "chat_id")).isEqualTo("s\"&=chat");
            }
            case NTFY, GOTIFY -> {
                assertThat(at(body, "message")).isEqualTo(text);
                assertThat(at(body, "priority")).isEqualTo("1");
            }
            case PUSHOVER -> {
                assertThat(form(body)).containsEntry("message", text).hasSize(4);
                assertThat(form(body)).containsEntry("token", "s\"&=token");
            }
            case PAGERDUTY -> {
                assertThat(at(body, "payload", "summary")).isEqualTo(text);
                assertThat(at(body, "routing_key")).isEqualTo("s\"&=key");
                assertThat(at(body, "dedup_key")).isNotBlank();
            }
        }
    }

    private static String at(String json, String... path) {
        JsonElement here = JsonParser.parseString(json);
        for (String step : path) {
            here =
                    here instanceof JsonObject object
                            ? object.get(step)
                            : here.getAsJsonArray().get(Integer.parseInt(step));
        }
        return here.getAsString();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }
}
