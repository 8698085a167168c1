package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.event;
import static org.atalaya.alarm.Story.host;
import static org.atalaya.alarm.Story.incident;
import static org.atalaya.alarm.Story.opened;
import static org.atalaya.alarm.Story.taken;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.alarm.AlarmDirector.Act;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a month of rings, read line by line, has taught. */
class AlarmLessonsTest {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);
    private final Host host = host("a");
    private final List<String> escalated = new ArrayList<>();

    @BeforeEach
    void set() {
        director.settings(AlarmSettingsFixture.withStep(STEP, 100, "siren.wav"));
    }

    @Test
    void theTimeOnTheShelfDoesNotCount() {
        director.incident(opened("a"));
        pass(Duration.ofMinutes(1));
        Instant until = story.instant().plus(Duration.ofHours(1));
        Incident shelved = Story.shelved(incident(host, Kind.DOWN), until);
        director.incident(event(Type.SHELVED, shelved, host));
        pass(Duration.ofHours(1));
        director.incident(event(Type.UNSHELVED, incident(host, Kind.DOWN), host));
        pass(Duration.ofSeconds(230));
        assertThat(escalated).as("four minutes are left to it").isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(escalated).containsExactly("i-a");
    }

    @Test
    void whileTheWallIsCutOffNobodyCouldKnowSoItDoesNotCount() {
        director.incident(opened("a"));
        pass(Duration.ofMinutes(4));
        director.network(true);
        pass(Duration.ofMinutes(10));
        director.network(false);
        assertThat(escalated).isEmpty();
        pass(Duration.ofSeconds(70));
        assertThat(escalated).containsExactly("i-a");
    }

    @Test
    void whatWasQuietSinceBeforeTheStartBeginsToCallNow() {
        story.pass(Duration.ofHours(2));
        director.incident(opened("a"));
        pass(Duration.ofMinutes(4));
        assertThat(escalated).isEmpty();
    }

    @Test
    void whatRangBeforeTheStartHasCalledSinceItOpened() {
        story.pass(Duration.ofHours(2));
        director.incident(event(Type.RANG, incident(host, Kind.DOWN).asRung(), host));
        pass(Duration.ofSeconds(1));
        assertThat(escalated).containsExactly("i-a");
    }

    @Test
    void plannedWorkThatHidesAHostIsNotItsRecovery() {
        director.incident(opened("a"));
        pass(Duration.ofSeconds(1));
        director.updated(Story.news(host, Health.MAINTENANCE));
        director.incident(Story.resolved("a"));
        assertThat(director.tick().act()).isEqualTo(Act.HUSH);
    }

    @Test
    void aHostThatIsTakenIntoPlannedWorkDidNotRecoverWhileNobodyLooked() {
        director.incident(opened("a"));
        pass(Duration.ofSeconds(1));
        director.updated(Story.news(host, Health.MAINTENANCE));
        Incident over = Story.resolved(incident(host, Kind.DOWN)).asSeen();
        director.incident(event(Type.RESOLVED, over, host));
        assertThat(director.status(true, Sound.Road.CLIP, List.of()).unseen()).isEmpty();
        director.incident(opened("b"));
        director.incident(Story.resolved("b"));
        assertThat(director.status(true, Sound.Road.CLIP, List.of()).unseen())
                .extracting(Latch.Unseen::hostId)
                .containsExactly("b");
    }

    @Test
    void manyThatRecoverTogetherAreOneGentleCue() {
        director.incident(opened("a"));
        director.incident(opened("b"));
        director.incident(opened("c"));
        pass(Duration.ofSeconds(2));
        List.of("a", "b", "c").forEach(id -> director.incident(taken(id)));
        director.tick();
        List<Act> acts = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            director.incident(Story.resolved(id));
            acts.add(director.tick().act());
        }
        assertThat(acts).containsExactly(Act.CHIME, Act.NOTHING, Act.NOTHING);
    }

    @Test
    void aRingAfterTheGentleCueMakesTheNextOneHeard() {
        director.incident(opened("a"));
        pass(Duration.ofSeconds(2));
        director.incident(Story.resolved("a"));
        assertThat(director.tick().act()).isEqualTo(Act.CHIME);
        director.incident(opened("b"));
        director.tick();
        story.pass(AlarmDirector.GATHER);
        assertThat(director.tick().act()).isEqualTo(Act.RING);
        director.incident(Story.resolved("b"));
        assertThat(director.tick().act()).isEqualTo(Act.CHIME);
    }

    private void pass(Duration time) {
        Duration beat = Duration.ofMillis(500);
        for (Duration t = beat; t.compareTo(time) <= 0; t = t.plus(beat)) {
            story.pass(beat);
            escalated.addAll(director.tick().escalated());
        }
    }
}
