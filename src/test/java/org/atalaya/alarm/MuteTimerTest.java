package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.START;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MuteTimerTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Story story = new Story();
    private final MuteTimer timer = new MuteTimer(story, story::nanos);

    @Test
    void eachPressMutesLongerFromNow() {
        timer.longer();
        assertThat(timer.mute()).isEqualTo(new Mute.Until(START.plus(QUARTER), QUARTER));
        story.pass(Duration.ofMinutes(1));
        timer.longer();
        assertThat(timer.mute()).isEqualTo(until(Duration.ofHours(1)));
        timer.longer();
        assertThat(timer.mute()).isEqualTo(until(Duration.ofHours(8)));
        story.pass(Duration.ofHours(2));
        timer.longer();
        assertThat(timer.mute()).isEqualTo(until(Duration.ofHours(8)));
    }

    @Test
    void afterUnmutingTheFirstPressIsShortAgain() {
        timer.longer();
        timer.longer();
        timer.off();
        assertThat(timer.isMuted()).isFalse();
        timer.longer();
        assertThat(timer.mute()).isEqualTo(until(QUARTER));
    }

    @Test
    void aMuteByHandNeverEndsByItselfAndIsNotMadeShorter() {
        timer.byHand();
        timer.longer();
        story.pass(Duration.ofDays(400));
        assertThat(timer.expire()).isFalse();
        assertThat(timer.mute()).isEqualTo(new Mute.ByHand());
    }

    @Test
    void itEndsOnceWhenItsTimeIsOver() {
        timer.longer();
        story.pass(QUARTER.minusMillis(1));
        assertThat(timer.expire()).isFalse();
        story.pass(Duration.ofMillis(1));
        assertThat(timer.expire()).isTrue();
        assertThat(timer.expire()).isFalse();
    }

    @Test
    void aClockSetBackDoesNotMakeItLonger() {
        timer.longer();
        story.jump(Duration.ofHours(-1));
        assertThat(timer.expire()).isFalse();
        assertThat(timer.mute()).isEqualTo(until(QUARTER));
        story.pass(QUARTER);
        assertThat(timer.expire()).isTrue();
    }

    @Test
    void aStallBetweenTheTwoClocksDoesNotMakeItShorter() {
        AtomicBoolean stalls = new AtomicBoolean();
        MuteTimer slow =
                new MuteTimer(
                        () -> read(stalls, story.instant()), () -> read(stalls, story.nanos()));
        slow.longer();
        Mute asked = slow.mute();
        stalls.set(true);
        assertThat(slow.expire()).isFalse();
        assertThat(slow.mute()).isEqualTo(asked);
    }

    private <T> T read(AtomicBoolean stalls, T time) {
        if (stalls.get()) {
            story.pass(Duration.ofSeconds(3));
        }
        return time;
    }

    @Test
    void aNightAsleepEndsItAtTheTimeItPromised() {
        timer.longer();
        story.jump(Duration.ofHours(8));
        assertThat(timer.expire()).isTrue();
    }

    private Mute until(Duration length) {
        return new Mute.Until(story.instant().plus(length), length);
    }
}
