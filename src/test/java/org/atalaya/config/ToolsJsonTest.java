package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Settings;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code tools} as a part of the file. */
class ToolsJsonTest {

    private static final Tool TOOL =
            new Tool(
                    "Whois",
                    List.of("whois", "{host}"),
                    true,
                    true,
                    Set.of("http", "tls"),
                    Set.of("Net"),
                    Set.of("eu"));

    private static SettingsJson.Loaded load(String text) {
        return SettingsJson.load(Path.of("settings.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Tool bare = new Tool("B", List.of("b"), false, false, Set.of(), Set.of(), Set.of());
        Settings settings = Settings.USUAL.withTools(new ToolSettings(List.of(TOOL, bare)));
        String text = SettingsJson.alone(settings);
        assertThat(load(text).settings()).as(text).isEqualTo(settings);
        assertThat(ToolsJson.write(ToolSettings.NONE)).hasToString("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"argv\":[\"a\"]}                               | name",
                "{\"name\":\"A\"}                                 | argv",
                "{\"name\":\"A\",\"argv\":[]}                     | argv",
                "{\"name\":\"A\",\"argv\":[\"a\",\"{b}\"]}        | argv",
                "{\"name\":\"A\",\"argv\":[\"sh\",\"-c\",\"{host}\"]} | argv",
                "{\"name\":\"A\",\"argv\":[\"a\"],\"consented\":1} | consented",
            })
    void whatIsWrongIsNamedAndLeftOut(String tool, String place) {
        String good = "{\"name\":\"Good\",\"argv\":[\"good\"]}";
        var loaded = load("{\"tools\":{\"list\":[" + tool + "," + good + "]}}");
        assertThat(loaded.problems())
                .extracting(Problem::path)
                .containsExactly("tools.list[0]." + place);
        assertThat(loaded.settings().tools().tools())
                .extracting(Tool::name)
                .containsExactly("Good");
    }

    @Test
    void anImportedFileAgreesToNothingThatWasNotAgreedToHere(@TempDir Path folder)
            throws Exception {
        Tool other = TOOL.withName("Other").withArgv(List.of("reboot")).withConsent(true);
        Path theirs = folder.resolve("theirs.json");
        Files.writeString(
                theirs,
                SettingsJson.alone(
                        Settings.USUAL.withTools(new ToolSettings(List.of(TOOL, other)))));
        try (SettingsStore store =
                new SettingsStore(
                        folder.resolve("settings.json"), HostStore.DELAY, InstantSource.system())) {
            assertThat(store.importFrom(theirs)).isEmpty();
            assertThat(store.settings().tools().tools())
                    .extracting(Tool::consented)
                    .containsExactly(false, false);

            store.change(s -> s.withTools(new ToolSettings(List.of(TOOL.withName("Mine")))));
            assertThat(store.importFrom(theirs)).isEmpty();
            assertThat(store.settings().tools().tools())
                    .extracting(Tool::consented)
                    .containsExactly(true, false);
        }
    }
}
