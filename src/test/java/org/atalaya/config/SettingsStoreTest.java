package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.atalaya.model.Channel;
import org.atalaya.model.DesktopSettings;
import org.atalaya.model.DesktopSettings.Spot;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.Settings;
import org.atalaya.model.VisualSettings.Motion;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookPreset;
import org.atalaya.support.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("settings.json");
    }

    private SettingsStore open() {
        // Nothing is saved by the clock here: a test says when.
        return new SettingsStore(file, Duration.ofHours(1), InstantSource.fixed(NOW));
    }

    private static Settings loud(Settings settings, int volume) {
        return settings.withAlarm(settings.alarm().with(draft -> draft.volume(volume)));
    }

    @Test
    void settingsLieBesideTheHostsAndAreNamedAfterThem() throws Exception {
        Files.writeString(file, "{\"alarm\":{\"volume\":40}}");
        Files.writeString(folder.resolve("lab.settings.json"), "{\"alarm\":{\"volume\":4000}}");

        assertThat(beside("hosts.json").settings().alarm().volume()).isEqualTo(40);
        assertThat(beside("hosts.json").problems()).isEmpty();
        assertThat(beside("lab.json").problems())
                .extracting(Problem::path)
                .containsExactly("alarm.volume");
        assertThat(beside("none.json").settings()).isEqualTo(Settings.USUAL);
        assertThat(beside("none.json").problems()).isEmpty();
    }

    @Test
    void secretOfAChannelGoesIntoTheStoreAndOutOfTheLastGoodCopy() throws Exception {
        Files.writeString(file, plan("hush-hush"));
        SecretStore secrets = FakeKeyring.store(folder, new FakeKeyring());
        try (SettingsStore store = open()) {
            store.keepSecretsIn(secrets);
            store.change(s -> s.withChannels(s.channels().withChannels(renamed(s))));
            WebhookChannel kept =
                    (WebhookChannel) store.settings().channels().channels().getFirst();
            String id = kept.secrets().getFirst().value().storedId().orElseThrow();
            assertThat(secrets.get(id)).contains("hush-hush");
        }
        assertThat(Files.readString(file)).contains("Other").doesNotContain("hush");
        assertThat(Files.readString(folder.resolve("settings.json.bak"))).doesNotContain("hush");
    }

    @Test
    void secretThatCannotBeKeptStaysInTheFileAndItIsSaid() throws Exception {
        Files.writeString(file, plan("hush-hush"));
        SecretStore secrets = FakeKeyring.store(folder, new FakeKeyring());
        Files.createDirectory(folder.resolve("secrets.json"));
        List<Message> said = new ArrayList<>();
        try (SettingsStore store = open()) {
            store.addListener(
                    new SettingsListener() {
                        @Override
                        public void noticed(Message message) {
                            said.add(message);
                        }
                    });
            store.keepSecretsIn(secrets);
            store.change(s -> s.withChannels(s.channels().withChannels(renamed(s))));
        }
        assertThat(Files.readString(file)).contains("Other", "hush-hush");
        assertThat(said).contains(Message.of("secrets.notice.bare", file));
    }

    private static String plan(String topic) {
        return """
        {"notify": {"channels": [{"type": "ntfy", "id": "n", "name": "N",
         "secrets": [{"name": "topic", "value": "%s"}]}]}}\
        """
                .formatted(topic);
    }

    private static List<Channel> renamed(Settings settings) {
        WebhookChannel was = (WebhookChannel) settings.channels().channels().getFirst();
        return List.of(
                WebhookPreset.NTFY.channel(
                        was.id(), "Other", was.url(), was.headers(), was.secrets()));
    }

    private SettingsStore beside(String hosts) {
        return SettingsStore.beside(folder.resolve(hosts), InstantSource.system());
    }

    @Test
    void changeHoldsAtOnceIsToldAndIsThereAfterARestart() {
        List<Settings> told = new ArrayList<>();
        Settings wanted =
                loud(Settings.USUAL, 35)
                        .withVisual(Settings.USUAL.visual().withMotion(Motion.REDUCED))
                        .withDesktop(new DesktopSettings(true, true, new Spot(-1_200, 40)))
                        .withNetwork(new NetworkSettings(false, List.of("1.1.1.1", "a.example:53")))
                        .withAppearance(
                                Settings.USUAL
                                        .appearance()
                                        .withScale(150)
                                        .withLanguage(Optional.of(Locale.forLanguageTag("es")))
                                        .withZone(Optional.of(ZoneId.of("Asia/Tokyo"))));
        try (SettingsStore store = open()) {
            store.addListener(changes(told));
            store.change(_ -> wanted);
            assertThat(store.settings()).isEqualTo(wanted);
            store.change(same -> same);
        }
        assertThat(told).containsExactly(wanted);
        try (SettingsStore again = open()) {
            assertThat(again.settings()).isEqualTo(wanted);
            assertThat(again.problems()).isEmpty();
        }
    }

    private static SettingsListener changes(List<Settings> told) {
        return new SettingsListener() {
            @Override
            public void changed(Settings now) {
                told.add(now);
            }
        };
    }

    @Test
    void nothingIsWrittenUntilSomethingIsChanged() {
        open().close();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNotKnownStaysWhereItStands() throws Exception {
        Files.writeString(
                file,
                """
                {
                    "future": {"a": [1, 2.50, null]},
                    "alarm": {"repeat": "9s", "horn": "left", "volume": 70},
                    "notify": {"channels": [{"id": "ops"}]}
                }
                """);
        try (SettingsStore store = open()) {
            store.change(settings -> loud(settings, 20));
        }
        String text = Files.readString(file);
        assertThat(JsonParser.parseString(text))
                .isEqualTo(
                        JsonParser.parseString(
                                """
                                {"future": {"a": [1, 2.50, null]},
                                 "alarm": {"repeat": "9s", "horn": "left", "volume": 20},
                                 "notify": {"channels": [{"id": "ops"}]}}
                                """));
        assertThat(text.indexOf("future")).isLessThan(text.indexOf("alarm"));
        assertThat(text).contains("\n    \"alarm\": {\n        \"repeat\"").contains("2.50");
    }

    @Test
    void sectionThatIsAsUsualAgainGoes() throws Exception {
        Files.writeString(file, "{\"alarm\":{\"volume\":40}}");
        try (SettingsStore store = open()) {
            store.change(settings -> loud(settings, 100));
        }
        assertThat(JsonParser.parseString(Files.readString(file))).hasToString("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"visual\":{\"edge\":1}} | visual.edge",
                "{\"visual\":{\"motion\":\"wild\"}} | visual.motion",
                "{\"desktop\":{\"barX\":1000001}} | desktop.barX",
                "{\"network\":{\"witnesses\":[\"ok.example\",\"-x\"]}} | network.witnesses[1]",
                "{\"network\":{\"witnesses\":[\"a1\",\"a2\",\"a3\",\"a4\",\"a5\",\"a6\",\"a7\",\"a8\",\"a9\"]}}"
                    + " | network.witnesses",
                "{\"appearance\":{\"language\":\"tlh\"}} | appearance.language",
                "{\"appearance\":{\"scale\":201}} | appearance.scale",
                "{\"appearance\":{\"zone\":\"Mars\"}} | appearance.zone",
                "{\"alarm\":[]} | alarm",
                "{\"alarm\":{\"volume\":1,\"volume\":2}} | alarm.volume"
            })
    void whatIsWrongIsFoundWithItsPlaceAndTheRestHolds(String json, String path) throws Exception {
        Files.writeString(file, json);
        assertThat(open().problems()).extracting(Problem::path).containsExactly(path);
        assertThat(file).hasContent(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"alarm\": | 0",
                "[] | 0",
                "{\"alarm\":{\"volume\":500,\"spoken\":true}} | 1"
            })
    void fileWithSomethingWrongIsCopiedAsideOnceBeforeItIsReplaced(String broken, int kept)
            throws Exception {
        Files.writeString(file, broken);
        List<String> notices = new ArrayList<>();
        try (SettingsStore store = open()) {
            assertThat(store.problems()).hasSize(1);
            store.addListener(
                    new SettingsListener() {
                        @Override
                        public void noticed(Message message) {
                            notices.add(message.key());
                        }
                    });
            store.change(s -> s.withVisual(s.visual().withEdge(false)));
            store.flush();
            store.change(s -> s.withVisual(s.visual().withBanner(true)));
            store.flush();
        }
        assertThat(notices).containsExactly("config.notice.aside");
        assertThat(folder.resolve("settings.json.broken-20261125T100000Z")).hasContent(broken);
        assertThat(open().settings().visual().banner()).isTrue();
        assertThat(open().settings().alarm().spoken()).isEqualTo(kept == 1);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsKeptWhereItWasNotChangedHere() throws Exception {
        Files.writeString(file, "{\"alarm\":{\"volume\":40,\"spoken\":true}}");
        List<Settings> told = new ArrayList<>();
        try (SettingsStore store = open()) {
            store.addListener(changes(told));
            Files.writeString(
                    file, "{\"alarm\":{\"volume\":90,\"repeat\":\"30s\",\"spoken\":true}}");
            store.change(s -> s.withAlarm(s.alarm().with(draft -> draft.exemptCritical(true))));
        }
        Settings now = open().settings();
        assertThat(now.alarm().volume()).isEqualTo(90);
        assertThat(now.alarm().repeatEvery()).hasSeconds(30);
        assertThat(now.alarm().exemptCritical()).isTrue();
        assertThat(told.getLast()).isEqualTo(now);
    }

    @Test
    void whatCannotBeSavedHoldsAllTheSameAndIsSavedLater() throws Exception {
        Files.createDirectory(file);
        List<String> failures = new ArrayList<>();
        SettingsStore store = open();
        store.addListener(
                new SettingsListener() {
                    @Override
                    public void failed(ConfigException problem) {
                        failures.add(problem.message().key());
                    }
                });
        store.change(settings -> loud(settings, 10));
        assertThatThrownBy(store::flush).isInstanceOf(ConfigException.class);
        assertThat(store.settings().alarm().volume()).isEqualTo(10);
        assertThat(failures).containsExactly("config.error.folder");

        Files.delete(file);
        store.close();
        assertThat(open().settings().alarm().volume()).isEqualTo(10);
    }

    @Test
    void whatIsExportedIsImportedElsewhereAndHoldsNothingThatIsNotASetting() throws Exception {
        Files.writeString(
                file, "{\"alarm\":{\"volume\":40},\"notify\":{\"token\":\"${secret:a}\"}}");
        Path copy = folder.resolve("copy.json");
        try (SettingsStore store = open()) {
            store.exportTo(copy);
        }
        assertThat(Files.readString(copy)).doesNotContain("secret");

        file = folder.resolve("other.json");
        Files.writeString(file, "{\"visual\":{\"edge\":false},\"future\":1}");
        try (SettingsStore other = open()) {
            assertThat(other.importFrom(copy)).isEmpty();
            assertThat(other.settings()).isEqualTo(loud(Settings.USUAL, 40));
        }
        assertThat(Files.readString(file)).contains("\"future\": 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"alarm\":{\"volume\":400}}", "nonsense", "''"})
    void importOfSomethingWrongSaysWhyAndChangesNothing(String content) throws Exception {
        Path bad = folder.resolve("bad.json");
        if (!content.isEmpty()) {
            Files.writeString(bad, content);
        }
        try (SettingsStore store = open()) {
            store.change(settings -> loud(settings, 10));
            assertThat(store.importFrom(bad)).hasSize(1);
            assertThat(store.settings().alarm().volume()).isEqualTo(10);
        }
    }

    @Test
    void killedAtAnyMomentTheFileIsTheOldOrTheNewOne() throws Exception {
        Random random = new Random(16);
        for (int i = 0; i < 3; i++) {
            try (ChildJvm child = ChildJvm.start(SettingsLoop.class, file)) {
                int saves = 10 + random.nextInt(60);
                for (int line = 0; line < saves; line++) {
                    assertThat(child.line()).isEqualTo("saved " + line);
                }
                child.kill();
            }
            assertThat(open().problems()).isEmpty();
            assertThat(open().settings().alarm().profiles()).hasSize(20);
        }
    }
}
