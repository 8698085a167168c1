package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinWaitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static PinWait after(int wrong) {
        PinWait wait = new PinWait();
        for (int i = 0; i < wrong; i++) {
            wait.wrong(NOW);
        }
        return wait;
    }

    @Test
    void whoErrsTwiceWaitsForNothing() {
        assertThat(after(0).left(NOW)).isZero();
        assertThat(after(2).left(NOW)).isZero();
    }

    @Test
    void fromTheThirdOnTheWaitDoublesUpToFiveMinutes() {
        assertThat(after(3).left(NOW)).hasSeconds(10);
        assertThat(after(4).left(NOW)).hasSeconds(20);
        assertThat(after(6).left(NOW)).hasSeconds(80);
        assertThat(after(8).left(NOW)).hasMinutes(5);
        assertThat(after(1_000_000).left(NOW)).hasMinutes(5);
    }

    @Test
    void itPassesAndIsForgottenByTheRightOne() {
        PinWait wait = after(3);
        assertThat(wait.left(NOW.plusSeconds(4))).hasSeconds(6);
        assertThat(wait.left(NOW.plusSeconds(11))).isZero();
        wait.right();
        wait.wrong(NOW);
        assertThat(wait.left(NOW)).isZero();
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyOutForLonger() {
        PinWait wait = after(3);
        Instant before = NOW.minus(Duration.ofDays(1));
        assertThat(wait.left(before)).hasSeconds(10);
        assertThat(wait.left(before.plusSeconds(10))).isZero();
    }
}
