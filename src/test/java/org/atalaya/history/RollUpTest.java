package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollUpTest {

    @TempDir Path folder;

    @Test
    void rollUpsAreTheRawSamplesCountedAgainWhateverTheirOrder() throws Exception {
        Random random = new Random(17);
        List<Sample> all = new ArrayList<>();
        try (Connection connection = Database.at(folder.resolve("h.db")).open()) {
            Rows.update(
                    connection,
                    "INSERT INTO host (key, id, name, grouped, health, since)"
                            + " VALUES (5, 'h', 'h', '', 'UP', 0)");
            for (int batch = 0; batch < 40; batch++) {
                List<Sample> samples = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    samples.add(sample(random));
                }
                all.addAll(samples);
                Rows.update(
                        connection,
                        "INSERT INTO journal (first, last, samples) VALUES (0, 0, ?)",
                        (Object) SampleBlock.pack(samples));
                if (random.nextInt(4) == 0) {
                    RollUp.run(connection, 5);
                }
            }
            for (int i = 0; i < 200; i++) {
                Instant from = Stories.NOON.plus(Duration.ofMinutes(random.nextInt(1_700)));
                Instant to = from.plus(Duration.ofMinutes(random.nextInt(1_700)));
                Tally wanted = new Tally();
                all.forEach(s -> s.tally(from.toEpochMilli(), to.toEpochMilli(), wanted));
                Tally found = Reading.of(connection, "h").total(from, to);
                assertThat(found.pack()).isEqualTo(wanted.pack());
            }
        }
    }

    private static Sample sample(Random random) {
        Health[] states = Health.values();
        long at = Stories.NOON.toEpochMilli() + random.nextInt(30 * 3_600_000);
        return new Sample(
                5,
                at,
                states[random.nextInt(states.length)],
                random.nextInt(9) > 0,
                random.nextBoolean() ? random.nextInt(5_000_000) : -1,
                random.nextInt(90_000),
                states[random.nextInt(states.length)]);
    }

    @Test
    void percentilesAreWithinTwoPerCent() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            long[] values = new long[1 + random.nextInt(5_000)];
            Tally left = new Tally();
            Tally right = new Tally();
            for (int i = 0; i < values.length; i++) {
                values[i] = 100 + (long) Math.exp(6 + 3 * random.nextGaussian());
                (random.nextBoolean() ? left : right).result(Health.UP, values[i]);
            }
            left.add(Tally.unpack(right.pack()));
            Arrays.sort(values);
            Latency latency = left.latency();
            near(latency.p50(), values, 0.5);
            near(latency.p95(), values, 0.95);
            near(latency.p99(), values, 0.99);
            assertThat(latency.max()).isEqualTo(Duration.ofNanos(values[values.length - 1] * 1000));
        }
    }

    private static void near(Duration found, long[] sorted, double share) {
        long exact = sorted[(int) Math.ceil(share * sorted.length) - 1];
        assertThat(found.toNanos() / 1000.0).isCloseTo(exact, within(exact * 0.02 + 1));
    }
}
