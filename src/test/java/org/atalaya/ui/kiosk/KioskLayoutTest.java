package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.atalaya.ui.kit.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskLayoutTest {

    private static final int[] COUNTS = {1, 2, 3, 5, 10, 24, 36, 100, 151, 300, 777, 2000, 5000};

    private static final double READABLE = 1 / 90.0;

    /** Any number of hosts on any screen, upright too, however large the letters have to be. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverTheScreenEveryTileLiesInsideAndNoneOverlapsAnother(
            @ForAll @IntRange(min = 1, max = 5000) int count,
            @ForAll @DoubleRange(min = 0, max = 1) double failing,
            @ForAll @IntRange(min = 720, max = 7680) int width,
            @ForAll @IntRange(min = 560, max = 7680) int height,
            @ForAll @DoubleRange(min = 0.8, max = 2) double scale,
            @ForAll boolean zoom) {
        int down = (int) Math.round(count * failing);

        assertFits(
                new KioskLayout(width, height, count, down, new Sight(scale, zoom)), width, height);
    }

    /** Names go only where no arrangement of them could be read from afar. */
    @Property(tries = 300)
    void aNameIsShownAsLongAsItCanBeRead(
            @ForAll @IntRange(min = 1, max = 5000) int count,
            @ForAll @IntRange(min = 1280, max = 7680) int width,
            @ForAll @DoubleRange(min = 0.8, max = 2) double scale) {
        int height = width * 9 / 16;
        KioskLayout layout = new KioskLayout(width, height, count, 0, new Sight(scale, false));

        if (layout.detail(false).hasName()) {
            assertThat(layout.fontSize(false)).isGreaterThanOrEqualTo(height * READABLE * scale);
        } else {
            double wide = 9.4 * height * READABLE * scale;
            double high = 2.3 * height * READABLE * scale;
            assertThat(count)
                    .isGreaterThan((int) (width * 0.9 / wide) * (int) (height * 0.9 / high) / 2);
        }
    }

    /** Each count by itself: no number of hosts is the one that breaks the wall. */
    @ParameterizedTest
    @CsvSource({"1280, 660", "7680, 4048", "1080, 1853"})
    void everyNumberOfHostsHasItsPlace(int width, int height) {
        for (int count = 1; count <= 5000; count++) {
            KioskLayout layout = new KioskLayout(width, height, count, count % 7, Sight.USUAL);
            Cell last = layout.cell(count - 1);
            assertThat(last.right()).as("%d hosts", count).isLessThanOrEqualTo(width);
            assertThat(last.bottom()).as("%d hosts", count).isLessThanOrEqualTo(height);
            assertThat(Math.min(last.width(), last.height())).isGreaterThanOrEqualTo(1);
        }
    }

    /** Who needs larger letters gives up names sooner, not their size. */
    @Test
    void largerLettersGiveUpDetailSooner() {
        KioskLayout usual = new KioskLayout(1920, 1013, 200, 0, Sight.USUAL);
        KioskLayout large = new KioskLayout(1920, 1013, 200, 0, new Sight(2, false));

        assertThat(usual.detail(false)).isEqualTo(Detail.NAME_ONLY);
        assertThat(large.detail(false)).isEqualTo(Detail.SQUARE);
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 660",
        "1920, 1013",
        "2560, 1340",
        "3840, 2024",
        "7680, 4048",
        "720, 1200",
        "1080, 1853",
        "2160, 3706",
        "4320, 7412",
        "800, 560"
    })
    void everyTileLiesInsideAndNoneOverlapsAnother(int width, int height) {
        for (int count : COUNTS) {
            for (int down : new int[] {0, 1, 2, 5, count / 4, count / 2, count - 1, count}) {
                assertFits(new KioskLayout(width, height, count, down, Sight.USUAL), width, height);
            }
        }
    }

    /** Cells lie on whole px, so painting them into a bitmap finds any overlap exactly. */
    private static void assertFits(KioskLayout layout, int width, int height) {
        BitSet[] rows = new BitSet[height];
        for (int i = 0; i < layout.count(); i++) {
            Cell cell = layout.cell(i);
            assertThat(cell.x()).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(cell.x()));
            assertThat(cell.y()).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(cell.y()));
            assertThat(cell.right()).isLessThanOrEqualTo(width);
            assertThat(cell.bottom()).isLessThanOrEqualTo(height);
            assertThat(cell.width()).isGreaterThanOrEqualTo(1);
            assertThat(cell.height()).isGreaterThanOrEqualTo(1);
            // The first and last line of px of a cell are enough: cells of a block are equal rows.
            paint(rows, (int) cell.y(), cell, i);
            if (cell.height() > 1) {
                paint(rows, (int) cell.bottom() - 1, cell, i);
            }
        }
    }

    private static void paint(BitSet[] rows, int y, Cell cell, int index) {
        if (rows[y] == null) {
            rows[y] = new BitSet();
        }
        int taken = rows[y].nextSetBit((int) cell.x());
        assertThat(taken < 0 || taken >= cell.right()).as("tile %d is alone", index).isTrue();
        rows[y].set((int) cell.x(), (int) cell.right());
    }

    @Test
    void nothingScrolls() {
        KioskLayout layout = new KioskLayout(1920, 1000, 5000, 12, Sight.USUAL);

        assertThat(layout.contentHeight()).isEqualTo(1000);
        assertThat(layout.firstBelow(0)).isZero();
        assertThat(layout.endAbove(1000)).isEqualTo(5000);
    }

    @Test
    void aWallOfThirtySixLooksLikeItsPicture() {
        KioskLayout layout = new KioskLayout(1920, 1013, 36, 2, Sight.USUAL);

        assertThat(layout.cell(0).y()).isEqualTo(layout.cell(1).y());
        assertThat(layout.cell(0).width()).isGreaterThan(900);
        assertThat(layout.detail(true)).isEqualTo(Detail.FULL);
        assertThat(layout.detail(false)).isEqualTo(Detail.NO_TARGET);
        assertThat(layout.cell(2).width()).isBetween(240.0, 320.0);
    }

    @Test
    void tilesGiveUpDetailInOrderAsTheyBecomeMore() {
        Detail before = Detail.FULL;
        for (int count = 1; count <= 3000; count++) {
            Detail detail = new KioskLayout(1920, 1013, count, 0, Sight.USUAL).detail(false);
            assertThat(detail).as("%d hosts", count).isGreaterThanOrEqualTo(before);
            before = detail;
        }
        assertThat(before).isEqualTo(Detail.SQUARE);
    }

    @Test
    void everyStepOfDetailIsReallyUsed() {
        assertThat(detailsUsed(1920, 1013)).isEqualTo(Detail.values());
        assertThat(detailsUsed(3840, 2024)).isEqualTo(Detail.values());
    }

    private static Detail[] detailsUsed(int width, int height) {
        return IntStream.rangeClosed(1, 3000)
                .mapToObj(n -> new KioskLayout(width, height, n, 0, Sight.USUAL).detail(false))
                .distinct()
                .toArray(Detail[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 36, 100, 1000})
    void aTileThatIsDownIsLargerTheFewerTheyAre(int count) {
        double before = Double.MAX_VALUE;
        for (int down = 1; down <= count / 2; down *= 2) {
            KioskLayout layout = new KioskLayout(1920, 1013, count, down, Sight.USUAL);
            double area = area(layout.cell(0));
            assertThat(area).as("%d of %d down", down, count).isLessThanOrEqualTo(before);
            before = area;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 24, 100, 1000, 5000})
    void oneThatIsDownIsNeverSmallerThanOneThatIsUp(int count) {
        for (int down = 1; down <= count * 0.9; down += Math.max(1, count / 17)) {
            KioskLayout layout = new KioskLayout(1920, 1013, count, down, Sight.USUAL);
            assertThat(area(layout.cell(0)) * 1.25)
                    .as("%d of %d down", down, count)
                    .isGreaterThanOrEqualTo(area(layout.cell(down)));
        }
    }

    @Test
    void oneDownAmongThousandsIsReadAcrossTheRoom() {
        KioskLayout layout = new KioskLayout(1920, 1013, 5000, 1, Sight.USUAL);

        assertThat(layout.cell(0).width()).isGreaterThan(1800);
        assertThat(layout.cell(0).height()).isGreaterThan(140);
        assertThat(layout.fontSize(true)).isGreaterThan(16);
        assertThat(layout.detail(true)).isEqualTo(Detail.FULL);
    }

    @Test
    void tilesUseTheRoomThereIs() {
        for (int count : COUNTS) {
            KioskLayout layout = new KioskLayout(1920, 1013, count, 0, Sight.USUAL);
            double used = 0;
            for (int i = 0; i < count; i++) {
                used += area(layout.cell(i));
            }
            assertThat(used / (1920 * 1013)).as("%d hosts", count).isGreaterThan(0.55);
        }
    }

    @Test
    void fourTimesTheScreenHasTwiceTheLetters() {
        KioskLayout small = new KioskLayout(1920, 1012, 60, 3, Sight.USUAL);
        KioskLayout large = new KioskLayout(3840, 2024, 60, 3, Sight.USUAL);

        assertThat(large.detail(false)).isEqualTo(small.detail(false));
        assertThat(large.fontSize(false) / small.fontSize(false)).isBetween(1.95, 2.05);
    }

    @Test
    void oneHostDoesNotShout() {
        assertThat(new KioskLayout(1920, 1013, 1, 0, Sight.USUAL).fontSize(false))
                .isLessThan(1013 / 12.0);
    }

    @Test
    void noHostsAreNoTrouble() {
        KioskLayout layout = new KioskLayout(1920, 1013, 0, 0, Sight.USUAL);

        assertThat(layout.firstBelow(0)).isZero();
        assertThat(layout.endAbove(1013)).isZero();
    }

    @Test
    void aRoomOfNothingIsNoTrouble() {
        assertThat(new KioskLayout(0, 0, 10, 2, Sight.USUAL).cell(9).width()).isGreaterThan(0);
    }

    private static double area(Cell cell) {
        return cell.width() * cell.height();
    }

    @ParameterizedTest
    @CsvSource({"1, 23", "2, 34", "10, 290", "1, 4999", "60, 60"})
    void whereThatIsWantedWhatIsDownTakesMostOfTheWall(int down, int up) {
        int width = 1920;
        int height = 1013;
        KioskLayout layout = new KioskLayout(width, height, down + up, down, new Sight(1, true));

        double most = 0;
        for (int i = 0; i < down; i++) {
            most += area(layout.cell(i));
        }
        assertThat(most / (width * height)).isBetween(0.5, 0.8);
        assertThat(area(layout.cell(0))).isGreaterThan(area(layout.cell(down)));
    }
}
