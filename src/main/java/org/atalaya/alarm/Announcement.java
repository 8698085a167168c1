package org.atalaya.alarm;

import java.util.Collection;
import java.util.Optional;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.model.Incident;

/**
 * What the platform's voice, or a notice of the desktop, is to say of many at once; in values,
 * because the alarm knows no language.
 *
 * @param hosts how many it is about
 * @param worst the name of the worst of them
 * @param kind what is wrong with that one
 * @param allDown whether each of them is down, now or time and again
 */
public record Announcement(int hosts, String worst, Incident.Kind kind, boolean allDown) {

    /** About all of these; empty when there are none. */
    public static Optional<Announcement> of(Collection<Ringing> hosts) {
        return hosts.stream()
                .min(Ringing.WORST_FIRST)
                .map(
                        worst ->
                                new Announcement(
                                        hosts.size(),
                                        worst.name(),
                                        worst.kind(),
                                        hosts.stream().allMatch(Announcement::isDown)));
    }

    private static boolean isDown(Ringing host) {
        return switch (host.kind()) {
            case DOWN, FLAPPING -> true;
            case DEGRADED, UNREACHABLE -> false;
        };
    }
}
