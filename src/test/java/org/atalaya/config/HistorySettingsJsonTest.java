package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.atalaya.model.HistorySettings;
import org.atalaya.model.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code history} as a part of the file. */
class HistorySettingsJsonTest {

    private static SettingsJson.Loaded load(String text) {
        return SettingsJson.load(Path.of("settings.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsWrittenForTheUsual() {
        assertThat(HistorySettingsJson.write(HistorySettings.USUAL)).hasToString("{}");
        assertThat(load("{\"history\":{}}").settings()).isEqualTo(Settings.USUAL);
        assertThat(load("{\"history\":{}}").problems()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        HistorySettings kept =
                HistorySettings.USUAL
                        .withRawHours(24)
                        .withMinuteDays(30)
                        .withKeepDays(1_825)
                        .withMegabytes(2_000);
        Settings settings = Settings.USUAL.withHistory(kept);
        String text = SettingsJson.alone(settings);
        assertThat(load(text).settings()).as(text).isEqualTo(settings);
        assertThat(JsonParser.parseString(text).getAsJsonObject().get("history"))
                .hasToString(
                        "{\"rawHours\":24,\"minuteDays\":30,\"keepDays\":1825,\"megabytes\":2000}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"history\":{\"rawHours\":23}}       | history.rawHours",
                "{\"history\":{\"rawHours\":745}}      | history.rawHours",
                "{\"history\":{\"rawHours\":\"48\"}}   | history.rawHours",
                "{\"history\":{\"minuteDays\":0}}      | history.minuteDays",
                "{\"history\":{\"minuteDays\":367}}    | history.minuteDays",
                "{\"history\":{\"keepDays\":0}}        | history.keepDays",
                "{\"history\":{\"keepDays\":3661}}     | history.keepDays",
                "{\"history\":{\"keepDays\":1.5}}      | history.keepDays",
                "{\"history\":{\"megabytes\":9}}       | history.megabytes",
                "{\"history\":{\"megabytes\":100001}}  | history.megabytes",
                "{\"history\":7}                       | history",
            })
    void whatIsWrongIsNamedAndAsUsual(String text, String place) {
        SettingsJson.Loaded loaded = load(text);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(place);
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatALaterVersionWroteThereStays() {
        SettingsJson.Loaded loaded = load("{\"history\":{\"keepDays\":90,\"cold\":\"tape\"}}");
        assertThat(loaded.problems()).isEmpty();
        Settings now = loaded.settings().withHistory(loaded.settings().history().withKeepDays(30));
        assertThat(SettingsJson.changed(loaded, loaded.settings(), now))
                .contains("\"cold\"", "\"tape\"", "30");
    }
}
