package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.atalaya.status.GroupStatus;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;

/** What stands above the tiles, and what a tip adds to them. */
class GroupRowTest {

    private static void onWall(List<HostStatus> hosts, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture fixture = new WallFixture(hosts)) {
                        test.accept(fixture);
                    }
                });
    }

    private static void onWall(Consumer<WallFixture> test) {
        onWall(
                List.of(
                        StatusFixtures.status("Payments API", Health.DOWN),
                        StatusFixtures.status("Mail", Health.UP)),
                test);
    }

    private static List<String> shown(WallFixture f) {
        return f.wall.shown().stream().map(s -> s.getHost().name()).toList();
    }

    private static GroupStatus group(String name, GroupRule.Mode mode, int up, int down) {
        Map<Health, Integer> each = new EnumMap<>(Health.class);
        each.put(Health.UP, up);
        if (down > 0) {
            each.put(Health.DOWN, down);
        }
        return StatusFixtures.group(new GroupRule(name, mode), each);
    }

    @Test
    void aGroupTileShowsWhatItsHostsComeToAndLeadsToThem() {
        onWall(
                f -> {
                    assertThat(f.find(".groups").isManaged()).isFalse();
                    f.model
                            .groupsProperty()
                            .set(
                                    List.of(
                                            group("Shop", new GroupRule.Worst(), 2, 1),
                                            group("Web", new GroupRule.AtLeast(1), 2, 0)));
                    f.layout();
                    assertThat(f.texts(".group-tile"))
                            .containsExactly("Shop · 2 of 3 up", "Web · 2 up");
                    ToggleButton shop = (ToggleButton) f.find(".group-tile");
                    assertThat(WallFixture.states(shop)).containsExactly(Health.DOWN);
                    assertThat(shop.getAccessibleText()).isEqualTo("Shop, down, 2 of 3 up");

                    shop.fire();
                    assertThat(shown(f)).as("no host of the fixture is in it").isEmpty();
                    f.press(KeyCode.ESCAPE);
                    assertThat(shown(f)).hasSize(2);
                });
    }

    @Test
    void theMenuOfAGroupChangesItsRule() {
        onWall(
                f -> {
                    f.model
                            .groupsProperty()
                            .set(List.of(group("Shop", new GroupRule.Worst(), 2, 1)));
                    GroupRow row = (GroupRow) f.find(".groups");
                    row.fill(
                            f.model.groupsProperty().get().getFirst(),
                            f.phrases.words(),
                            new SpanMenu(f.phrases, f.model::getNow, (key, told) -> {}),
                            f.wall.commands());
                    List<MenuItem> rules = row.offered().subList(0, 4);
                    assertThat(rules)
                            .extracting(item -> ((RadioMenuItem) item).isSelected())
                            .containsExactly(true, false, false, false);
                    rules.get(2).fire();
                    assertThat(f.actions.asked)
                            .containsExactly(
                                    "rule " + new GroupRule("Shop", new GroupRule.AtLeast(2)));
                });
    }

    @Test
    void aLostLineHasOneBannerThatSaysSinceWhen() {
        onWall(
                f -> {
                    f.model.outageProperty().set(new WallModel.Outage(StatusFixtures.NOW, false));
                    assertThat(f.texts(".banner"))
                            .singleElement()
                            .asString()
                            .startsWith("NO NETWORK on this machine since 13:52");
                    f.model.outageProperty().set(null);
                    assertThat(f.texts(".banner")).isEmpty();
                });
    }

    @Test
    void aTipSaysWhoHasTheHostInHandAndWhatTheyWrote() {
        HostStatus host = StatusFixtures.status("CDN edge", Health.DEGRADED);
        onWall(
                List.of(host),
                f -> {
                    StatusFixtures.change(
                            host,
                            Health.DEGRADED,
                            Duration.ZERO,
                            900,
                            new Acknowledgement("ana", StatusFixtures.NOW, "asked the provider"));
                    assertThat(TileText.tip(host, StatusFixtures.NOW, f.phrases))
                            .contains("acknowledged by ana", "asked the provider");
                });
    }

    @Test
    void noBannerStandsWithoutAReason() {
        onWall(f -> assertThat(f.texts(".banner")).isEmpty());
    }

    @Test
    void whatIsInPlannedWorkOrSwitchedOffIsNotCountedAmongThoseThatShouldBeUp() {
        GroupRule rule = new GroupRule("Shop", new GroupRule.Worst());
        onWall(
                f -> {
                    f.model
                            .groupsProperty()
                            .set(
                                    List.of(
                                            StatusFixtures.group(
                                                    rule,
                                                    Map.of(
                                                            Health.UP, 1,
                                                            Health.MAINTENANCE, 1,
                                                            Health.PAUSED, 1)),
                                            StatusFixtures.group(
                                                    new GroupRule("Web", rule.mode()),
                                                    Map.of(Health.MAINTENANCE, 2))));
                    f.layout();
                    assertThat(f.texts(".group-tile"))
                            .containsExactly("Shop · 1 up", "Web · maintenance");
                });
    }
}
