package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Availability of(Health health) {
        Tally tally = new Tally();
        tally.spent(health, HOUR.toMillis());
        return Availability.of(tally, HOUR.multipliedBy(3));
    }

    @ParameterizedTest
    @EnumSource(Health.class)
    void timeInEachStateCountsOnce(Health health) {
        Availability one = of(health);
        assertThat(one.up().plus(one.down()).plus(one.apart())).isEqualTo(HOUR);
        assertThat(one.unwatched()).isEqualTo(HOUR.multipliedBy(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Health.class,
            names = {"DOWN", "FLAPPING"})
    void whatCallsForAPersonWasDown(Health health) {
        assertThat(of(health).ratio()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Health.class,
            names = {"UNREACHABLE", "UNKNOWN", "MAINTENANCE", "PAUSED", "PENDING"})
    void whatSaysNothingAboutTheHostSpoilsNoFigure(Health health) {
        assertThat(of(health).ratio()).isNull();
        assertThat(of(health).plus(of(Health.UP)).ratio()).isEqualTo(1);
    }

    @Test
    void moreTimeThanThereIsLeavesNoneUnwatched() {
        Tally tally = new Tally();
        tally.spent(Health.UP, HOUR.toMillis());
        assertThat(Availability.of(tally, HOUR.dividedBy(2)).unwatched()).isZero();
    }
}
