package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.engine.SuspendWatch.Gap;
import org.junit.jupiter.api.Test;

class SuspendWatchTest {

    private final SuspendWatch watch = new SuspendWatch();
    private Instant wall = NOON;
    private long nanos = Long.MAX_VALUE - 5;

    private Gap turn(Duration onTheWall, Duration onTheTicker) {
        wall = wall.plus(onTheWall);
        nanos += onTheTicker.toNanos();
        return watch.turn(wall, nanos);
    }

    @Test
    void timeThatGoesOnIsNoGapAlsoWhenTheTickerWraps() {
        for (int i = 0; i < 100; i++) {
            assertThat(turn(Duration.ofMillis(990), Duration.ofSeconds(1))).isNull();
        }
    }

    @Test
    void aSuspendInWhichTheMonotonicClockStandsStillIsSeen() {
        turn(Duration.ZERO, Duration.ZERO);
        Gap gap = turn(Duration.ofHours(8), Duration.ofSeconds(1));
        assertThat(gap).isEqualTo(new Gap(NOON, NOON.plus(Duration.ofHours(8))));
        assertThat(gap.isSetBack()).isFalse();
        assertThat(turn(Duration.ofSeconds(1), Duration.ofSeconds(1))).as("once").isNull();
    }

    @Test
    void aSuspendInWhichBothClocksGoOnIsSeen() {
        turn(Duration.ZERO, Duration.ZERO);
        assertThat(turn(Duration.ofHours(8), Duration.ofHours(8))).isNotNull();
    }

    @Test
    void aClockThatIsSetBackLosesNoTime() {
        turn(Duration.ZERO, Duration.ZERO);
        Gap gap = turn(Duration.ofHours(-1), Duration.ofSeconds(1));
        assertThat(gap).isNotNull();
        assertThat(gap.isSetBack()).isTrue();
    }

    @Test
    void theSmallStepsOfATimeServerAreNone() {
        turn(Duration.ZERO, Duration.ZERO);
        assertThat(turn(Duration.ofSeconds(5), Duration.ofSeconds(1))).isNull();
        assertThat(turn(Duration.ofSeconds(-3), Duration.ofSeconds(1))).isNull();
    }
}
