package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void nothingRecordedIsZero() {
        assertThat(histogram.quantiles())
                .isEqualTo(new Quantiles(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void quantilesAreWithinFourPercentOfTheExactOnes() {
        Random random = new Random(7);
        long[] nanos =
                random.doubles(20_000, Math.log(30e3), Math.log(90e9))
                        .mapToLong(log -> (long) Math.exp(log))
                        .toArray();
        for (long each : nanos) {
            histogram.record(each);
        }
        Arrays.sort(nanos);

        Quantiles quantiles = histogram.quantiles();

        assertClose(quantiles.p50(), nanos[nanos.length / 2 - 1]);
        assertClose(quantiles.p99(), nanos[nanos.length * 99 / 100 - 1]);
        assertThat(quantiles.max()).isEqualTo(Duration.ofNanos(nanos[nanos.length - 1]));
    }

    private static void assertClose(Duration found, long exact) {
        assertThat((double) found.toNanos()).isCloseTo(exact, within(exact * 0.04));
    }

    @Test
    void oneOutlierIsTheMaximumAndNotTheRule() {
        for (int i = 0; i < 999; i++) {
            histogram.record(Duration.ofMillis(2).toNanos());
        }
        histogram.record(Duration.ofMinutes(1).toNanos());

        assertThat(histogram.quantiles().p99()).isLessThan(Duration.ofMillis(3));
        assertThat(histogram.quantiles().max()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theNegativeAndTheEndlessHaveTheirBucketsToo() {
        histogram.record(-5);
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.quantiles().p50()).isLessThan(Duration.ofNanos(2_000));
        assertThat(histogram.quantiles().max()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }

    @Test
    void millisecondsKeepThreeDecimals() {
        assertThat(Quantiles.millis(Duration.ofNanos(1_234_567))).isEqualTo(1.234);
    }
}
