package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.atalaya.model.Health;
import org.atalaya.model.TileSize;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wall that cannot lie: how old each result is, and what is said when nothing comes any more. */
class BoardAgeTest {

    private static Phrases phrases(Locale locale) {
        return new Phrases(Words.of(locale), ZoneId.of("UTC"));
    }

    private static List<HostStatus> hosts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> StatusFixtures.status("Host " + i, Health.UP))
                .toList();
    }

    private static void onWall(List<HostStatus> hosts, Consumer<WallFixture> t) {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(hosts)) {
                        f.layout();
                        t.accept(f);
                    }
                });
    }

    /** The age that is seen on a tile; nothing where none is. */
    private static List<String> ages(Node root) {
        List<String> found = new ArrayList<>();
        if (root.isVisible()
                && root instanceof Label label
                && label.getStyleClass().contains(Styles.AGE_TEXT)) {
            found.add(label.getText());
        } else if (root.isVisible() && root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(ages(child)));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "-3, now, ahora",
        "4, now, ahora",
        "5, 5 s, 5 s",
        "59, 55 s, 55 s",
        "60, 1 min, 1 min",
        "3599, 59 min, 59 min",
        "3600, 1 h, 1 h",
        "86399, 23 h, 23 h",
        "864000, 10 d, 10 d"
    })
    void anAgeIsAWordOrTwoInBothLanguages(long seconds, String english, String spanish) {
        Duration age = Duration.ofSeconds(seconds);
        assertThat(phrases(Locale.UK).age(age)).isEqualTo(english);
        assertThat(phrases(Locale.of("es")).age(age)).isEqualTo(spanish);
    }

    @Test
    void everyTileSaysHowOldItsNewestResultIs() {
        List<HostStatus> hosts =
                List.of(
                        StatusFixtures.status("Mail", Health.DOWN),
                        StatusFixtures.status("Web", Health.UP),
                        StatusFixtures.status("Old printer", Health.PAUSED));
        onWall(
                hosts,
                f -> {
                    assertThat(ages(f.tile(hosts.get(0)).root())).containsExactly("now");
                    for (int i = 0; i < 12; i++) {
                        f.second(true);
                    }
                    assertThat(ages(f.tile(hosts.get(0)).root())).containsExactly("10 s");
                    assertThat(ages(f.tile(hosts.get(1)).root())).containsExactly("10 s");
                    // Nobody asks it, so nothing of it grows old.
                    assertThat(ages(f.tile(hosts.get(2)).root())).containsExactly("");
                    assertThat(TileText.tip(hosts.get(1), f.model.getNow(), phrases(Locale.UK)))
                            .contains("last checked 12 s ago");
                });
    }

    @ParameterizedTest
    @CsvSource({"SMALL, ''", "MEDIUM, now", "LARGE, now"})
    void besideACauseOnlyWhereThereIsAStrip(TileSize size, String failing) {
        List<HostStatus> hosts =
                List.of(
                        StatusFixtures.status("Mail", Health.DOWN),
                        StatusFixtures.status("Web", Health.UP));
        onWall(
                hosts,
                f -> {
                    f.model
                            .boardProperty()
                            .set(
                                    f.model
                                            .boardProperty()
                                            .get()
                                            .withLook(f.wall.board().look().withSize(size)));
                    f.layout();
                    f.layout();
                    assertThat(String.join("", ages(f.tile(hosts.get(0)).root())))
                            .isEqualTo(failing);
                    assertThat(ages(f.tile(hosts.get(1)).root())).containsExactly("now");
                });
    }

    /** Ages change every five seconds on every tile: that must not lay out the wall. */
    @Test
    void anotherAgeLaysOutNoTileAndNoGrid() {
        List<HostStatus> hosts = hosts(60);
        onWall(
                hosts,
                f -> {
                    f.layout();
                    AtomicInteger laid = new AtomicInteger();
                    f.wall.grid().needsLayoutProperty().subscribe(laid::incrementAndGet);
                    f.wall.grid()
                            .tiles()
                            .forEach(
                                    t ->
                                            t.root()
                                                    .needsLayoutProperty()
                                                    .subscribe(laid::incrementAndGet));
                    for (int i = 0; i < 6; i++) {
                        f.second(true);
                    }
                    assertThat(laid).hasValue(0);
                    f.layout();
                    assertThat(ages(f.tile(hosts.getFirst()).root())).containsExactly("5 s");
                });
    }

    @Test
    void whereItsRoomIsNotThereAnAgeIsNotCut() {
        FxToolkit.run(
                () -> {
                    AgeMark mark = new AgeMark();
                    mark.show("59 min");
                    Node text = mark.getChildrenUnmodifiable().getFirst();
                    mark.resize(mark.prefWidth(-1), 12);
                    mark.layout();
                    assertThat(text.isVisible()).isTrue();
                    assertThat(text.prefWidth(-1)).isLessThanOrEqualTo(mark.prefWidth(-1));
                    mark.resize(mark.prefWidth(-1) - 1, 12);
                    mark.layout();
                    assertThat(text.isVisible()).isFalse();
                });
    }

    @Test
    void hostsThatNothingIsHeardOfAreNamedAndTheWorseCauseGoesFirst() {
        List<HostStatus> hosts = hosts(6);
        onWall(
                hosts,
                f -> {
                    StatusFixtures.stale(hosts.get(2), true);
                    f.second(true);
                    assertThat(f.texts(".banner"))
                            .containsExactly(
                                    "STALE — one host has had no result for more than two"
                                            + " intervals: Host 2. Nobody knows how they are now.");
                    hosts.forEach(host -> StatusFixtures.stale(host, true));
                    f.second(true);
                    assertThat(f.texts(".banner").getFirst())
                            .contains("6 hosts", "Host 0, Host 1, Host 2, Host 3 and 2 more");

                    f.model.outageProperty().set(new WallModel.Outage(Instant.EPOCH, true));
                    assertThat(f.texts(".banner")).hasSize(1).first().asString().contains("NO NET");
                    f.model.outageProperty().set(null);
                    f.model.engineStalledProperty().set(true);
                    assertThat(f.texts(".banner")).hasSize(1).first().asString().contains("NO CHE");
                    f.model.engineStalledProperty().set(false);

                    hosts.forEach(host -> StatusFixtures.stale(host, false));
                    f.second(true);
                    assertThat(f.texts(".banner")).isEmpty();
                });
    }

    @Test
    void theFootSaysWhatTheWatchdogSees() {
        onWall(
                hosts(1),
                f -> {
                    assertThat(f.text(".watchdog")).contains("picture and checks go on");
                    f.model.restartsProperty().set(2);
                    assertThat(f.text(".watchdog")).contains("restarted 2 times");
                    f.model.engineStalledProperty().set(true);
                    assertThat(f.text(".watchdog")).contains("the checks stand still");
                    f.model.stalledProperty().set(true);
                    assertThat(f.text(".watchdog")).contains("the picture stands still");
                    assertThat(f.find(".watchdog").getPseudoClassStates()).contains(Styles.DANGER);
                });
    }
}
