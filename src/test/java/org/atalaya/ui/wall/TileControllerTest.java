package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Detail;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Tags;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TileControllerTest {

    private final SimpleObjectProperty<Instant> now =
            new SimpleObjectProperty<>(StatusFixtures.NOW);
    private final SimpleObjectProperty<TagColors> colors =
            new SimpleObjectProperty<>(TagColors.NONE);
    private final SimpleBooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final TileContext context =
            new TileContext(
                    new Phrases(Words.of(Locale.UK), ZoneId.of("UTC")), now, reducedMotion, colors);

    private Tile tile() {
        Tile tile = TileController.load(context);
        Scene scene = new Scene(new StackPane(tile.root()), 300, 200);
        Themes.apply(scene);
        return tile;
    }

    private static Tile styled(Tile tile) {
        tile.root().getScene().getRoot().applyCss();
        tile.root().getScene().getRoot().layout();
        return tile;
    }

    private static String text(Tile tile, String selector) {
        return ((Label) tile.root().lookup(selector)).getText();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasItsClassItsSignAndItsWord(Health health) {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", health));
                    styled(tile);

                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.of(health));
                    Region sign = (Region) tile.root().lookup("." + Styles.GLYPH);
                    assertThat(WallFixture.states(sign)).containsExactly(health);
                    assertThat(sign.getShape()).isNotNull();
                    assertThat(sign.getWidth()).isGreaterThan(10);
                    assertThat(text(tile, ".tile-name")).isEqualTo("Mail");
                    assertThat(text(tile, ".tile-unit")).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, 2, 0",
        "NO_TARGET, 0, 2",
        "NO_UPTIME, 0, 2",
        "NO_STRIP, 0, 2",
        "NAME_ONLY, 0, 0"
    })
    void tagsAreWordsThenDotsThenNothing(Detail detail, int words, int dots) {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    Host host = StatusFixtures.host("Mail").withTags(List.of("core", "eu"));
                    tile.show(StatusFixtures.status(host, Health.UP, Duration.ZERO, 12));
                    tile.fit(detail, false);
                    styled(tile);
                    assertThat(tags(tile, ".tag")).hasSize(words);
                    assertThat(tags(tile, ".tag-dot")).hasSize(dots);
                });
    }

    @Test
    void aTagTakesTheColourThatIsChosenWhileItIsSeen() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    Host host = StatusFixtures.host("Mail").withTags(List.of("core"));
                    tile.show(StatusFixtures.status(host, Health.UP, Duration.ZERO, 12));
                    List<PseudoClass> all = Stream.of(TagColor.values()).map(Tags::of).toList();
                    for (TagColor color : TagColor.values()) {
                        colors.set(TagColors.NONE.with("core", color));
                        assertThat(tile.root().lookup(".tag").getPseudoClassStates())
                                .contains(Tags.of(color))
                                .filteredOn(all::contains)
                                .hasSize(1);
                    }
                });
    }

    private static List<Node> tags(Tile tile, String selector) {
        return tile.root().lookupAll(selector).stream().filter(Node::isVisible).toList();
    }

    @Test
    void wordsThatDoNotFitAreDotsAndTheTargetStaysInSight() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    Host host =
                            StatusFixtures.host("Mail")
                                    .withTags(List.of("core", "y".repeat(80), "x".repeat(80)));
                    tile.show(StatusFixtures.status(host, Health.UP, Duration.ZERO, 12));
                    styled(tile);
                    Label target = (Label) tile.root().lookup(".tile-target");
                    assertThat(target.getWidth()).isGreaterThanOrEqualTo(target.prefWidth(-1));
                    assertThat(tags(tile, ".tag-dot")).isNotEmpty();
                    assertThat(tags(tile, ".tag")).hasSizeLessThan(3);
                    assertThat(tags(tile, ".tag").size() + tags(tile, ".tag-dot").size())
                            .isEqualTo(3);
                    for (Node tag : tile.root().lookupAll(".tag, .tag-dot")) {
                        assertThat(tag.localToScene(tag.getLayoutBounds()).getMaxX())
                                .isLessThanOrEqualTo(tile.root().getWidth());
                    }
                    for (Node word : tags(tile, ".tag")) {
                        assertThat(((Label) word).getWidth())
                                .isGreaterThanOrEqualTo(((Label) word).prefWidth(-1));
                    }
                });
    }

    @Test
    void aStateLeavesNothingOfTheOneBefore() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    HostStatus status = StatusFixtures.status("Mail", Health.DOWN);
                    tile.show(status);
                    StatusFixtures.change(status, Health.UP, Duration.ZERO, 12, null);

                    assertThat(WallFixture.states(tile.root())).containsExactly(Health.UP);
                    assertThat(text(tile, ".tile-number")).isEqualTo("12");
                });
    }

    @Test
    void aTileThatIsDownCountsTheSecondsOfOneClock() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", Health.DOWN));
                    assertThat(text(tile, ".tile-number")).isEqualTo("3:12");

                    now.set(StatusFixtures.NOW.plusSeconds(1));
                    assertThat(text(tile, ".tile-number")).isEqualTo("3:13");
                });
    }

    @Test
    void aTileNobodyHasAcknowledgedSwapsItsClassOnceASecond() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    HostStatus status = StatusFixtures.status("Mail", Health.DOWN);
                    tile.show(status);
                    boolean first = isAlert(tile);
                    now.set(StatusFixtures.NOW.plusSeconds(1));
                    assertThat(isAlert(tile)).isNotEqualTo(first);

                    StatusFixtures.acknowledge(status, "ana");
                    assertThat(isAlert(tile)).isFalse();
                    now.set(StatusFixtures.NOW.plusSeconds(2));
                    assertThat(isAlert(tile)).isFalse();
                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.ACKNOWLEDGED);
                });
    }

    @Test
    void nothingBlinksWithReducedMotion() {
        FxToolkit.run(
                () -> {
                    reducedMotion.set(true);
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", Health.DOWN));
                    boolean first = isAlert(tile);
                    now.set(StatusFixtures.NOW.plusSeconds(1));

                    assertThat(first || isAlert(tile)).isFalse();
                });
    }

    private static boolean isAlert(Tile tile) {
        return tile.root().getPseudoClassStates().contains(Styles.ALERT);
    }

    @Test
    void badgesSayWhatIsNotAsUsual() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", Health.UP));
                    assertThat(isShown(tile, ".insecure-badge")).isFalse();
                    assertThat(isShown(tile, ".silent-badge")).isFalse();

                    tile.show(
                            StatusFixtures.status(
                                    StatusFixtures.host("Siem", "https://10.10.2.30", true, false),
                                    Health.UP,
                                    Duration.ZERO,
                                    5));
                    assertThat(isShown(tile, ".insecure-badge")).isTrue();
                    assertThat(isShown(tile, ".silent-badge")).isTrue();
                });
    }

    private static boolean isShown(Tile tile, String selector) {
        Node part = tile.root().lookup(selector);
        return part.isVisible() && part.isManaged();
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "NO_TARGET", "NO_UPTIME", "NO_STRIP"})
    void aTileGivesUpDetailInOrder(Detail detail) {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", Health.UP));
                    tile.fit(detail, false);

                    assertThat(isShown(tile, ".tile-target")).isEqualTo(detail.hasTarget());
                    assertThat(isShown(tile, ".tile-side")).isEqualTo(detail.hasUptime());
                    assertThat(isShown(tile, ".strip")).isEqualTo(detail.hasStrip());
                    assertThat(isShown(tile, ".tile-facts")).isEqualTo(detail.hasLatency());
                });
    }

    @Test
    void aCauseIsKeptWhenTheUptimeIsGivenUp() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    tile.show(StatusFixtures.status("Mail", Health.DOWN));
                    tile.fit(Detail.NO_UPTIME, true);

                    assertThat(isShown(tile, ".tile-side")).isTrue();
                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.WIDE);
                });
    }

    @Test
    void aNewNameIsShownAtOnce() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    HostStatus status = StatusFixtures.status("Mail", Health.UP);
                    tile.show(status);
                    StatusFixtures.rename(status, StatusFixtures.host("Post"));

                    assertThat(text(tile, ".tile-name")).isEqualTo("Post");
                });
    }

    @Test
    void aRecycledTileHearsNothingOfTheHostItShowedBefore() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    HostStatus before = StatusFixtures.status("Mail", Health.UP);
                    tile.show(before);
                    tile.show(StatusFixtures.status("Git", Health.UP));
                    StatusFixtures.change(before, Health.DOWN, Duration.ZERO, 1, null);

                    assertThat(text(tile, ".tile-name")).isEqualTo("Git");
                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.of(Health.UP));
                });
    }

    @Test
    void aClearedTileIsNotHeldByTheHostNorByTheClock() {
        var tile =
                new java.lang.ref.WeakReference<>(
                        FxToolkit.call(
                                () -> {
                                    Tile made = TileController.load(context);
                                    made.show(KEPT);
                                    made.show(null);
                                    return made;
                                }));
        Garbage.assertCollected(tile);
    }

    private static final HostStatus KEPT = StatusFixtures.status("Mail", Health.DOWN);

    @Test
    void oldGoodNewsIsNotGreen() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile();
                    HostStatus status = StatusFixtures.status("Mail", Health.UP);
                    tile.show(status);
                    StatusFixtures.stale(status, true);

                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.STALE);
                    Node sign = tile.root().lookup("." + Styles.GLYPH);
                    assertThat(WallFixture.states(sign)).containsExactly(Health.UNKNOWN);
                });
    }
}
