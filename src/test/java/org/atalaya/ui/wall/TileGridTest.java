package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;

class TileGridTest {

    private static List<HostStatus> hosts(int count) {
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(StatusFixtures.status("Host " + i, Health.UP));
        }
        return hosts;
    }

    private static void onGrid(int count, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture fixture = new WallFixture(hosts(count))) {
                        test.accept(fixture);
                    }
                });
    }

    private static Map<HostStatus, Tile> tiles(WallFixture f) {
        Map<HostStatus, Tile> tiles = new IdentityHashMap<>();
        f.wall.grid().tiles().forEach(t -> tiles.put(t.shown(), t));
        return tiles;
    }

    @Test
    void tenThousandHostsLiveOnAScreenfulOfTiles() {
        onGrid(
                10_000,
                f -> {
                    assertThat(tiles(f)).hasSizeLessThan(70);
                    int nodes = f.wall.grid().getChildrenUnmodifiable().size();

                    f.wall.grid().choose(f.model.hosts().get(7000));
                    f.layout();
                    assertThat(tiles(f)).containsKey(f.model.hosts().get(7000)).hasSizeLessThan(70);
                    assertThat(f.wall.grid().getChildrenUnmodifiable().size())
                            .as("tiles are recycled")
                            .isLessThan(nodes + 20);
                });
    }

    @Test
    void aHostKeepsItsTileWhenTheOrderChanges() {
        onGrid(
                12,
                f -> {
                    HostStatus last = f.model.hosts().getLast();
                    Tile tile = f.tile(last);
                    StatusFixtures.change(last, Health.DOWN, Duration.ZERO, 5, null);
                    f.model.hosts().remove(last);
                    f.model.hosts().addFirst(last);
                    f.layout();

                    assertThat(f.tile(last).root().getPseudoClassStates())
                            .contains(Styles.of(Health.DOWN), Styles.WIDE);
                    assertThat(f.wall.grid().tiles()).hasSize(12);
                    assertThat(tile.shown()).isNotNull();
                });
    }

    @Test
    void aHostThatIsDownStandsFirstAndTakesTwoColumns() {
        onGrid(
                12,
                f -> {
                    StatusFixtures.change(
                            f.model.hosts().getFirst(), Health.DOWN, Duration.ZERO, 5, null);
                    f.model.recount();
                    f.layout();

                    double wide = f.tile(f.model.hosts().get(0)).root().getWidth();
                    double plain = f.tile(f.model.hosts().get(1)).root().getWidth();
                    assertThat(wide).isGreaterThan(plain * 2);
                });
    }

    @Test
    void theChosenTileKeepsTheFocusOutOfView() {
        onGrid(
                500,
                f -> {
                    HostStatus first = f.model.hosts().getFirst();
                    f.wall.grid().choose(first);
                    Tile tile = f.tile(first);
                    f.wall.grid().choose(f.model.hosts().get(400));
                    f.layout();
                    assertThat(tile.shown()).isNotSameAs(first);

                    f.wall.grid().choose(first);
                    f.layout();
                    assertThat(f.scene.getFocusOwner()).isSameAs(f.tile(first).root());
                });
    }

    @Test
    void aDeletedHostIsNoLongerChosen() {
        onGrid(
                5,
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(2));
                    f.model.hosts().remove(2);
                    f.layout();

                    assertThat(f.wall.grid().getChosen()).isNull();
                    assertThat(f.wall.grid().tiles()).hasSize(4);
                });
    }

    @Test
    void tabStopsAtTheGridOnce() {
        onGrid(
                20,
                f ->
                        assertThat(f.wall.grid().tiles())
                                .filteredOn(t -> t.root().isFocusTraversable())
                                .hasSize(1));
    }

    @Test
    void kioskShowsEveryHostInCrowdsAsSquares() {
        onGrid(
                2000,
                f -> {
                    f.model.kioskProperty().set(true);
                    f.layout();

                    assertThat(f.wall.grid().tiles()).hasSize(2000);
                    assertThat(f.wall.grid().tiles()).allMatch(t -> t instanceof MiniTile);
                    f.wall.grid()
                            .tiles()
                            .forEach(
                                    t -> {
                                        assertThat(t.root().getLayoutX()).isNotNegative();
                                        assertThat(t.root().getBoundsInParent().getMaxY())
                                                .isLessThanOrEqualTo(f.wall.grid().getHeight());
                                    });
                });
    }

    @Test
    void aSquareThatIsDownHasItsSignAndItsClass() {
        onGrid(
                2000,
                f -> {
                    f.model.kioskProperty().set(true);
                    HostStatus one = f.model.hosts().get(9);
                    StatusFixtures.change(one, Health.DEGRADED, Duration.ZERO, 5, null);
                    f.layout();

                    Tile tile = f.tile(one);
                    assertThat(tile.root().getPseudoClassStates())
                            .contains(Styles.of(Health.DEGRADED));
                    assertThat(tile.root().lookup("." + Styles.GLYPH)).isNotNull();
                    assertThat(tile.root().getAccessibleText()).startsWith("Host 9, degraded");
                });
    }

    /**
     * Laying the tiles out may ask for another layout of the grid, which JavaFX drops while the
     * parent is laying out: unless it is asked again, no tile ever changes its text any more.
     */
    @Test
    void aLayoutThatAsksForAnotherIsFollowedByIt() {
        WallFixture f = FxToolkit.call(() -> new WallFixture(hosts(12)));
        FxToolkit.run(
                () -> {
                    Parent grid = f.wall.grid();
                    ChangeListener<Number> asking = (_, _, _) -> grid.requestLayout();
                    Region tile = f.wall.grid().tiles().iterator().next().root();
                    tile.widthProperty().addListener(asking);
                    f.root.resize(700, 600);
                    f.layout();
                    tile.widthProperty().removeListener(asking);
                    assertThat(grid.isNeedsLayout()).as("the case this is about").isTrue();
                });
        FxToolkit.run(
                () -> {
                    assertThat(f.wall.grid().getParent().isNeedsLayout())
                            .as("who lays the grid out knows of it")
                            .isTrue();
                    f.layout();
                    assertThat(f.wall.grid().isNeedsLayout()).isFalse();
                    f.close();
                });
    }
}
