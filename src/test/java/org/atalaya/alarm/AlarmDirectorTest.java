package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.START;
import static org.atalaya.alarm.Story.critical;
import static org.atalaya.alarm.Story.event;
import static org.atalaya.alarm.Story.host;
import static org.atalaya.alarm.Story.incident;
import static org.atalaya.alarm.Story.news;
import static org.atalaya.alarm.Story.opened;
import static org.atalaya.alarm.Story.resolved;
import static org.atalaya.alarm.Story.taken;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmDirectorTest {

    private static final MuteScope ALL = new MuteScope.All();

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);

    @Test
    void nothingIsHeardWhileNothingIsOpen() {
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
        director.updated(news(host("a"), Health.DOWN));
        assertThat(heardIn(Duration.ofMinutes(1))).isZero();
    }

    @Test
    void aNewIncidentRingsAsSoonAsItHasGatheredCompany() {
        director.incident(opened("a"));
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
        assertThat(director.patience(Duration.ofMillis(500))).isLessThan(AlarmDirector.GATHER);
        Order order = after(AlarmDirector.GATHER);
        assertThat(order.act()).isEqualTo(Act.RING);
        assertThat(order.rang()).containsExactly("i-a");
        assertThat(order.tone()).isEqualTo(Sound.Tone.of(Cue.DOWN));
        assertThat(director.patience(Duration.ofMillis(500))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aFloodIsOneSoundAndNamesTheWorst() {
        IntStream.range(0, 13).forEach(i -> director.incident(opened("h" + i)));
        director.tick();
        director.incident(opened(critical("pay"), Kind.DOWN));
        Order order = after(AlarmDirector.GATHER);
        assertThat(order.act()).isEqualTo(Act.RING);
        assertThat(order.tone()).isEqualTo(Sound.Tone.of(Cue.CRITICAL));
        assertThat(order.rang()).hasSize(14);
        assertThat(status().ringing()).hasSize(14);
        assertThat(status().worst().orElseThrow().name()).isEqualTo("Host pay");
        assertThat(heardIn(Duration.ofMillis(4800))).isZero();
    }

    @Test
    void itRepeatsEveryFiveSecondsUntilItRecovers() {
        ring("a");
        assertThat(heardIn(Duration.ofSeconds(20))).isEqualTo(4);
        director.incident(resolved("a"));
        assertThat(director.tick().act()).isEqualTo(Act.CHIME);
        assertThat(heardIn(Duration.ofSeconds(20))).isZero();
    }

    @Test
    void acknowledgingFallsSilentAtOnceAndANewOneStillRings() {
        ring("a");
        director.incident(taken("a"));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        assertThat(heardIn(Duration.ofMinutes(10))).isZero();
        ring("b");
        assertThat(status().ringing()).extracting(Ringing::hostId).containsExactly("b");
    }

    @Test
    void whatFallsWhileACueIsHeardIsAnnouncedByIt() {
        ring("a");
        story.pass(Duration.ofMillis(500));
        director.incident(opened("b"));
        director.tick();
        Order order = after(AlarmDirector.GATHER);
        assertThat(order.act()).isEqualTo(Act.NOTHING);
        assertThat(order.rang()).containsExactly("i-b");
        assertThat(heardIn(Duration.ofMillis(4300))).isZero();
        assertThat(after(Duration.ofMillis(100)).act()).isEqualTo(Act.RING);
    }

    @Test
    void aCriticalOneInterruptsTheCueOfAnOrdinaryOne() {
        ring("a");
        director.incident(opened(critical("b"), Kind.DOWN));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).tone()).isEqualTo(Sound.Tone.of(Cue.CRITICAL));
    }

    @Test
    void aNewOneRingsBetweenTwoRepeatsAndTheRhythmBeginsAnew() {
        ring("a");
        after(Duration.ofSeconds(3));
        ring("b");
        assertThat(heardIn(Duration.ofMillis(4800))).isZero();
        assertThat(after(Duration.ofMillis(200)).act()).isEqualTo(Act.RING);
    }

    @Test
    void unreachableNeverRingsAndDegradedOnlyWhenAskedTo() {
        director.incident(opened(host("a"), Kind.UNREACHABLE));
        director.incident(opened(host("b"), Kind.DEGRADED));
        assertThat(heardIn(Duration.ofMinutes(1))).isZero();
        director.settings(AlarmSettingsFixture.withDegraded());
        director.tick();
        assertThat(after(AlarmDirector.GATHER).tone()).isEqualTo(Sound.Tone.of(Cue.DEGRADED));
        assertThat(heardIn(Duration.ofMinutes(1))).isZero();
    }

    @Test
    void flappingRingsOnce() {
        director.incident(opened(host("a"), Kind.FLAPPING));
        assertThat(heardIn(Duration.ofMinutes(5))).isEqualTo(1);
    }

    @Test
    void aTurnForTheWorseRingsAsNew() {
        director.incident(opened(host("a"), Kind.DEGRADED));
        director.tick();
        director.incident(event(Type.CHANGED, incident(host("a"), Kind.DOWN), host("a")));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).rang()).containsExactly("i-a");
    }

    @Test
    void whatWasRungForBeforeARestartKeepsSilentUntilItTurnsWorse() {
        director.incident(opened(host("a"), Kind.FLAPPING));
        director.incident(event(Type.RANG, incident(host("a"), Kind.FLAPPING), host("a")));
        assertThat(heardIn(Duration.ofHours(1))).isZero();
        assertThat(status().ringing()).hasSize(1);
        assertThat(status().sounding()).isFalse();
        ring("meanwhile");
        director.incident(taken("meanwhile"));
        director.incident(event(Type.CHANGED, incident(host("a"), Kind.DOWN), host("a")));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).rang()).containsExactly("i-a");
    }

    @Test
    void ourOwnRingThatComesBackFromTheEngineChangesNothing() {
        ring("a");
        director.incident(event(Type.RANG, incident(host("a"), Kind.DOWN), host("a")));
        assertThat(heardIn(Duration.ofSeconds(10))).isEqualTo(2);
    }

    @Test
    void aShelfIsSilentAndItsEndRingsAgain() {
        ring("a");
        Incident shelved = Story.shelved(incident(host("a"), Kind.DOWN), START.plusSeconds(3600));
        director.incident(event(Type.SHELVED, shelved, host("a")));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        assertThat(heardIn(Duration.ofMinutes(59))).isZero();
        director.incident(event(Type.UNSHELVED, incident(host("a"), Kind.DOWN), host("a")));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).act()).isEqualTo(Act.RING);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "MAINTENANCE", "UNKNOWN"})
    void aStateThatNobodyIsToBeCalledForIsSilent(Health health) {
        ring("a");
        director.updated(news(host("a"), health));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        assertThat(heardIn(Duration.ofMinutes(1))).isZero();
        director.updated(news(host("a"), Health.DOWN));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).act()).isEqualTo(Act.RING);
    }

    @Test
    void aDeletedHostAndOneWithItsSoundOffFallSilentWithoutChime() {
        ring("a");
        director.removed("a");
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        ring("b");
        director.updated(news(Story.silentHost("b"), Health.DOWN));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        director.incident(resolved(Story.silentHost("b"), Kind.DOWN));
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
    }

    @Test
    void aHostThatAPersonPausesHasNotRecovered() {
        ring("a");
        director.incident(resolved(host("a").withPaused(true), Kind.DOWN));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        assertThat(status().unseen()).isEmpty();
    }

    @Test
    void theGentleCueIsLeftOutWhileOthersRing() {
        ring("a");
        ringAlso("b");
        director.incident(resolved("a"));
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
        director.incident(resolved("b"));
        assertThat(director.tick().act()).isEqualTo(Act.CHIME);
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
        assertThat(status().unseen()).hasSize(2);
        director.seen(List.of("i-a"));
        assertThat(status().unseen()).extracting(Latch.Unseen::hostId).containsExactly("b");
    }

    @Test
    void mutedNothingIsHeardAndItsEndRingsWhatIsStillOpen() {
        ring("a");
        director.muteLonger();
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
        director.incident(opened("b"));
        assertThat(heardIn(Duration.ofMinutes(14))).isZero();
        director.incident(resolved("a"));
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
        after(Duration.ofMinutes(1));
        assertThat(after(AlarmDirector.GATHER).rang()).containsExactly("i-b");
    }

    @Test
    void aMuteOfOneGroupOrHostLeavesTheOthersAlone() {
        director.mute(new MuteScope.One("a"), Duration.ofHours(1));
        director.muteUntil(new MuteScope.Group("shop"), START.plusSeconds(60));
        director.incident(opened("a"));
        assertThat(heardIn(Duration.ofMinutes(2))).isZero();
        assertThat(status().mutes()).hasSize(1);
        assertThat(status().muted()).isFalse();
        ring("b");
        director.unmute(new MuteScope.One("a"));
        after(Duration.ofSeconds(2));
        assertThat(after(AlarmDirector.GATHER).rang()).containsExactly("i-a");
    }

    @Test
    void anExemptCriticalHostPassesEveryMute() {
        director.settings(AlarmSettingsFixture.withExemptCritical());
        director.muteUntilUnmuted();
        director.incident(opened("a"));
        assertThat(heardIn(Duration.ofMinutes(1))).isZero();
        director.incident(opened(critical("b"), Kind.DOWN));
        assertThat(heardIn(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(status().attention()).isEqualTo(AlarmStatus.Attention.CRITICAL);
    }

    @Test
    void itGivesUpAfterSoManyRings() {
        director.settings(AlarmSettingsFixture.withMostRings(3));
        director.incident(opened("a"));
        assertThat(heardIn(Duration.ofMinutes(5))).isEqualTo(3);
        ring("b");
    }

    @Test
    void whatNobodyTakesInHandEscalatesOnceAndRingsLouder() {
        director.settings(AlarmSettingsFixture.withStep(Duration.ofMinutes(5), 100, "siren.wav"));
        director.incident(opened("a"));
        director.tick();
        heardIn(Duration.ofMinutes(4));
        Order order = after(Duration.ofMinutes(1));
        assertThat(order.escalated()).containsExactly("i-a");
        order = after(Duration.ofSeconds(5));
        assertThat(order.escalated()).isEmpty();
        assertThat(order.tone()).isEqualTo(new Sound.Tone(Cue.DOWN, "siren.wav", 100));
    }

    @Test
    void cutOffItselfItSaysSoOnceAndRingsForNoHost() {
        ring("a");
        director.network(true);
        assertThat(director.tick().tone()).isEqualTo(Sound.Tone.of(Cue.NETWORK_LOST));
        director.network(true);
        assertThat(heardIn(Duration.ofMinutes(5))).isZero();
        director.network(false);
        assertThat(director.tick().tone()).isEqualTo(Sound.Tone.of(Cue.NETWORK_BACK));
    }

    @Test
    void aHostsOwnSoundIsHeardForIt() {
        Host own = AlarmSettingsFixture.withSound(host("a"), "own.wav");
        director.incident(opened(own, Kind.DOWN));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).tone())
                .isEqualTo(new Sound.Tone(Cue.DOWN, "own.wav", 100));
    }

    @Test
    void aDeviceThatIsThereAgainRingsAtOnce() {
        ring("a");
        after(Duration.ofSeconds(1));
        director.soundReturned();
        assertThat(director.tick().act()).isEqualTo(Act.RING);
    }

    @Test
    void aWallClockThatJumpsChangesNoRhythm() {
        ring("a");
        story.jump(Duration.ofHours(-3));
        assertThat(heardIn(Duration.ofSeconds(10))).isEqualTo(2);
        story.jump(Duration.ofHours(9));
        assertThat(director.tick().act()).isEqualTo(Act.NOTHING);
    }

    private AlarmStatus status() {
        return director.status(true, Sound.Road.CLIP, List.of());
    }

    private void ring(String id) {
        ringAlso(id);
        assertThat(status().sounding()).isTrue();
    }

    private void ringAlso(String id) {
        director.incident(opened(id));
        director.tick();
        assertThat(after(AlarmDirector.GATHER).rang()).containsExactly("i-" + id);
    }

    private Order after(Duration time) {
        story.pass(time);
        return director.tick();
    }

    private int heardIn(Duration time) {
        int heard = 0;
        Duration step = Duration.ofMillis(100);
        for (Duration t = step; t.compareTo(time) <= 0; t = t.plus(step)) {
            heard += after(step).tone() == null ? 0 : 1;
        }
        return heard;
    }
}
