package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.START;
import static org.atalaya.alarm.Story.critical;
import static org.atalaya.alarm.Story.opened;
import static org.atalaya.alarm.Story.resolved;
import static org.atalaya.alarm.Story.taken;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.alarm.AlarmDirector.Order;
import org.atalaya.model.Host;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.IncidentEvent.Type;
import org.junit.jupiter.api.Test;

/** One night as a log that a person can read: when it rang, with what, and for whom first. */
class AlarmLogTest {

    private final Story story = new Story();
    private final AlarmDirector director = new AlarmDirector(story, story::nanos, ZoneOffset.UTC);
    private final List<String> log = new ArrayList<>();

    @Test
    void aNightIsRungForAsAPersonWouldExpect() {
        director.incident(opened("web"));
        pass(Duration.ofSeconds(6));
        director.incident(taken("web"));
        pass(Duration.ofSeconds(10));
        for (String id : List.of("a", "b", "c")) {
            director.incident(opened(id));
        }
        director.incident(opened(critical("pay"), Kind.DOWN));
        pass(Duration.ofSeconds(3));
        director.mute(new MuteScope.All(), Duration.ofMinutes(15));
        pass(Duration.ofMinutes(14));
        director.incident(resolved(critical("pay"), Kind.DOWN));
        for (String id : List.of("a", "b")) {
            director.incident(resolved(id));
        }
        pass(Duration.ofSeconds(62));
        director.incident(resolved("c"));
        director.incident(resolved("web"));
        pass(Duration.ofSeconds(5));
        assertThat(log)
                .containsExactly(
                        "    0.2 RING DOWN [i-web]",
                        "    5.2 RING DOWN []",
                        "    6.1 HUSH",
                        "   16.2 RING CRITICAL [i-a, i-b, i-c, i-pay]",
                        "   19.1 HUSH",
                        "  919.1 RING DOWN [i-c]",
                        "  921.1 CHIME RECOVERY []");
    }

    @Test
    void whatPlannedWorkHidAndGivesBackIsKnownAndWhatIsNewAfterItRings() {
        Host web = Story.host("web");
        director.incident(Story.event(Type.REOPENED, Story.incident(web, Kind.DOWN).asRung(), web));
        pass(Duration.ofSeconds(12));
        assertThat(log).isEmpty();
        assertThat(director.status(true, Sound.Road.CLIP, List.of()).ringing()).hasSize(1);
        director.incident(opened("mail"));
        pass(Duration.ofSeconds(1));
        assertThat(log).containsExactly("   12.2 RING DOWN [i-mail]");
    }

    private void pass(Duration time) {
        Duration beat = Duration.ofMillis(100);
        for (Duration t = beat; t.compareTo(time) <= 0; t = t.plus(beat)) {
            story.pass(beat);
            note(director.tick());
        }
    }

    private void note(Order order) {
        if (order.act() != AlarmDirector.Act.NOTHING) {
            double seconds = Duration.between(START, story.instant()).toMillis() / 1000.0;
            String what = order.tone() == null ? "" : " " + order.tone().cue() + " " + order.rang();
            log.add("%7.1f %s%s".formatted(seconds, order.act(), what));
        }
    }
}
