package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Criticality;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.MailChannel;
import org.atalaya.model.MailChannel.Security;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.atalaya.model.Secret;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelsJsonTest {

    private static final Path FILE = Path.of("settings.json");
    private static final String OPS =
            "{\"type\":\"slack\",\"id\":\"ops\",\"name\":\"Ops\",\"url\":\"https://s.example/x\"}";

    private record Result(ChannelPlan plan, List<Problem> problems) {}

    private static Result read(String json) {
        Findings findings = new Findings(FILE, JsonSpans.of(json));
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        ChannelPlan plan = ChannelsJson.read(new Fields(object, "", findings), findings);
        return new Result(plan, findings.inOrder());
    }

    private static ChannelPlan rich() throws Exception {
        List<NamedSecret> secrets = List.of(new NamedSecret("key", Secret.stored("1f")));
        List<Channel> channels =
                List.of(
                        new WebhookChannel(
                                "own",
                                "Own",
                                HttpAsk.Method.PUT,
                                Secret.of("https://own.example/?k=${env:K}"),
                                List.of(new HttpAsk.Header("X-Key", Secret.of("abc"))),
                                Format.FORM,
                                Template.parse("t={{text}}&k={{secret:key}}", Set.of("key")),
                                secrets),
                        new MailChannel(
                                "mail",
                                "Mail",
                                "mail.example",
                                2525,
                                Security.TLS,
                                "ana",
                                Secret.stored("2e"),
                                "wall@example.org",
                                List.of("a@example.org", "b@example.org"),
                                Template.parse("{{host}}"),
                                Template.parse("<b>{{text}}</b>"),
                                true),
                        new CommandChannel("run", "Run", List.of("/bin/notify", "-x"), true));
        Route.Reminders reminders =
                new Route.Reminders(Duration.ofMinutes(15), Duration.ofHours(4));
        Route route =
                new Route(
                        Set.of("pay"),
                        Set.of("Shop"),
                        Set.of("eu", "us"),
                        Criticality.CRITICAL,
                        Set.copyOf(Occasion.CHOICES),
                        Duration.ofMinutes(10),
                        Set.of("night"),
                        List.of("own", "run"),
                        reminders);
        return new ChannelPlan(
                channels, List.of(route, Route.usual("mail")), Duration.ofSeconds(30), 5);
    }

    @Test
    void nothingIsWrittenForNothing() {
        assertThat(ChannelsJson.write(ChannelPlan.NONE)).hasToString("{}");
        assertThat(read("{}")).isEqualTo(new Result(ChannelPlan.NONE, List.of()));
    }

    @Test
    void whateverIsWrittenIsReadAgain() throws Exception {
        String text = ChannelsJson.write(rich()).toString();
        assertThat(read(text)).as(text).isEqualTo(new Result(rich(), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsWrittenByItsNameAndReadAgain(WebhookPreset preset) {
        List<NamedSecret> secrets = new ArrayList<>();
        preset.secrets().forEach(name -> secrets.add(new NamedSecret(name, Secret.stored("1"))));
        Secret url = Secret.of("https://service.example/x");
        Channel channel = preset.channel("c", "C", url, List.of(), secrets);
        ChannelPlan plan = new ChannelPlan(List.of(channel), List.of(Route.usual("c")));
        String text = ChannelsJson.write(plan).toString();
        assertThat(text)
                .contains("\"type\":\"" + preset.key() + "\"")
                .doesNotContain("body", "routes");
        assertThat(read(text)).isEqualTo(new Result(plan, List.of()));
    }

    @Test
    void whoSaysNothingOfRoutesHearsOfWhatIsDownAndWhoSaysNoneHearsNothing() {
        assertThat(read("{\"channels\":[" + OPS + "]}").plan().routes())
                .containsExactly(Route.usual("ops"));
        assertThat(read("{\"channels\":[" + OPS + "],\"routes\":[]}").plan().routes()).isEmpty();
    }

    @Test
    void anIdIsMadeFromTheName() {
        String two = OPS.replace("\"id\":\"ops\",", "");
        assertThat(read("{\"channels\":[" + two + "," + two + "]}").plan().channels())
                .extracting(Channel::id)
                .containsExactly("ops", "ops-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"type\":\"pigeon\",\"name\":\"N\"} | channels[0].type",
                "{\"type\":\"slack\"} | channels[0].name",
                "{\"type\":\"slack\",\"name\":\"N\"} | channels[0].url",
                "{\"type\":\"slack\",\"name\":\"N\",\"url\":\"ftp://x/\"} | channels[0].url",
                "{\"type\":\"pagerduty\",\"name\":\"N\"} | channels[0].secrets",
                "{\"type\":\"webhook\",\"name\":\"N\",\"url\":\"https://x/\",\"body\":\"{{hots}}\"}"
                        + " | channels[0].body",
                "{\"type\":\"webhook\",\"name\":\"N\",\"url\":\"https://x/\","
                        + "\"body\":\"{\\\"a\\\":{{text}}}\"} | channels[0].body",
                "{\"type\":\"webhook\",\"name\":\"N\",\"url\":\"https://x/\"} | channels[0].body",
                "{\"type\":\"webhook\",\"name\":\"N\",\"url\":\"https://x/\",\"format\":\"text\",\"body\":\"x\",\"headers\":[\"A:"
                    + " b\\r"
                    + "\\n"
                    + "C: d\"]} | channels[0].headers[0]",
                "{\"type\":\"mail\",\"name\":\"N\",\"host\":\"m\",\"from\":\"a@b\"} |"
                        + " channels[0].to",
                "{\"type\":\"mail\",\"name\":\"N\",\"host\":\"m\",\"from\":\"a@b\\r\\nBcc: c@d\","
                        + "\"to\":\"a@b\"} | channels[0].from",
                "{\"type\":\"mail\",\"name\":\"N\",\"host\":\"m\",\"from\":\"a@b\",\"to\":\"a@b\","
                        + "\"user\":\"u\"} | channels[0].password",
                "{\"type\":\"mail\",\"name\":\"N\",\"host\":\"m\",\"from\":\"a@b\",\"to\":\"a@b\","
                        + "\"user\":\"u\",\"password\":\"p\",\"security\":\"none\"} |"
                        + " channels[0].security",
                "{\"type\":\"command\",\"name\":\"N\",\"argv\":[]} | channels[0].argv"
            })
    void aChannelWithAMistakeIsFoundWithItsPlaceAndLeftOut(String channel, String path) {
        Result result = read("{\"channels\":[" + channel + "," + OPS + "]}");
        assertThat(result.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(result.plan().channels()).extracting(Channel::id).containsExactly("ops");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{} | routes[0].channels",
                "{\"channels\":[\"nobody\"]} | routes[0].channels[0]",
                "{\"channels\":\"ops\",\"on\":[\"reminder\"]} | routes[0].on[0]",
                "{\"channels\":\"ops\",\"least\":\"huge\"} | routes[0].least",
                "{\"channels\":\"ops\",\"after\":\"8d\"} | routes[0].after",
                "{\"channels\":\"ops\",\"reminders\":{}} | routes[0].reminders.first",
                "{\"channels\":\"ops\",\"reminders\":{\"first\":\"2h\",\"longest\":\"1h\"}} |"
                        + " routes[0].reminders.longest"
            })
    void aRouteWithAMistakeIsFoundWithItsPlaceAndLeftOut(String route, String path) {
        Result result = read("{\"channels\":[" + OPS + "],\"routes\":[" + route + "]}");
        assertThat(result.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(result.plan().routes()).isEmpty();
    }

    @Test
    void aProgramThatNobodyHereAgreedToStaysWithoutConsent() {
        String json = "{\"channels\":[{\"type\":\"command\",\"name\":\"N\",\"argv\":[\"x\"]}]}";
        assertThat(read(json).plan().channels())
                .containsExactly(new CommandChannel("n", "N", List.of("x"), false));
    }

    @Test
    void secretsOfChannelsGoIntoTheStoreAndNothingElseDoes(@TempDir Path folder) throws Exception {
        SecretStore store = FakeKeyring.store(folder, new FakeKeyring());
        ChannelPlan covered = ChannelSecrets.covered(rich(), store);
        String text = ChannelsJson.write(covered).toString();
        assertThat(text).doesNotContain("abc").contains("${env:K}", "${secret:1f}");
        assertThat(ChannelSecrets.takenBack(covered, store)).isEqualTo(rich());
        Channel pushover =
                WebhookPreset.PUSHOVER.channel(
                        "p", "P", Secret.of(WebhookPreset.PUSHOVER.shape()), List.of(), List.of());
        ChannelPlan open = new ChannelPlan(List.of(pushover), List.of());
        assertThat(ChannelSecrets.covered(open, store)).isEqualTo(open);
    }

    @Test
    void aSecretThatOnlyTheSettingsNameIsSpared(@TempDir Path folder) throws Exception {
        SecretStore store = FakeKeyring.store(folder, new FakeKeyring());
        Secret named = store.put(Secret.of("hunter2"));
        Secret forgotten = store.put(Secret.of("hunter3"));
        Path hosts = folder.resolve("hosts.json");
        Files.writeString(hosts, "{\"version\":1,\"hosts\":[]}");
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"notify\":{\"channels\":[{\"url\":\"" + named.text() + "\"}]}}");
        new SecretCover(store, folder.resolve("settings.json")).sweep(Files.readString(hosts));
        assertThat(store.get(named.storedId().orElseThrow())).contains("hunter2");
        assertThat(store.get(forgotten.storedId().orElseThrow())).isEmpty();
    }
}
