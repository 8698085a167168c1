package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.junit.jupiter.api.Test;

class KioskPagesTest {

    private static KioskPages pages(int count, int down) {
        return KioskPages.of(1920, 1013, count, down, Sight.USUAL);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void eachTileStandsOnOnePageAndIsReadThere(
            @ForAll @IntRange(min = 1, max = 5000) int count,
            @ForAll @IntRange(min = 0, max = 12) int failing,
            @ForAll @IntRange(min = 720, max = 3840) int width,
            @ForAll @IntRange(min = 600, max = 3840) int height,
            @ForAll boolean zoom) {
        int down = Math.min(count, failing);
        KioskPages pages = KioskPages.of(width, height, count, down, new Sight(1, zoom));
        int seen = 0;
        for (int p = 0; p < pages.size(); p++) {
            Arrangement page = pages.page(p);
            int first = page.firstBelow(0);
            int end = page.endAbove(height);
            assertThat(first).isEqualTo(seen);
            for (int i = first; i < end; i++) {
                Cell cell = page.cell(i);
                assertThat(cell.x()).isGreaterThanOrEqualTo(0);
                assertThat(cell.right()).isLessThanOrEqualTo(width);
                assertThat(cell.bottom()).isLessThanOrEqualTo(height);
                assertThat(pages.pageOf(i)).isEqualTo(p);
            }
            if (pages.size() > 1 && end - first > page.prominent()) {
                assertThat(page.detail(false).hasName()).isTrue();
            }
            seen = end;
        }
        assertThat(seen).isEqualTo(count);
    }

    @Test
    void whatCanBeReadNeedsOnePage() {
        assertThat(pages(24, 1).size()).isEqualTo(1);
        assertThat(pages(0, 0).size()).isEqualTo(1);
    }

    @Test
    void whatIsDownStandsOnTheFirstPageHoweverManyItIs() {
        KioskPages pages = pages(5000, 1200);

        assertThat(pages.pageOf(1199)).isZero();
        assertThat(pages.page(0).prominent()).isEqualTo(1200);
        assertThat(pages.page(1).prominent()).isZero();
    }

    @Test
    void pagesAreFilledAlike() {
        KioskPages pages = pages(1000, 0);

        int first = pages.page(0).endAbove(1013);
        int last = 1000 - pages.page(pages.size() - 1).firstBelow(0);
        assertThat(Math.abs(first - last)).isLessThanOrEqualTo(1);
    }

    @Test
    void aTileOfAnotherPageIsOutOfSight() {
        assertThat(pages(1000, 0).page(1).cell(0).right()).isLessThan(0);
    }

    @Test
    void onRequestAllStandOnOnePage() {
        KioskPages whole = KioskPages.whole(1920, 1013, 5000, 3, Sight.USUAL);

        assertThat(whole.size()).isEqualTo(1);
        assertThat(whole.page(0).endAbove(1013)).isEqualTo(5000);
    }

    @Test
    void aRoomOfNothingIsNoTrouble() {
        assertThat(KioskPages.of(0, 0, 10, 2, Sight.USUAL).size()).isGreaterThan(0);
    }
}
