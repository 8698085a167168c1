package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class SpanMenuTest {

    private static final Phrases MADRID =
            new Phrases(Words.of(Locale.UK), ZoneId.of("Europe/Madrid"));

    private static List<MenuItem> items(String now, List<Instant> chosen) {
        return FxToolkit.call(
                () ->
                        new SpanMenu(MADRID, () -> Instant.parse(now), (key, told) -> {})
                                .items(
                                        List.of(Duration.ofMinutes(30), Duration.ofHours(2)),
                                        chosen::add));
    }

    @Test
    void eachSpanSaysWhenItEnds() {
        assertThat(items("2026-11-25T22:00:00Z", new ArrayList<>()))
                .extracting(MenuItem::getText)
                .containsExactly("30 min, until 23:30", "2 h, until 01:00", "until 08:00 tomorrow");
    }

    @Test
    void whoChoosesOneIsToldItsEnd() {
        List<Instant> chosen = new ArrayList<>();
        List<MenuItem> items = items("2026-11-25T22:00:00Z", chosen);
        FxToolkit.run(() -> items.forEach(MenuItem::fire));
        assertThat(chosen)
                .containsExactly(
                        Instant.parse("2026-11-25T22:30:00Z"),
                        Instant.parse("2026-11-26T00:00:00Z"),
                        Instant.parse("2026-11-26T07:00:00Z"));
    }

    @Test
    void beforeEightTheMorningIsThatOfTheSameDay() {
        List<Instant> chosen = new ArrayList<>();
        List<MenuItem> items = items("2026-11-25T03:00:00Z", chosen);
        assertThat(items.getLast().getText()).isEqualTo("until 08:00 this morning");
        FxToolkit.run(items.getLast()::fire);
        assertThat(chosen).containsExactly(Instant.parse("2026-11-25T07:00:00Z"));
    }

    @Test
    void theNightTheClocksGoForwardIsAnHourShorter() {
        List<Instant> chosen = new ArrayList<>();
        List<MenuItem> items = items("2027-03-27T22:00:00Z", chosen);
        FxToolkit.run(items.getLast()::fire);
        assertThat(chosen).containsExactly(Instant.parse("2027-03-28T06:00:00Z"));
    }

    @Test
    void aTileOffersWhatCanBeDoneWithItAndNothingElse() {
        HostStatus down = StatusFixtures.status("Web", Health.DOWN);
        HostStatus work = StatusFixtures.status("Mail", Health.MAINTENANCE);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(down, work))) {
                        f.wall.menu().dress(down);
                        assertThat(f.wall.menu().offered())
                                .contains("Snooze", "Maintenance", "Mute this host")
                                .doesNotContain("End the maintenance");
                        f.wall.menu().dress(work);
                        assertThat(f.wall.menu().offered())
                                .contains("End the maintenance")
                                .doesNotContain("Snooze", "End the snooze");
                    }
                });
    }

    @Test
    void whatRecoveredUnseenIsABannerUntilSomebodySaysSeen() {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of())) {
                        f.model
                                .alarmProperty()
                                .set(new AlarmView(List.of(), false, null, true, names(6)));
                        f.layout();
                        assertThat(f.texts(".banner"))
                                .singleElement()
                                .asString()
                                .startsWith("WHILE YOU WERE AWAY — 6 hosts were down")
                                .contains("h1, h2, h3, h4 and 2 more");
                        f.press(KeyCode.S);
                        assertThat(f.actions.asked).containsExactly("seen");

                        f.model.alarmProperty().set(AlarmView.QUIET);
                        assertThat(f.texts(".banner")).isEmpty();
                    }
                });
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "h" + i).toList();
    }

    @Test
    void everySpanMenuEndsWithATimeOfOnesOwnAndMaintenanceWithThePlan() {
        HostStatus down = StatusFixtures.status("Web", Health.DOWN);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(down))) {
                        f.wall.grid().choose(down);
                        f.wall.menu().dress(down);
                        f.wall.menu().submenu("Snooze").getLast().fire();
                        List<MenuItem> work = f.wall.menu().submenu("Maintenance");
                        work.getLast().fire();
                        work.get(work.size() - 2).fire();
                        assertThat(f.actions.asked)
                                .containsExactly(
                                        "until? menu.snooze",
                                        "plan? Web",
                                        "until? menu.maintenance");
                    }
                });
    }
}
