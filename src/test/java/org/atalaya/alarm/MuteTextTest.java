package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.alarm.AlarmStatus.ActiveMute;
import org.junit.jupiter.api.Test;

class MuteTextTest {

    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    private static ActiveMute mute(MuteScope scope) {
        return new ActiveMute(scope, new Mute.Until(END.plusMillis(300), Duration.ofHours(1)));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<MuteScope> scopes =
                List.of(
                        new MuteScope.All(),
                        new MuteScope.Group("Shop and more"),
                        new MuteScope.One("pay-1"));
        String text = MuteText.write(scopes.stream().map(MuteTextTest::mute).toList());
        assertThat(MuteText.read(text))
                .extracting(MuteText.Kept::scope)
                .containsExactlyElementsOf(scopes);
        assertThat(MuteText.read(text)).allMatch(kept -> kept.until().equals(END));
    }

    @Test
    void aMuteWithoutAnEndIsNotKept() {
        assertThat(MuteText.write(List.of(new ActiveMute(new MuteScope.All(), new Mute.ByHand()))))
                .isEmpty();
    }

    @Test
    void whatIsNoMuteIsPassedOver() {
        assertThat(
                        MuteText.read(
                                "until now all \nwhen 2026-03-01T12:00:00Z all \nuntil"
                                        + " 2026-03-01T12:00:00Z planet x\n\nuntil"))
                .isEmpty();
    }
}
