package org.atalaya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.demo.DemoPlan.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo shows what the wall is for, soon and always the same way. */
class DemoPlanTest {

    private static final int HOSTS = 24;

    private static DemoPlan plan(long seed) {
        return new DemoPlan(seed, HOSTS, 5, 0);
    }

    private static long count(DemoPlan plan, Duration at, Mood mood) {
        return IntStream.range(0, HOSTS).filter(h -> plan.moodOf(h, at) == mood).count();
    }

    private static long down(DemoPlan plan, Duration at) {
        return IntStream.range(0, HOSTS).filter(h -> plan.moodOf(h, at).isDown()).count();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_905, -7})
    void beginsWellThenSlowThenDown(long seed) {
        DemoPlan plan = plan(seed);
        assertThat(count(plan, Duration.ZERO, Mood.WELL)).isEqualTo(HOSTS);
        assertThat(plan.moodOf(5, Duration.ofSeconds(4))).isEqualTo(Mood.SLOW);
        assertThat(down(plan, Duration.ofSeconds(19))).isZero();
        assertThat(plan.moodOf(0, Duration.ofSeconds(21))).isEqualTo(Mood.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_905, -7})
    void isLivelyAndMostlyWellForADay(long seed) {
        DemoPlan plan = plan(seed);
        Set<Integer> troubled = new HashSet<>();
        Set<Mood> moods = new HashSet<>();
        for (int second = 20; second < 86_400; second += 5) {
            Duration at = Duration.ofSeconds(second);
            assertThat(down(plan, at)).isBetween(1L, 2L);
            for (int host = 0; host < HOSTS; host++) {
                Mood mood = plan.moodOf(host, at);
                moods.add(mood);
                if (mood.isDown()) {
                    troubled.add(host);
                }
            }
        }
        assertThat(troubled).hasSize(HOSTS);
        assertThat(moods).containsExactlyInAnyOrder(Mood.values());
    }

    @Test
    void everyHostComesBack() {
        DemoPlan plan = plan(1_905);
        for (int host = 0; host < HOSTS; host++) {
            int down = 0;
            for (int second = 0; second < 86_400; second++) {
                boolean failing = plan.moodOf(host, Duration.ofSeconds(second)).isDown();
                down = failing ? down + 1 : 0;
                assertThat(down).isLessThan(200);
            }
        }
    }

    @Test
    void sameSeedPlaysTheSame() {
        for (int second = 0; second < 3_600; second += 7) {
            Duration at = Duration.ofSeconds(second);
            for (int host = 0; host < HOSTS; host++) {
                assertThat(plan(3).moodOf(host, at)).isEqualTo(plan(3).moodOf(host, at));
                assertThat(plan(3).latencyOf(host, Duration.ofMillis(50), at))
                        .isEqualTo(plan(3).latencyOf(host, Duration.ofMillis(50), at));
            }
        }
    }

    @Test
    void slowIsSlowerThanTheLimitAndTheRestIsNot() {
        DemoPlan plan = plan(1_905);
        Duration usual = Duration.ofMillis(180);
        for (int second = 0; second < 3_600; second++) {
            Duration at = Duration.ofSeconds(second);
            for (int host = 0; host < HOSTS; host++) {
                boolean slow = plan.moodOf(host, at) == Mood.SLOW;
                assertThat(plan.latencyOf(host, usual, at).toMillis() > 800).isEqualTo(slow);
            }
        }
    }
}
