package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.Health;
import org.atalaya.model.Look;
import org.atalaya.model.Settings;
import org.atalaya.model.TileOrder;
import org.atalaya.model.TileSize;
import org.atalaya.model.View;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code board} as a part of the file, and the view that a start asks for. */
class ViewsJsonTest {

    private static final BoardSettings BOARD =
            new BoardSettings(
                    new Look(TileOrder.HAND, TileSize.SMALL, true, Set.of("", "Network/Core")),
                    List.of(
                            new View("Night", "db 10.0", Health.DOWN, "Shop", Look.USUAL),
                            new View(
                                    "Day",
                                    "",
                                    null,
                                    null,
                                    new Look(
                                            TileOrder.LATENCY,
                                            TileSize.LARGE,
                                            true,
                                            Set.of("Shop")))));

    private static SettingsJson.Loaded load(String text) {
        return SettingsJson.load(Path.of("settings.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsWrittenForTheUsual() {
        assertThat(ViewsJson.write(BoardSettings.USUAL)).hasToString("{}");
        assertThat(load("{\"board\":{}}").settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Settings settings = Settings.USUAL.withBoard(BOARD);
        String text = SettingsJson.alone(settings);

        assertThat(load(text).problems()).as(text).isEmpty();
        assertThat(load(text).settings()).as(text).isEqualTo(settings);
        assertThat(text).contains("\"order\": \"hand\"").contains("\"state\": \"down\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"board\":{\"order\":\"best\"}}              | board.order",
                "{\"board\":{\"size\":3}}                      | board.size",
                "{\"board\":{\"headings\":\"yes\"}}            | board.headings",
                "{\"board\":{\"folded\":\"Shop\"}}             | board.folded",
                "{\"board\":{\"views\":[{\"search\":\"a\"}]}}  | board.views[0].name",
                "{\"board\":{\"views\":[{\"name\":\" \"}]}}    | board.views[0].name",
                "{\"board\":{\"views\":[7]}}                   | board.views[0]",
                "{\"board\":{\"views\":[{\"name\":\"a\",\"state\":\"x\"}]}} | board.views[0].state",
            })
    void whatIsWrongIsNamedAndAsUsual(String text, String place) {
        SettingsJson.Loaded loaded = load(text);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(place);
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void aViewThatIsWrongCostsNoOther() {
        SettingsJson.Loaded loaded =
                load(
                        "{\"board\":{\"views\":[{\"name\":\"a\",\"order\":\"x\"},"
                                + "{\"name\":\"b\"},{\"name\":\"B\",\"search\":\"s\"}]}}");
        assertThat(loaded.problems())
                .extracting(Problem::path)
                .containsExactly("board.views[0].order", "board.views[2].name");
        assertThat(loaded.settings().board().views()).extracting(View::name).containsExactly("b");
    }

    @Test
    void viewsGoWithTheSettingsToAnotherMachine(@TempDir Path folder) throws Exception {
        Path exported = folder.resolve("exported.json");
        try (SettingsStore here = store(folder.resolve("settings.json"))) {
            here.change(settings -> settings.withBoard(BOARD));
            here.exportTo(exported);
        }
        try (SettingsStore there = store(folder.resolve("there.json"))) {
            assertThat(there.importFrom(exported)).isEmpty();
            assertThat(there.settings().board()).isEqualTo(BOARD);
        }
    }

    @Test
    void theViewThatAStartAsksForIsFoundOrRefusedWithAllNames(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file, "{\"board\":{\"views\":[{\"name\":\"Night\"},{\"name\":\"Day\"}]}}");
        try (SettingsStore store = store(file)) {
            assertThat(store.view("night").name()).isEqualTo("Night");
            assertThatThrownBy(() -> store.view("Noon"))
                    .isInstanceOfSatisfying(
                            ConfigException.class,
                            e ->
                                    assertThat(e.sentence(Words.of(Locale.ENGLISH)))
                                            .isEqualTo(
                                                    "--view: there is no view “Noon” in "
                                                            + file
                                                            + ". There are: Night, Day."));
        }
    }

    @Test
    void withoutAnyViewTheRefusalSaysHowToMakeOne(@TempDir Path folder) {
        try (SettingsStore store = store(folder.resolve("settings.json"))) {
            assertThatThrownBy(() -> store.view("Noon"))
                    .isInstanceOfSatisfying(
                            ConfigException.class,
                            e ->
                                    assertThat(e.sentence(Words.of(Locale.ENGLISH)))
                                            .contains("and no other. Save one in the window"));
        }
    }

    private static SettingsStore store(Path file) {
        return new SettingsStore(file, Duration.ofMillis(1), InstantSource.system());
    }
}
