package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.About;
import org.atalaya.model.Host;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutJsonTest {

    private static final String CHECK =
            "\"check\": { \"type\": \"http\", \"url\": \"https://a.example/\" }";

    private static final String WRITTEN =
            """
            {
              "version": 1,
              "tags": [
                { "tag": "core", "color": "teal", "why": "Ana likes it" },
                { "tag": "odd", "color": "red" }
              ],
              "hosts": [
                { "id": "a", "name": "A", "tags": ["core"], "note": "Two lines.\\nSecond.",
                  "runbook": "https://wiki.example/a", "contact": "Ana, 4711", "shelf": 7,
                  %s }
              ]
            }
            """
                    .formatted(CHECK);

    private static WallReader.Loaded read(String text) {
        return WallReader.read(Path.of("hosts.json"), text);
    }

    private static WallReader.Loaded host(String fields) {
        return read("{\"hosts\": [{\"name\": \"A\", " + fields + ", " + CHECK + "}]}");
    }

    @Test
    void whatPeopleShouldKnowIsRead() {
        Wall wall = read(WRITTEN).document().wall();
        assertThat(wall.hosts().getFirst().about())
                .isEqualTo(new About("Two lines.\nSecond.", "https://wiki.example/a", "Ana, 4711"));
        assertThat(wall.tags().of("core")).isEqualTo(TagColor.TEAL);
    }

    @Test
    void aColourThatThereIsNotIsNamedWithItsPlaceAndCostsOnlyItself() {
        WallReader.Loaded loaded = read(WRITTEN);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly("tags[1].color");
        assertThat(loaded.problems().getFirst().sentence(Words.of(Locale.UK)))
                .contains("“red” is not a colour", "blue, cyan");
        assertThat(loaded.document().wall().hosts()).hasSize(1);
        assertThat(loaded.document().wall().tags().chosen()).containsOnlyKeys("core");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'note': 7|note", "'runbook': ['x']|runbook", "'contact': true|contact"})
    void whatIsNoTextIsNamedWithItsPlace(String fields, String field) {
        WallReader.Loaded loaded = host(fields.replace('\'', '"'));
        assertThat(loaded.problems())
                .extracting(Problem::path)
                .containsExactly("hosts[0]." + field);
    }

    @Test
    void aNoteIsAPageNotABook() {
        String fits = "x".repeat(About.NOTE_MAX);
        assertThat(host("\"note\": \"" + fits + "\"").problems()).isEmpty();
        assertThat(host("\"note\": \"" + fits + "x\"").problems())
                .extracting(Problem::path)
                .containsExactly("hosts[0].note");
    }

    @Test
    void aHostThatNobodySaidAnythingOfHasNoField() {
        WallDocument document = WallDocument.fresh();
        document.put(read(WRITTEN).document().wall().hosts().getFirst().withAbout(About.NONE));
        assertThat(document.text()).doesNotContain("note", "runbook", "contact");
    }

    @Test
    void aSaveChangesWhatChangedAndKeepsWhatItDoesNotKnow(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("hosts.json"), WRITTEN);
        try (HostStore store =
                new HostStore(new HostFile(file), HostStore.DELAY, InstantSource.system())) {
            Host host = store.hosts().getFirst();
            store.save(host.withAbout(host.about().withContact("Bea")));
            store.saveTags(store.wall().tags().with("new", TagColor.PINK));
            store.flush();
        }
        assertThat(Files.readString(file))
                .contains("\"shelf\": 7", "\"contact\": \"Bea\"", "Ana likes it", "\"odd\"")
                .contains("\"tag\": \"new\"", "\"color\": \"pink\"");
        Wall again = new HostFile(file).read().wall();
        assertThat(again.tags())
                .isEqualTo(TagColors.NONE.with("core", TagColor.TEAL).with("new", TagColor.PINK));
        assertThat(again.hosts().getFirst().about().note()).isEqualTo("Two lines.\nSecond.");
    }

    @Test
    void colourChosenHereGoIntoAFileThatSomebodyElseChanged(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("hosts.json"), WRITTEN);
        try (HostStore store =
                new HostStore(new HostFile(file), HostStore.DELAY, InstantSource.system())) {
            Files.writeString(file, WRITTEN.replace("Ana, 4711", "Zoe"));
            store.saveTags(store.wall().tags().with("core", TagColor.BROWN));
            store.flush();
            assertThat(store.hosts())
                    .extracting(h -> h.about().contact())
                    .isEqualTo(List.of("Zoe"));
        }
        assertThat(new HostFile(file).read().wall().tags().of("core")).isEqualTo(TagColor.BROWN);
    }
}
