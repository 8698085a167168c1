package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.atalaya.model.TileSize;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is really drawn of the board in a window, in every size of tile; and in a kiosk. */
class BoardTextTest {

    private static final int[] COUNTS = {1, 24, 5000};

    @ParameterizedTest
    @CsvSource({"SMALL, 1280, 720", "LARGE, 1280, 720", "AUTO, 1920, 1080", "MEDIUM, 3840, 2160"})
    void tilesStandApartAndNoTextIsCutWithoutAnEllipsis(TileSize size, int width, int height) {
        FxToolkit.run(
                () -> {
                    for (int count : COUNTS) {
                        look(size, width, height, count);
                    }
                });
    }

    private static void look(TileSize size, int width, int height, int count) {
        int down = Math.min(3, count - 1);
        try (WallFixture f = new WallFixture(KioskTextTest.hosts(count, down), width, height)) {
            f.wall.board().size(size);
            f.layout();
            f.layout();
            assertThat(f.wall.grid().tiles()).isNotEmpty();
            f.wall.grid().tiles().forEach(tile -> KioskTextTest.assertTexts(tile.root()));
            assertApart(f);
        }
    }

    /** No two tiles overlap, whatever their order, and none leaves the sides of the grid. */
    private static void assertApart(WallFixture f) {
        List<Region> seen = new ArrayList<>();
        for (Tile tile : f.wall.grid().tiles()) {
            Region one = tile.root();
            assertThat(one.getLayoutX()).isGreaterThanOrEqualTo(0);
            assertThat(one.getLayoutX() + one.getWidth())
                    .isLessThanOrEqualTo(f.wall.grid().getWidth());
            for (Region other : seen) {
                // Not an assertion for each of millions of pairs.
                if (overlap(one, other)) {
                    fail(one.getBoundsInParent() + " and " + other.getBoundsInParent());
                }
            }
            seen.add(one);
        }
    }

    private static boolean overlap(Region one, Region other) {
        return one.getLayoutX() < other.getLayoutX() + other.getWidth()
                && other.getLayoutX() < one.getLayoutX() + one.getWidth()
                && one.getLayoutY() < other.getLayoutY() + other.getHeight()
                && other.getLayoutY() < one.getLayoutY() + one.getHeight();
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "3840, 2160"})
    void aKioskNeverScrolls(int width, int height) {
        FxToolkit.run(
                () -> {
                    for (int count : List.of(1, 24, 300)) {
                        kiosk(width, height, count);
                    }
                });
    }

    private static void kiosk(int width, int height, int count) {
        int down = Math.min(3, count - 1);
        try (WallFixture f = new WallFixture(KioskTextTest.hosts(count, down), width, height)) {
            f.model.kioskProperty().set(true);
            Themes.fontSize(f.scene, Kiosk.fontSize(height));
            f.layout();
            f.layout();
            assertThat(KioskTextTest.below(f.root, ScrollBar.class))
                    .noneMatch(bar -> KioskTextTest.isSeen(bar, f.root));
            f.wall.grid().tiles().forEach(tile -> KioskTextTest.assertTexts(tile.root()));
            assertApart(f);
        }
    }
}
