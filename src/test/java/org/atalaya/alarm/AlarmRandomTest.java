package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.model.Host;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of arbitrary steps against a second, simpler memory: no ring without an open incident,
 * no mute hides a critical one that is exempt, and what is open and not silenced is rung for.
 */
class AlarmRandomTest {

    private static final int STEPS = 20_000;
    private static final Duration LATEST =
            org.atalaya.model.AlarmSettings.USUAL.repeatEvery().plus(AlarmDirector.GATHER);

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);

    /** What is open and in nobody's hand, and whether its host is critical. */
    private final Map<String, Boolean> open = new HashMap<>();

    private boolean mutedByHand;
    private Instant mutedUntil = Instant.MIN;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void itNeverRingsWithoutCauseAndNeverKeepsSilentWithOne(long seed) {
        director.settings(AlarmSettingsFixture.withExemptCritical());
        Random random = new Random(seed);
        int rings = 0;
        long silentSince = story.nanos();
        for (int step = 0; step < STEPS; step++) {
            story.pass(Duration.ofMillis(random.nextInt(1, 60)));
            act(random);
            Order order = director.tick();
            String told = "seed " + seed + ", step " + step;
            if (order.act() == Act.RING) {
                rings++;
                assertThat(isCause()).as(told).isTrue();
            } else if (order.act() == Act.CHIME) {
                assertThat(isCause()).as(told).isFalse();
                assertThat(isMuted()).as(told).isFalse();
            }
            if (order.act() == Act.RING || !isCause()) {
                silentSince = story.nanos();
            }
            // 60 ms: a turn may come so much after the moment at which the ring was due.
            assertThat(story.nanos() - silentSince)
                    .as(told)
                    .isLessThanOrEqualTo(LATEST.plusMillis(60).toNanos());
            AlarmStatus status = director.status(true, Sound.Road.CLIP, List.of());
            assertThat(status.ringing()).as(told).hasSameSizeAs(open.keySet());
            assertThat(status.muted()).as(told).isEqualTo(isMuted());
            assertThat(status.sounding()).as(told).isEqualTo(isCause());
        }
        assertThat(rings).isGreaterThan(STEPS / 400);
    }

    private boolean isCause() {
        return isMuted() ? open.containsValue(true) : !open.isEmpty();
    }

    private boolean isMuted() {
        return mutedByHand || story.instant().isBefore(mutedUntil);
    }

    private void act(Random random) {
        int number = random.nextInt(5);
        boolean critical = number == 0;
        Host host = critical ? Story.critical("h0") : Story.host("h" + number);
        switch (random.nextInt(400)) {
            case 0, 1 -> {
                director.muteUntilUnmuted();
                mutedByHand = true;
            }
            case 2, 3 -> {
                director.mute(new MuteScope.All(), Duration.ofSeconds(30));
                mutedByHand = false;
                mutedUntil = story.instant().plusSeconds(30);
            }
            case 4, 5, 6 -> {
                director.unmute(new MuteScope.All());
                mutedByHand = false;
                mutedUntil = Instant.MIN;
            }
            case 7 -> {
                director.removed(host.id());
                open.remove(host.id());
            }
            case 8, 9, 10, 11 -> {
                director.incident(Story.opened(host, Kind.DOWN));
                open.put(host.id(), critical);
            }
            case 12, 13 -> {
                director.incident(
                        Story.event(
                                Type.ACKNOWLEDGED,
                                Story.acknowledged(Story.incident(host, Kind.DOWN)),
                                host));
                open.remove(host.id());
            }
            case 14, 15 -> {
                director.incident(Story.resolved(host, Kind.DOWN));
                open.remove(host.id());
            }
            default -> {}
        }
    }
}
