package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.ui.kit.Arrangement.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridLayoutTest {

    private static GridLayout layout(double width, int count, int down) {
        return new GridLayout(TileMeasure.medium(14), width, count, down);
    }

    @Test
    void theBoardOfThePictureHasSixColumns() {
        GridLayout layout = layout(1440, 25, 1);

        assertThat(layout.columns()).isEqualTo(6);
        assertThat(layout.cell(0).width()).isEqualTo(layout.cell(1).width() * 2 + 10);
        assertThat(layout.cell(4).y()).isEqualTo(layout.cell(0).y());
        assertThat(layout.cell(5).y()).isGreaterThan(layout.cell(0).y());
        assertThat(layout.cell(5).x()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 320, 640, 700, 1000, 1280, 1440, 1920, 2560, 3840})
    void noTileOverlapsAnotherOrLeavesTheWidth(int width) {
        for (int count : new int[] {1, 2, 5, 24, 61}) {
            for (int down : new int[] {0, 1, 2, 3, 4, 5, 17, count}) {
                GridLayout layout = layout(width, count, down);
                for (int i = 0; i < count; i++) {
                    Cell cell = layout.cell(i);
                    assertThat(cell.x()).isGreaterThanOrEqualTo(0);
                    assertThat(cell.right()).isLessThanOrEqualTo(width + 0.01);
                    assertThat(cell.bottom()).isLessThanOrEqualTo(layout.contentHeight());
                    if (i > 0) {
                        assertFollows(layout.cell(i - 1), cell);
                    }
                }
            }
        }
    }

    private static void assertFollows(Cell before, Cell cell) {
        boolean sameRow = cell.y() == before.y() && cell.x() >= before.right();
        boolean nextRow = cell.y() >= before.bottom() && cell.x() < before.right();
        assertThat(sameRow || nextRow).as("%s after %s", cell, before).isTrue();
    }

    @Test
    void anOddColumnIsFilledByTheTilesAfterTheLastProminentOnes() {
        GridLayout layout = layout(760, 10, 3);

        assertThat(layout.columns()).isEqualTo(3);
        assertThat(layout.cell(0).right())
                .isEqualTo(layout.cell(2).right() + layout.cell(3).width() + 10);
        assertThat(layout.cell(3).y()).isEqualTo(layout.cell(2).y());
        assertThat(layout.cell(4).y()).isGreaterThan(layout.cell(3).y());
    }

    @Test
    void aNarrowWindowHasOneColumn() {
        GridLayout layout = layout(200, 4, 2);

        assertThat(layout.columns()).isEqualTo(1);
        assertThat(layout.cell(0).width()).isEqualTo(layout.cell(3).width());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 40})
    void whatIsSaidToBeVisibleIsExactlyWhatIs(int down) {
        GridLayout layout = layout(1440, 300, down);
        for (double top = 0; top < layout.contentHeight(); top += 97) {
            int first = layout.firstBelow(top);
            int end = layout.endAbove(top + 800);
            for (int i = 0; i < layout.count(); i++) {
                Cell cell = layout.cell(i);
                if (cell.bottom() > top && cell.y() < top + 800) {
                    assertThat(i).isBetween(first, end - 1);
                }
            }
            assertThat(end - first).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void tenThousandHostsNeedNoMoreTilesThanFit() {
        GridLayout layout = layout(1920, 10_000, 3);
        double middle = layout.contentHeight() / 2;

        assertThat(layout.endAbove(middle + 1000) - layout.firstBelow(middle)).isLessThan(90);
    }

    @Test
    void arrowsFindTheTileBelowAndAbove() {
        GridLayout layout = layout(1440, 25, 1);

        assertThat(layout.vertical(1, 1)).isEqualTo(7);
        assertThat(layout.vertical(7, -1)).isEqualTo(1);
        assertThat(layout.vertical(0, -1)).isZero();
        assertThat(layout.vertical(24, 1)).isEqualTo(24);
    }

    @Test
    void anEmptyBoardHasNoHeight() {
        assertThat(layout(1440, 0, 0).contentHeight()).isZero();
        assertThat(layout(1440, 0, 0).endAbove(800)).isZero();
    }
}
