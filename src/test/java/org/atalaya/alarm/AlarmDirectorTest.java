package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.START;
import static org.atalaya.alarm.Story.acknowledged;
import static org.atalaya.alarm.Story.down;
import static org.atalaya.alarm.Story.downSince;
import static org.atalaya.alarm.Story.host;
import static org.atalaya.alarm.Story.news;
import static org.atalaya.alarm.Story.silentHost;
import static org.atalaya.alarm.Story.up;

import java.time.Duration;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmDirectorTest {

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos);

    @Test
    void nothingIsHeardWhileNothingIsDown() {
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        director.updated(up("a"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void aHostThatGoesDownRingsAtOnce() {
        director.updated(up("a"));
        director.tick();
        director.updated(down("a"));
        assertThat(director.tick()).isEqualTo(Order.RING);
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void hostsDownAtTheFirstResultsRingAsOneSound() {
        director.updated(down("a"));
        director.updated(down("b"));
        director.updated(down("c"));
        assertThat(director.tick()).isEqualTo(Order.RING);
        assertThat(heardIn(Duration.ofMillis(4800))).isZero();
    }

    @Test
    void itRepeatsEveryFiveSecondsUntilItRecovers() {
        ring("a");
        assertThat(heardIn(Duration.ofSeconds(20))).isEqualTo(4);
        director.updated(up("a"));
        assertThat(director.tick()).isEqualTo(Order.CHIME);
        assertThat(heardIn(Duration.ofSeconds(20))).isZero();
    }

    @Test
    void furtherBadResultsOfTheSameIncidentRingNoSooner() {
        ring("a");
        after(Duration.ofSeconds(3));
        director.updated(down("a"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void acknowledgingFallsSilentAtOnceAndStaysSilent() {
        ring("a");
        director.updated(acknowledged("a"));
        assertThat(director.tick()).isEqualTo(Order.HUSH);
        assertThat(heardIn(Duration.ofMinutes(10))).isZero();
    }

    @Test
    void aNewOneRingsAtOnceWhileOlderOnesAreAcknowledged() {
        ring("a");
        director.updated(acknowledged("a"));
        director.tick();
        after(Duration.ofMillis(100));
        director.updated(down("b"));
        assertThat(director.tick()).isEqualTo(Order.RING);
    }

    @Test
    void aNewOneRingsAtOnceBetweenTwoRepeatsAndTheRhythmBeginsAnew() {
        ring("a");
        after(Duration.ofSeconds(3));
        director.updated(down("b"));
        assertThat(director.tick()).isEqualTo(Order.RING);
        assertThat(after(Duration.ofSeconds(4))).isEqualTo(Order.NOTHING);
        assertThat(after(Duration.ofSeconds(1))).isEqualTo(Order.RING);
    }

    @Test
    void whatFallsWhileTheCueIsHeardIsAnnouncedByThatCue() {
        ring("a");
        after(Duration.ofMillis(1500));
        director.updated(down("b"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        assertThat(after(Duration.ofMillis(3400))).isEqualTo(Order.NOTHING);
        assertThat(after(Duration.ofMillis(100))).isEqualTo(Order.RING);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "MAINTENANCE"})
    void switchedOffByAPersonItFallsSilentAndItsReturnIsNoRecovery(Health health) {
        ring("a");
        director.updated(news(host("a").withPaused(true), health, START));
        assertThat(director.tick()).isEqualTo(Order.HUSH);
        director.updated(up("a"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void aHostMarkedPausedDoesNotRingEvenBeforeItsStateSaysSo() {
        director.updated(news(host("a").withPaused(true), Health.DOWN, START));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "SUSPECT", "UNKNOWN", "PENDING"})
    void whatIsNotConfirmedDownDoesNotRingButIsNoRecoveryEither(Health health) {
        director.updated(news(host("a"), health, START));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        ring("b");
        director.updated(news(host("b"), health, START));
        assertThat(director.tick()).isEqualTo(Order.HUSH);
        director.updated(up("b"));
        assertThat(director.tick()).isEqualTo(Order.CHIME);
    }

    @Test
    void aDeletedHostFallsSilentWithoutChime() {
        ring("a");
        director.removed("a");
        assertThat(director.tick()).isEqualTo(Order.HUSH);
        director.updated(up("a"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void aHostWithItsSoundOffIsNeverHeard() {
        director.updated(news(silentHost("a"), Health.DOWN, START));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        director.updated(news(silentHost("a"), Health.UP, START));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        assertThat(director.status(true).ringing()).isEmpty();
    }

    @Test
    void switchingTheSoundOfARingingHostOffSilencesIt() {
        ring("a");
        director.updated(news(silentHost("a"), Health.DOWN, START));
        assertThat(director.tick()).isEqualTo(Order.HUSH);
    }

    @Test
    void theGentleCueWaitsForNobodyAndIsLeftOutWhileOthersRing() {
        director.updated(down("b"));
        ring("a");
        director.updated(up("a"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        director.updated(up("b"));
        assertThat(director.tick()).isEqualTo(Order.CHIME);
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void anAcknowledgedHostThatRangIsHeardToRecover() {
        ring("a");
        director.updated(acknowledged("a"));
        director.tick();
        director.updated(news(host("a"), Health.DEGRADED, START));
        assertThat(director.tick()).isEqualTo(Order.CHIME);
    }

    @Test
    void manyRecoveriesAtOnceAreOneChime() {
        director.updated(down("b"));
        ring("a");
        director.updated(up("a"));
        director.updated(up("b"));
        assertThat(director.tick()).isEqualTo(Order.CHIME);
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void aHostThatFellAgainUnseenRingsAsANewIncident() {
        ring("a");
        after(Duration.ofSeconds(3));
        director.updated(downSince("a", START.plusSeconds(2)));
        assertThat(director.tick()).isEqualTo(Order.RING);
    }

    @Test
    void mutedNothingIsHeardAndNeitherIsTheRecovery() {
        ring("a");
        director.muteLonger();
        assertThat(director.tick()).isEqualTo(Order.HUSH);
        director.updated(down("b"));
        assertThat(heardIn(Duration.ofMinutes(14))).isZero();
        director.updated(up("a"));
        director.updated(up("b"));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
        director.unmute();
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void mutingSilencesAChimeThatIsStillHeard() {
        ring("a");
        director.updated(up("a"));
        director.tick();
        director.muteUntilUnmuted();
        assertThat(director.tick()).isEqualTo(Order.HUSH);
    }

    @Test
    void whenTheMuteEndsByItselfWhatIsStillOpenRingsAgainAtOnce() {
        ring("a");
        director.updated(acknowledged("b"));
        director.muteLonger();
        director.tick();
        assertThat(after(Duration.ofMinutes(15).minusMillis(1))).isEqualTo(Order.NOTHING);
        assertThat(after(Duration.ofMillis(1))).isEqualTo(Order.RING);
        assertThat(director.status(true).muted()).isFalse();
    }

    @Test
    void unmutingRingsAgainAtOnceAndOnlyOnce() {
        ring("a");
        director.muteUntilUnmuted();
        director.tick();
        after(Duration.ofMillis(200));
        director.unmute();
        assertThat(director.tick()).isEqualTo(Order.RING);
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void anAcknowledgementTakenBackRingsAgain() {
        ring("a");
        director.updated(acknowledged("a"));
        director.tick();
        director.updated(down("a"));
        assertThat(director.tick()).isEqualTo(Order.RING);
    }

    @Test
    void aDeviceThatIsThereAgainRingsAtOnce() {
        ring("a");
        after(Duration.ofSeconds(1));
        director.soundReturned();
        assertThat(director.tick()).isEqualTo(Order.RING);
    }

    @Test
    void aWallClockThatJumpsChangesNoRhythm() {
        ring("a");
        story.jump(Duration.ofHours(-3));
        assertThat(heardIn(Duration.ofSeconds(10))).isEqualTo(2);
        story.jump(Duration.ofHours(9));
        assertThat(director.tick()).isEqualTo(Order.NOTHING);
    }

    @Test
    void theStatusListsWhatCallsOldestFirstAlsoWhileMuted() {
        director.updated(downSince("b", START.plusSeconds(9)));
        director.updated(downSince("c", START));
        director.updated(downSince("a", START));
        director.updated(acknowledged("d"));
        director.muteLonger();
        director.tick();
        AlarmStatus status = director.status(true);
        assertThat(status.ringing()).extracting(Ringing::hostId).containsExactly("a", "c", "b");
        assertThat(status.ringing().getFirst()).isEqualTo(new Ringing("a", "Host a", START));
        assertThat(status.mutedUntil()).isEqualTo(START.plus(Duration.ofMinutes(15)));
        assertThat(status.sounding()).isFalse();
    }

    @Test
    void itSoundsOnlyWithADevice() {
        ring("a");
        assertThat(director.status(true).sounding()).isTrue();
        assertThat(director.status(false).sounding()).isFalse();
    }

    private void ring(String id) {
        director.updated(down(id));
        assertThat(director.tick()).isEqualTo(Order.RING);
    }

    private Order after(Duration time) {
        story.pass(time);
        return director.tick();
    }

    private int heardIn(Duration time) {
        int heard = 0;
        Duration step = Duration.ofMillis(200);
        for (Duration t = step; t.compareTo(time) <= 0; t = t.plus(step)) {
            Order order = after(step);
            heard += order == Order.RING || order == Order.CHIME ? 1 : 0;
        }
        return heard;
    }
}
