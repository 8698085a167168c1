package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.model.TileSize;
import org.atalaya.ui.kit.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileMeasureTest {

    private static final double FONT = 14;

    @ParameterizedTest
    @CsvSource({"1280, 560", "1920, 920", "3840, 2000", "800, 400", "700, 1200"})
    void whatIsAutomaticNeedsNoScrollingWhoeverIsDown(double width, double height) {
        for (int count = 1; count <= 400; count++) {
            TileMeasure measure = TileMeasure.fitting(FONT, width, height, count);
            if (measure.equals(TileMeasure.of(TileSize.SMALL, FONT))) {
                continue; // more than fit at letters that can be read
            }
            for (int down = 0; down <= Math.min(4, count); down++) {
                assertThat(new GridLayout(measure, width, count, down).contentHeight())
                        .as("%d hosts, %d down, %s", count, down, measure)
                        .isLessThanOrEqualTo(height);
            }
        }
    }

    /** The whole width, and of the height all but what a tile cannot grow into. */
    @ParameterizedTest
    @CsvSource({
        "1, 1280, 560, 0.95",
        "2, 1280, 560, 0.75",
        "3, 1280, 560, 0.75",
        "5, 1280, 560, 0.75",
        "8, 1280, 560, 0.75",
        "24, 1280, 560, 0.75",
        "3, 1920, 920, 0.75",
        "24, 1920, 920, 0.75"
    })
    void fewHostsAreNotLeftInACorner(int count, double width, double height, double share) {
        TileMeasure measure = TileMeasure.fitting(FONT, width, height, count);
        GridLayout grid = new GridLayout(measure, width, count, 0);
        double margin = GridLayout.margin(measure);
        assertThat(grid.contentHeight()).isGreaterThan(height * share);
        assertThat(grid.cell(Math.min(count, grid.columns()) - 1).right())
                .isBetween(width - margin - 1, width - margin + 1);
    }

    @Test
    void lettersGrowTheFewerThereAreAndAWholeTileIsGivenUpLast() {
        double before = Double.MAX_VALUE;
        for (int count : new int[] {1, 3, 8, 24}) {
            TileMeasure measure = TileMeasure.fitting(FONT, 1920, 920, count);
            assertThat(measure.detail()).isEqualTo(Detail.FULL);
            assertThat(measure.font()).isLessThanOrEqualTo(before);
            before = measure.font();
        }
        assertThat(TileMeasure.fitting(FONT, 1920, 920, 3).font()).isGreaterThan(FONT * 1.9);
        assertThat(TileMeasure.fitting(FONT, 1920, 920, 5000))
                .isEqualTo(TileMeasure.of(TileSize.SMALL, FONT));
    }

    /** Where there are few, one that goes down must not make the others smaller or scroll. */
    @Test
    void fewStandAsTheyAreWhenOneGoesDown() {
        TileMeasure measure = TileMeasure.fitting(FONT, 1280, 560, 3);
        assertThat(new GridLayout(measure, 1280, 3, 2).cell(0))
                .isEqualTo(new GridLayout(measure, 1280, 3, 0).cell(0));
    }
}
