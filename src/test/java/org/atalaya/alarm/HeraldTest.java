package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.critical;
import static org.atalaya.alarm.Story.host;
import static org.atalaya.alarm.Story.opened;
import static org.atalaya.alarm.Story.taken;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Incident.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The director and the herald as the desk runs them, by the clock of a story. */
class HeraldTest {

    private static final Duration BEAT = Duration.ofMillis(50);
    private static final MuteScope ALL = new MuteScope.All();

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);
    private final Herald herald = new Herald(story::nanos);
    private final List<Announcement> said = new ArrayList<>();
    private boolean speaking;
    private int rings;

    @BeforeEach
    void spoken() {
        director.settings(AlarmSettings.USUAL.with(draft -> draft.spoken(true)));
    }

    private void pass(Duration time) {
        for (Duration at = Duration.ZERO; at.compareTo(time) < 0; at = at.plus(BEAT)) {
            story.pass(BEAT);
            Order order = director.tick();
            rings += order.act() == Act.RING ? 1 : 0;
            if (order.announcement() != null) {
                herald.rang(order.rang());
            }
            herald.tell(director.status(true, Sound.Road.CLIP, List.of()), this::say);
        }
    }

    private boolean say(Announcement announcement) {
        return !speaking && said.add(announcement);
    }

    @Test
    void fourteenWithinASecondAreOneSoundAndOneSentenceWithinASecond() {
        director.incident(opened("h0"));
        for (int i = 1; i < 13; i++) {
            pass(BEAT);
            director.incident(opened("h" + i));
        }
        director.incident(opened(host("pay"), Kind.DOWN));
        pass(Duration.ofSeconds(1).minus(BEAT.multipliedBy(12)));
        assertThat(rings).isEqualTo(1);
        assertThat(said).containsExactly(new Announcement(14, "Host h0", Kind.DOWN, true));
    }

    @Test
    void theWorstOfAllIsNamedAlthoughItFellLast() {
        director.incident(opened("a"));
        pass(BEAT.multipliedBy(6));
        director.incident(opened(critical("pay"), Kind.DOWN));
        pass(Duration.ofSeconds(1));
        assertThat(said).containsExactly(new Announcement(2, "Host pay", Kind.DOWN, true));
    }

    @Test
    void whatFallsWhileTheVoiceSpeaksIsOneMoreSentence() {
        speaking = true;
        director.incident(opened("a"));
        pass(Duration.ofSeconds(2));
        director.incident(opened("b"));
        pass(Duration.ofSeconds(2));
        assertThat(said).isEmpty();
        speaking = false;
        pass(BEAT);
        assertThat(said).extracting(Announcement::hosts).containsExactly(2);
        pass(Duration.ofSeconds(4));
        assertThat(said).as("repeats of the sound say nothing again").hasSize(1);
    }

    @Test
    void whatIsTakenInHandOrMutedMeanwhileIsNotSaid() {
        director.incident(opened("a"));
        director.incident(opened("b"));
        pass(Duration.ofMillis(300));
        director.incident(taken("a"));
        pass(Duration.ofSeconds(1));
        assertThat(said).containsExactly(new Announcement(1, "Host b", Kind.DOWN, true));
        director.incident(opened("c"));
        pass(Duration.ofMillis(300));
        director.mute(ALL, Duration.ofHours(1));
        pass(Duration.ofSeconds(2));
        assertThat(said).hasSize(1);
    }

    @Test
    void thatNotAllOfThemAreDownIsKnown() {
        director.settings(
                AlarmSettings.USUAL.with(
                        draft -> {
                            draft.spoken(true);
                            draft.rings(
                                    new AlarmSettings.Rings(
                                            Set.of(Kind.DOWN, Kind.DEGRADED),
                                            AlarmSettings.Rings.USUAL.criticalities(),
                                            true,
                                            true));
                        }));
        director.incident(opened("a"));
        director.incident(opened(host("slow"), Kind.DEGRADED));
        pass(Duration.ofSeconds(1));
        assertThat(said).extracting(Announcement::allDown).containsExactly(false);
    }

    @Test
    void itIsAskedAgainWhenItsTimeHasCome() {
        Duration usual = Duration.ofSeconds(5);
        assertThat(herald.patience(usual)).isEqualTo(usual);
        herald.rang(List.of("i-a"));
        story.pass(Duration.ofMillis(200));
        assertThat(herald.patience(usual)).isEqualTo(Herald.GATHER.minusMillis(200));
        story.pass(Herald.GATHER);
        assertThat(herald.patience(usual)).isEqualTo(usual);
    }

    @Test
    void aMuteCountsWhatItKeptFromItsFirstRingAndNothingElse() {
        director.incident(opened("heard"));
        pass(Duration.ofSeconds(1));
        director.mute(ALL, Duration.ofMinutes(15));
        pass(Duration.ofSeconds(20));
        assertThat(held()).as("what rang before was heard").isZero();
        director.incident(opened("a"));
        director.incident(opened("b"));
        director.incident(opened(host("a-parent-is-down"), Kind.UNREACHABLE));
        pass(Duration.ofSeconds(20));
        director.incident(Story.resolved("a"));
        pass(Duration.ofSeconds(1));
        assertThat(held()).as("what is over again would have rung, too").isEqualTo(2);
        director.mute(ALL, Duration.ofHours(1));
        pass(BEAT);
        assertThat(held()).as("a mute that is made longer goes on").isEqualTo(2);
        director.unmute(ALL);
        director.mute(ALL, Duration.ofHours(1));
        pass(BEAT);
        assertThat(held()).as("a new mute counts anew").isEqualTo(1);
    }

    @Test
    void eachMuteCountsItsOwn() {
        director.mute(new MuteScope.One("a"), Duration.ofMinutes(15));
        director.incident(opened("a"));
        director.incident(opened("b"));
        pass(Duration.ofSeconds(1));
        AlarmStatus status = director.status(true, Sound.Road.CLIP, List.of());
        assertThat(status.mutes()).extracting(AlarmStatus.ActiveMute::held).containsExactly(1);
        assertThat(status.held()).isZero();
    }

    @Test
    void theDeskSaysItAndOutlivesAVoiceThatFails() throws Exception {
        BlockingQueue<Announcement> voice = new LinkedBlockingQueue<>();
        try (AlarmDesk desk = new AlarmDesk(new FakeSound(), () -> Story.START, System::nanoTime)) {
            desk.settings(AlarmSettings.USUAL.with(draft -> draft.spoken(true)), ZoneOffset.UTC);
            desk.onAnnouncement(
                    announcement -> {
                        voice.add(announcement);
                        throw new IllegalStateException("no voice");
                    });
            desk.incident(opened("a"));
            desk.incident(opened("b"));
            desk.start();
            assertThat(voice.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new Announcement(2, "Host a", Kind.DOWN, true));
            desk.incident(opened("c"));
            assertThat(voice.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new Announcement(1, "Host c", Kind.DOWN, true));
        }
    }

    private int held() {
        return director.status(true, Sound.Road.CLIP, List.of()).held();
    }
}
