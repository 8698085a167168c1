package org.atalaya.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.atalaya.service.StallRule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StallRuleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private long now = 1_000;
    private long progress = 1_000;
    private final StallRule rule = new StallRule(PATIENCE, now);

    /** Looks once a second, for some seconds; gives the last finding. */
    private Finding after(int seconds) {
        Finding finding = Finding.GOES_ON;
        for (int i = 0; i < seconds; i++) {
            now += Duration.ofSeconds(1).toNanos();
            finding = rule.look(now, progress);
        }
        return finding;
    }

    @Test
    void whatGoesOnIsLeftAlone() {
        for (int i = 0; i < 10; i++) {
            progress = now;
            assertThat(after(3)).isEqualTo(Finding.GOES_ON);
        }
    }

    @Test
    void whatStandsLongerThanOneHasPatienceIsMendedOnceAPatience() {
        assertThat(after(3)).isEqualTo(Finding.GOES_ON);
        assertThat(after(1)).isEqualTo(Finding.MEND);
        assertThat(after(1)).isEqualTo(Finding.STANDS);
        assertThat(after(2)).isEqualTo(Finding.STANDS);
        assertThat(after(1)).as("mending did not help").isEqualTo(Finding.MEND);
    }

    @Test
    void whatWasMendedGoesOnAndMayStandAgain() {
        assertThat(after(4)).isEqualTo(Finding.MEND);
        progress = now;
        assertThat(after(1)).isEqualTo(Finding.GOES_ON);
        assertThat(after(2)).isEqualTo(Finding.GOES_ON);
        assertThat(after(1)).isEqualTo(Finding.MEND);
    }

    @Test
    void whoeverSleptHimselfAccusesNobodyAtOnce() {
        after(1);
        now += Duration.ofHours(8).toNanos();

        assertThat(rule.look(now, progress)).isEqualTo(Finding.GOES_ON);
        assertThat(after(3)).isEqualTo(Finding.GOES_ON);
        assertThat(after(1)).isEqualTo(Finding.MEND);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 1_500_000_000L, -2_000_000_000L})
    void theClockMayWrap(long start) {
        StallRule wrapping = new StallRule(PATIENCE, start);
        long second = Duration.ofSeconds(1).toNanos();

        assertThat(wrapping.look(start + 2 * second, start)).isEqualTo(Finding.GOES_ON);
        assertThat(wrapping.look(start + 4 * second, start)).isEqualTo(Finding.MEND);
    }
}
