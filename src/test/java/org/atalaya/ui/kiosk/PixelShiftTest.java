package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelShiftTest {

    private static PixelShift at(int minute) {
        return PixelShift.after(Duration.ofMinutes(minute), 1080);
    }

    @Test
    void beginsWhereEverythingBelongsAndStaysAMinute() {
        assertThat(at(0)).isEqualTo(PixelShift.NONE);
        assertThat(PixelShift.after(Duration.ofSeconds(59), 1080)).isEqualTo(PixelShift.NONE);
        assertThat(at(1)).isEqualTo(new PixelShift(4, 0));
    }

    @Test
    void standsEverywhereAboutItsPlaceAsOften() {
        assertThat(IntStream.range(0, 90).mapToObj(PixelShiftTest::at).distinct()).hasSize(9);
        assertThat(IntStream.range(0, 90).mapToDouble(minute -> at(minute).x()).sum()).isZero();
        assertThat(IntStream.range(0, 90).mapToDouble(minute -> at(minute).y()).sum()).isZero();
    }

    @Test
    void isTheSameToTheEyeOnEveryScreenAndNeverHalfAPixel() {
        for (int height : new int[] {720, 1080, 2160, 4320, 1366}) {
            double step = PixelShift.after(Duration.ofMinutes(1), height).x();
            assertThat(step).isEqualTo(Math.rint(step)).isBetween(height / 400.0, height / 220.0);
        }
    }

    @Test
    void aClockThatWasSetBackIsNoTrouble() {
        assertThat(PixelShift.after(Duration.ofHours(-5), 1080).x()).isBetween(-4.0, 4.0);
    }
}
