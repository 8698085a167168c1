package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/** One open incident as the alarm sees it: what was rung for it, and what is still to be. */
final class Call {

    private Incident incident;
    private Host host;

    /** Rung for before the program was started: a restart announces nothing twice. */
    private boolean known;

    private boolean calling;
    private boolean heard;
    private @Nullable Long freshSince;
    private int rings;
    private long firstRing;

    /** How long it has called in all, without the stretch that goes on. */
    private long called;

    private long callingSince;
    private int steps;

    /**
     * @param called nanoseconds for which it has called already: the steps of escalation count them
     */
    Call(IncidentEvent event, long called) {
        this.incident = event.incident();
        this.host = event.host();
        this.called = called;
        this.steps = incident.escalation();
    }

    Incident incident() {
        return incident;
    }

    Host host() {
        return host;
    }

    boolean isCritical() {
        return host.watching().criticality() == Criticality.CRITICAL;
    }

    /** Something happened to it; a turn for the worse makes it a new one. */
    void take(IncidentEvent event, long nanos) {
        boolean worse = event.incident().kind().isWorseThan(incident.kind());
        incident = event.incident();
        host = event.host();
        boolean unshelved = event.type() == IncidentEvent.Type.UNSHELVED;
        if (worse || unshelved) {
            anew(nanos);
        }
        if (worse) {
            called = 0;
            callingSince = nanos;
            steps = 0;
        }
    }

    void reconfigured(Host now) {
        host = now;
    }

    /** The engine says that it was rung for; not by us, so before the start. */
    void rangBefore() {
        if (rings == 0) {
            known = true;
            freshSince = null;
        }
    }

    /** The next turn rings it, if it may be heard then. */
    void anew(long nanos) {
        known = false;
        rings = 0;
        freshSince = heard ? Long.valueOf(nanos) : null;
    }

    /** A sound device is there again, so what was rung before it was not heard. */
    void unheard(long nanos) {
        if (heard && !known) {
            freshSince = nanos;
        }
    }

    /**
     * What holds now.
     *
     * @param mayCall whether it calls for the alarm at all
     * @param mayBeHeard whether nothing keeps it silent
     */
    void turn(boolean mayCall, boolean mayBeHeard, long nanos) {
        if (mayCall != calling) {
            called = calledFor(nanos);
            callingSince = nanos;
        }
        calling = mayCall;
        boolean now = mayBeHeard && !known;
        if (now && !heard) {
            freshSince = nanos;
            rings = 0;
        } else if (!now) {
            freshSince = null;
        }
        heard = now;
    }

    boolean isCalling() {
        return calling;
    }

    boolean isHeard() {
        return heard;
    }

    boolean isFresh() {
        return freshSince != null;
    }

    boolean isFreshFor(Duration time, long nanos) {
        return freshSince != null && nanos - freshSince >= time.toNanos();
    }

    boolean hasRung() {
        return rings > 0 || known;
    }

    /** A ring announced it, or repeated it. */
    void rang(long nanos) {
        firstRing = rings == 0 ? nanos : firstRing;
        rings++;
        freshSince = null;
    }

    /** Flapping and degraded hosts are rung for once; the others until the settings' end. */
    boolean repeats(AlarmSettings settings, long nanos) {
        boolean once =
                switch (incident.kind()) {
                    case FLAPPING, DEGRADED, UNREACHABLE -> true;
                    case DOWN -> false;
                };
        Integer most = settings.mostRings();
        Duration longest = settings.longest();
        return heard
                && rings > 0
                && !once
                && (most == null || rings < most)
                && (longest == null || nanos - firstRing < longest.toNanos());
    }

    /** What is shelved, or left to the morning by a profile, is in nobody's way meanwhile. */
    private long calledFor(long nanos) {
        return calling ? called + (nanos - callingSince) : called;
    }

    /** How many steps it has come up since the last time; each makes it call anew. */
    int climb(List<AlarmSettings.Step> all, long nanos) {
        int before = steps;
        while (steps < all.size() && calledFor(nanos) >= all.get(steps).after().toNanos()) {
            steps++;
        }
        if (steps > before) {
            anew(nanos);
        }
        return steps - before;
    }

    /** The steps it stands on, last first. */
    List<AlarmSettings.Step> stepsOf(AlarmSettings settings) {
        List<AlarmSettings.Step> all = settings.escalation();
        return all.subList(0, Math.min(steps, all.size())).reversed();
    }

    Cue cue() {
        return switch (incident.kind()) {
            case DEGRADED -> Cue.DEGRADED;
            case DOWN, FLAPPING, UNREACHABLE -> isCritical() ? Cue.CRITICAL : Cue.DOWN;
        };
    }

    boolean isShelved(Instant now) {
        return incident.isShelved(now);
    }

    Ringing ringing() {
        return new Ringing(
                host.id(),
                host.name(),
                incident.openedAt(),
                incident.id(),
                incident.kind(),
                host.watching().criticality());
    }
}
