package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.PingCheck;

/**
 * Goes the way of a first ring once on paper, before there is one: what was never used has to be
 * read from the disk and checked, and of all rings the first must not be the late one. Nothing of
 * it is heard, shown or kept.
 */
final class Rehearsal {

    private static final Check CHECK = new PingCheck("localhost", 1, 1, 100, CheckOptions.DEFAULT);

    private Rehearsal() {}

    /** Rings and is gentle at the end, in a director of its own; what it would have done. */
    static List<AlarmDirector.Act> play() {
        List<AlarmDirector.Act> acts = new ArrayList<>();
        Instant[] now = {Instant.EPOCH};
        AlarmDirector director =
                new AlarmDirector(
                        () -> now[0],
                        () -> Duration.between(Instant.EPOCH, now[0]).toNanos(),
                        ZoneOffset.UTC);
        Host host =
                new Host(
                        "rehearsal",
                        "rehearsal",
                        "",
                        List.of(),
                        Host.DEFAULT_INTERVAL,
                        Host.DEFAULT_TIMEOUT,
                        true,
                        false,
                        CHECK);
        Incident incident =
                new Incident(
                        "rehearsal",
                        host.id(),
                        host.name(),
                        Incident.Kind.DOWN,
                        now[0],
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        director.incident(IncidentEvent.of(IncidentEvent.Type.OPENED, incident, host, now[0]));
        acts.add(director.tick().act());
        now[0] = now[0].plus(AlarmDirector.GATHER);
        acts.add(director.tick().act());
        director.patience(AlarmDirector.GATHER);
        director.status(true, Sound.Road.CLIP, List.of()).worst();
        director.incident(
                IncidentEvent.of(
                        IncidentEvent.Type.RESOLVED, incident.withEnd(now[0]), host, now[0]));
        acts.add(director.tick().act());
        return acts;
    }
}
