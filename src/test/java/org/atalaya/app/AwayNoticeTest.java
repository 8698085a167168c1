package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.AlarmStatus.Attention;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Mute;
import org.atalaya.alarm.Sound;
import org.atalaya.model.Criticality;
import org.atalaya.model.Incident;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class AwayNoticeTest {

    private static final Instant SINCE = Instant.parse("2026-11-25T10:00:00Z");

    private final List<String> shown = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean away = true;
    private final AwayNotice notice =
            new AwayNotice(
                    Words.of(Locale.ENGLISH),
                    () -> away,
                    waiting::add,
                    (title, text) -> shown.add(title + " / " + text));

    private void read(String... names) {
        List<Ringing> ringing =
                Stream.of(names)
                        .map(
                                name ->
                                        new Ringing(
                                                name,
                                                name,
                                                SINCE,
                                                "incident of " + name,
                                                Incident.Kind.DOWN,
                                                Criticality.NORMAL))
                        .toList();
        notice.read(
                new AlarmStatus(
                        ringing,
                        new Mute.Off(),
                        List.of(),
                        !ringing.isEmpty(),
                        true,
                        Sound.Road.CLIP,
                        Attention.ALARM,
                        List.of(),
                        null,
                        List.of(),
                        false),
                "Shop");
    }

    /** The time in which the first waits for company is over. */
    private void gathered() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void whatFallsOneAfterTheOtherIsOneNotice() {
        read("Mail");
        read("Mail", "Web");
        read("Mail", "Web", "Git");
        assertThat(waiting).hasSize(1);
        assertThat(shown).isEmpty();
        gathered();
        assertThat(shown).containsExactly("Atalaya: Shop / 3 hosts down, worst: Git");
        read("Web");
        assertThat(waiting).isEmpty();
        read("Web", "DNS");
        gathered();
        assertThat(shown).hasSize(2).last().isEqualTo("Atalaya: Shop / 2 hosts down, worst: DNS");
    }

    @Test
    void whatIsWellAgainByThenIsNotTold() {
        read("Mail");
        read();
        gathered();
        assertThat(shown).isEmpty();
    }

    @Test
    void nobodyIsToldWhatStandsInFrontOfThem() {
        away = false;
        read("Mail");
        gathered();
        away = true;
        read("Mail");
        gathered();
        assertThat(shown).isEmpty();
        read();
        read("Mail");
        gathered();
        assertThat(shown).containsExactly("Atalaya: Shop / Mail is down");
    }
}
