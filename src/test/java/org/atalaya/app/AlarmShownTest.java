package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.AlarmStatus.ActiveMute;
import org.atalaya.alarm.AlarmStatus.Attention;
import org.atalaya.alarm.Mute;
import org.atalaya.alarm.MuteScope;
import org.atalaya.alarm.Sound;
import org.atalaya.status.StatusFixtures;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.AlarmView.Silence;
import org.junit.jupiter.api.Test;

class AlarmShownTest {

    private static final Instant END = Instant.parse("2026-11-25T15:10:00Z");

    @Test
    void mutesAreShownWithTheNamesOfTheirHostsAndThoseOfHostsThatAreGoneAreNot() {
        AlarmStatus status =
                new AlarmStatus(
                        List.of(),
                        new Mute.Until(END, Duration.ofMinutes(15)),
                        List.of(
                                new ActiveMute(
                                        new MuteScope.All(),
                                        new Mute.Until(END, Duration.ofMinutes(15)),
                                        3),
                                new ActiveMute(
                                        new MuteScope.Group("Shop"),
                                        new Mute.Until(END, Duration.ofMinutes(15)),
                                        2),
                                new ActiveMute(new MuteScope.One("Mail"), new Mute.ByHand()),
                                new ActiveMute(new MuteScope.One("gone"), new Mute.ByHand())),
                        false,
                        true,
                        Sound.Road.CLIP,
                        Attention.NONE,
                        List.of(),
                        null,
                        List.of(),
                        false);
        AlarmView view = AlarmShown.of(status, List.of(StatusFixtures.host("Mail")));
        assertThat(view.muted()).isTrue();
        assertThat(view.held()).isEqualTo(3);
        assertThat(view.mutedUntil()).isEqualTo(END);
        assertThat(view.silences())
                .containsExactly(
                        new Silence(true, "Shop", "Shop", END, 2),
                        new Silence(false, "Mail", "Mail", null, 0));
    }
}
