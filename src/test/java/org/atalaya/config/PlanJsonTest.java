package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Cron;
import org.atalaya.model.GroupRule;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Once;
import org.atalaya.model.MaintenanceWindow.Repeated;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanJsonTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static final MaintenanceWindow PATCH =
            new MaintenanceWindow(
                    "patch",
                    "Patch day",
                    new MaintenanceScope(false, List.of("pay"), List.of("Shop"), List.of("eu")),
                    new Weekly(
                            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                            LocalTime.of(3, 0),
                            Duration.ofHours(2),
                            MADRID));

    private static WallReader.Loaded read(String lists) {
        return WallReader.read(
                Path.of("hosts.json"), "{\n  \"version\": 1,\n" + lists + "  \"hosts\": []\n}\n");
    }

    private static List<String> paths(WallReader.Loaded loaded) {
        return loaded.problems().stream().map(Problem::path).toList();
    }

    @Test
    void everyKindOfWindowComesBackAsItWasWritten() throws Exception {
        MaintenanceWindow move =
                new MaintenanceWindow(
                        "move",
                        "",
                        MaintenanceScope.ALL,
                        new Once(
                                LocalDateTime.parse("2026-11-28T22:00"),
                                LocalDateTime.parse("2026-11-29T02:30"),
                                ZoneId.of("UTC")));
        MaintenanceWindow first =
                new MaintenanceWindow(
                        "first",
                        "First of the month",
                        MaintenanceScope.ofHosts(List.of("pay")),
                        new Repeated(Cron.parse("0 3 1 * *"), Duration.ofMinutes(90), MADRID));
        WallDocument document = WallDocument.fresh();
        document.setPlan(List.of(PATCH, move, first));
        document.setRules(
                List.of(new GroupRule("Web", new GroupRule.AtLeast(2)), GroupRule.worst("Shop")));

        WallReader.Loaded again = WallReader.read(Path.of("hosts.json"), document.text());

        assertThat(again.problems()).isEmpty();
        assertThat(again.document().wall().plan()).containsExactly(PATCH, move, first);
        assertThat(again.document().wall().rules())
                .containsExactly(
                        new GroupRule("Web", new GroupRule.AtLeast(2)), GroupRule.worst("Shop"));
        assertThat(again.document().text()).isEqualTo(document.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'all':true}|maintenance[0]",
                "{'from':'2026-11-28 22:00','until':'2026-11-29 02:00'}|maintenance[0]",
                "{'all':true,'days':['mon'],'cron':'0 3 * * *','length':'1h'}|maintenance[0]",
                "{'all':true,'days':['moonday'],'at':'3:00','length':'1h'}|maintenance[0].days[0]",
                "{'all':true,'days':['mon'],'at':'25:00','length':'1h'}|maintenance[0].at",
                "{'all':true,'days':['mon'],'at':'3:00','length':'90d'}|maintenance[0].length",
                "{'all':true,'cron':'0 3 31 2 *','length':'1h'}|maintenance[0].cron",
                "{'all':true,'cron':'0 3 1 * *','length':'1h','zone':'Mars'}|maintenance[0].zone",
                "{'all':true,'from':'2026-11-28 22:00','until':'2026-11-28 20:00'}"
                        + "|maintenance[0].until",
                "7|maintenance[0]"
            })
    void aBadWindowIsNamedCostsItselfOnlyAndStaysInTheFile(String window, String place) {
        String bad = window.replace('\'', '"');
        String good = MaintenanceJson.write(PATCH).toString();
        WallReader.Loaded loaded = read("  \"maintenance\": [" + bad + ", " + good + "],\n");

        assertThat(paths(loaded)).startsWith(place);
        assertThat(loaded.problems().getFirst().sentence(Words.of(Locale.UK))).endsWith(".");
        assertThat(loaded.document().wall().plan()).containsExactly(PATCH);

        loaded.document().setPlan(List.of());
        String text = loaded.document().text();
        assertThat(text.replaceAll("\\s", "")).contains(bad.replaceAll("\\s", ""));
        assertThat(text).doesNotContain("Patch day");
    }

    @Test
    void ofTwoRulesForOneGroupTheSecondIsRefused() {
        WallReader.Loaded loaded =
                read(
                        "  \"groups\": [{\"group\":\"Web\",\"atLeast\":2},{\"group\":\"Web\"},"
                                + "{\"group\":\"X\",\"atLeast\":0}],\n");
        assertThat(paths(loaded)).containsExactly("groups[1].group", "groups[2].atLeast");
        assertThat(loaded.document().wall().rules())
                .containsExactly(new GroupRule("Web", new GroupRule.AtLeast(2)));
    }

    @Test
    void aChangeTouchesNothingElseInTheFile() {
        WallReader.Loaded loaded =
                read(
                        "  \"groups\": [ {\"group\": \"Web\", \"colour\": \"blue\"} ],\n"
                                + "  \"later\": {\"a\":   1},\n");
        String before = loaded.document().text();
        loaded.document().setRules(List.of(GroupRule.worst("Web")));
        assertThat(loaded.document().text()).isEqualTo(before);

        loaded.document().setRules(List.of(new GroupRule("Web", new GroupRule.AtLeast(3))));
        assertThat(loaded.document().text())
                .contains("\"later\": {\"a\":   1}", "\"colour\": \"blue\"", "\"atLeast\": 3");
    }

    @Test
    void theStoreSavesBothAndBringsThemIntoAFileThatSomebodyElseChanged(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("hosts.json");
        try (HostStore store =
                new HostStore(new HostFile(file), Duration.ofHours(1), InstantSource.system())) {
            store.savePlan(List.of(PATCH));
            store.flush();
            Files.writeString(
                    file,
                    Files.readString(file).replace("\"board\": \"Atalaya\"", "\"board\": \"B\""));
            store.saveRules(List.of(new GroupRule("Web", new GroupRule.AtLeast(2))));
            store.flush();
            assertThat(store.wall().board()).isEqualTo("B");
        }
        WallReader.Loaded loaded = WallReader.read(file, Files.readString(file));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.document().wall().plan()).containsExactly(PATCH);
        assertThat(loaded.document().wall().rules()).hasSize(1);
    }
}
