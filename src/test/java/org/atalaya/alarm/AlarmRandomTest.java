package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of arbitrary steps against a second, simpler memory of what is open and muted. */
class AlarmRandomTest {

    private static final int STEPS = 20_000;

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos);

    /** What is open and in nobody's hand. */
    private final Set<String> open = new HashSet<>();

    private boolean mutedByHand;
    private Instant mutedUntil = Instant.MIN;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void itNeverRingsWithoutCauseAndNeverKeepsSilentWithOne(long seed) {
        Random random = new Random(seed);
        int rings = 0;
        long lastRing = Long.MIN_VALUE / 2;
        for (int step = 0; step < STEPS; step++) {
            story.pass(Duration.ofMillis(random.nextInt(1, 900)));
            act(random, step);
            Order order = director.tick();
            String told = "seed " + seed + ", step " + step;
            if (order == Order.RING) {
                rings++;
                lastRing = story.nanos();
                assertThat(open).as(told).isNotEmpty();
                assertThat(isMuted()).as(told).isFalse();
            } else if (order == Order.CHIME) {
                assertThat(open).as(told).isEmpty();
                assertThat(isMuted()).as(told).isFalse();
            }
            if (!open.isEmpty() && !isMuted()) {
                assertThat(story.nanos() - lastRing)
                        .as(told)
                        .isBetween(0L, AlarmDirector.REPEAT.toNanos());
            }
            assertThat(director.status(true).ringing()).as(told).hasSameSizeAs(open);
            assertThat(director.status(true).muted()).as(told).isEqualTo(isMuted());
        }
        assertThat(rings).isGreaterThan(STEPS / 200);
    }

    private boolean isMuted() {
        return mutedByHand || story.instant().isBefore(mutedUntil);
    }

    private void act(Random random, int step) {
        String id = "h" + random.nextInt(5);
        switch (random.nextInt(60)) {
            case 0 -> {
                director.muteUntilUnmuted();
                mutedByHand = true;
            }
            case 1 -> {
                boolean fresh = !isMuted();
                director.muteLonger();
                if (fresh) {
                    mutedUntil = story.instant().plus(Duration.ofMinutes(15));
                } else if (!mutedByHand) {
                    director.unmute();
                    mutedUntil = Instant.MIN;
                }
            }
            case 2, 3, 4, 5 -> {
                director.unmute();
                mutedByHand = false;
                mutedUntil = Instant.MIN;
            }
            case 6 -> {
                director.removed(id);
                open.remove(id);
            }
            default -> news(random, id, step);
        }
    }

    private void news(Random random, String id, int step) {
        Health health = Health.values()[random.nextInt(Health.values().length)];
        boolean mine = health == Health.DOWN && random.nextBoolean();
        boolean sound = random.nextInt(4) > 0;
        Instant since = Story.START.plusSeconds(step);
        director.updated(
                new HostUpdate(
                        sound ? Story.host(id) : Story.silentHost(id),
                        new HostState(
                                health,
                                since,
                                null,
                                0,
                                mine ? new Acknowledgement("B", since) : null),
                        null,
                        null));
        boolean calls = health == Health.DOWN || health == Health.FLAPPING;
        if (calls && !mine && sound) {
            open.add(id);
        } else {
            open.remove(id);
        }
    }
}
