package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import org.atalaya.model.BackupSettings;
import org.atalaya.model.ReportSettings;
import org.atalaya.model.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code backup} and {@code report} as parts of the file. */
class KeepingSettingsJsonTest {

    private static final Path FILE = Path.of("settings.json");

    private static SettingsJson.Loaded load(String text) {
        return SettingsJson.load(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsWrittenForTheUsual() {
        assertThat(BackupSettingsJson.write(BackupSettings.USUAL)).hasToString("{}");
        assertThat(ReportSettingsJson.write(ReportSettings.USUAL)).hasToString("{}");
        assertThat(load("{\"backup\":{},\"report\":{}}").settings()).isEqualTo(Settings.USUAL);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Path folder = Path.of("backups").toAbsolutePath();
        Settings settings =
                Settings.USUAL
                        .withBackup(new BackupSettings(false, LocalTime.of(21, 5), 99, folder))
                        .withReport(new ReportSettings(true, "ops", 28, 99.95));
        String text = SettingsJson.alone(settings);
        assertThat(load(text).settings()).as(text).isEqualTo(settings);
        JsonObject root = JsonParser.parseString(text).getAsJsonObject();
        assertThat(root.getAsJsonObject("report").get("target").getAsString()).isEqualTo("99.95");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"backup\":{\"keep\":0}}           | backup.keep",
                "{\"backup\":{\"keep\":100}}         | backup.keep",
                "{\"backup\":{\"at\":\"3\"}}         | backup.at",
                "{\"backup\":{\"folder\":\"here\"}}  | backup.folder",
                "{\"backup\":{\"daily\":\"yes\"}}    | backup.daily",
                "{\"report\":{\"day\":29}}           | report.day",
                "{\"report\":{\"target\":\"0\"}}     | report.target",
                "{\"report\":{\"target\":\"100.1\"}} | report.target",
                "{\"report\":{\"target\":\"1e2\"}}   | report.target",
                "{\"report\":{\"channel\":\" \"}}    | report.channel",
            })
    void whatIsWrongIsNamedAndAsUsual(String text, String place) {
        SettingsJson.Loaded loaded = load(text);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(place);
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
    }
}
