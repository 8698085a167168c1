package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.support.Patience;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final AtomicReference<ZoneId> zone = new AtomicReference<>(UTC);
    private final AtomicBoolean follows = new AtomicBoolean(true);
    private final Map<Class<?>, String> said = new ConcurrentHashMap<>();

    private ClockWatch watch(Locale language, Duration how) {
        return new ClockWatch(
                zone::get,
                follows::get,
                new Phrases(Words.of(language), UTC),
                (about, sentence) -> {
                    if (sentence == null) {
                        said.remove(about);
                    } else {
                        said.put(about, sentence);
                    }
                },
                how);
    }

    @Test
    void aZoneIsToldOnceWithTheOneBeforeIt() {
        for (Locale language : Words.LANGUAGES) {
            zone.set(UTC);
            try (ClockWatch watch = watch(language, Duration.ofHours(1))) {
                watch.look();
                assertThat(said).isEmpty();
                zone.set(ZoneId.of("Asia/Tokyo"));
                watch.look();
                assertThat(said.get(ZoneId.class)).contains("Asia/Tokyo", "UTC");
                said.clear();
                watch.look();
                assertThat(said).isEmpty();
            }
        }
    }

    @Test
    void whoChoseAZoneForTheWallIsNotToldOfThatOfTheMachine() {
        follows.set(false);
        try (ClockWatch watch = watch(Locale.ENGLISH, Duration.ofHours(1))) {
            zone.set(ZoneId.of("Asia/Tokyo"));
            watch.look();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void aClockThatWasSetBackIsToldAndThenNoMore() {
        try (ClockWatch watch = watch(Locale.ENGLISH, Duration.ofSeconds(1))) {
            watch.setBack(NOON, NOON.minus(Duration.ofHours(3)).plusMillis(700));
            assertThat(said.get(ClockWatch.class)).contains("set back by 3 h", "12:00");
            Patience.until("it was said", Duration.ofSeconds(20), said::isEmpty);
        }
    }
}
