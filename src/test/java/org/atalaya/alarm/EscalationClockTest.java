package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.host;
import static org.atalaya.alarm.Story.opened;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;

/** The minutes of a step are those in which somebody was called: docs/adr/0032. */
class EscalationClockTest {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);
    private final List<String> escalated = new ArrayList<>();

    private void settings(Profile... profiles) {
        director.settings(
                AlarmSettings.USUAL.with(
                        draft -> {
                            draft.escalation(List.of(new Step(STEP, null, null, true)));
                            draft.profiles(List.of(profiles));
                        }));
    }

    private void pass(Duration time) {
        Duration beat = Duration.ofMillis(500);
        for (Duration t = beat; t.compareTo(time) <= 0; t = t.plus(beat)) {
            story.pass(beat);
            escalated.addAll(director.tick().escalated());
        }
    }

    @Test
    void whoMutesTheRoomAndForgetsItDoesNotStopTheClock() {
        settings();
        director.incident(opened("a"));
        director.mute(new MuteScope.All(), Duration.ofHours(1));
        pass(STEP.minusSeconds(1));
        assertThat(escalated).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(escalated).containsExactly("i-a");
    }

    @Test
    void quietHoursThatDoNotRingForItStopTheClockUntilTheyEnd() {
        LocalTime start = LocalTime.ofInstant(story.instant(), ZoneOffset.UTC);
        settings(
                new Profile(
                        "night",
                        EnumSet.allOf(DayOfWeek.class),
                        start,
                        start.plusMinutes(30),
                        ZoneOffset.UTC,
                        new Change(null, null, Rings.CRITICAL_ONLY, null)));
        director.incident(opened("a"));
        pass(Duration.ofMinutes(34));
        assertThat(escalated).as("the morning begins with all its minutes").isEmpty();
        pass(Duration.ofSeconds(62));
        assertThat(escalated).containsExactly("i-a");
    }

    @Test
    void plannedWorkStopsTheClock() {
        settings();
        director.incident(opened("a"));
        pass(Duration.ofMinutes(4));
        director.updated(Story.news(host("a"), Health.MAINTENANCE));
        pass(Duration.ofHours(1));
        director.updated(Story.news(host("a"), Health.DOWN));
        assertThat(escalated).isEmpty();
        pass(Duration.ofSeconds(62));
        assertThat(escalated).containsExactly("i-a");
    }
}
