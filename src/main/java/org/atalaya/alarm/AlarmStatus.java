package org.atalaya.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.model.Criticality;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What the alarm is doing, for banners and the header.
 *
 * @param ringing the hosts that call for the alarm (something is wrong that is rung for, sound on,
 *     in nobody's hand), oldest incident first; listed also while muted, without a sound device, or
 *     when they were rung for before the program was started
 * @param mute whether a person holds the whole alarm silent
 * @param mutes every mute that holds, that one among them, for a countdown
 * @param calling whether one of those may be heard now: not muted, not known from before
 * @param audible whether there is a device to hear it on
 * @param road how the next sound gets to the loudspeaker
 * @param attention how much the screen should call for a person
 * @param unseen what recovered before anybody saw it
 * @param profile the name of the profile that holds; null on a usual day
 * @param problems what is wrong with WAVs that a person chose
 * @param networkLost whether the wall itself is cut off
 */
public record AlarmStatus(
        List<Ringing> ringing,
        Mute mute,
        List<ActiveMute> mutes,
        boolean calling,
        boolean audible,
        Sound.Road road,
        Attention attention,
        List<Latch.Unseen> unseen,
        @Nullable String profile,
        List<SoundProblem> problems,
        boolean networkLost) {

    /** How much the screen calls for a person: window edge, task bar, a banner over everything. */
    public enum Attention {
        NONE,
        /** Something is rung for. */
        ALARM,
        /** A critical host is down. */
        CRITICAL
    }

    /**
     * A mute and what it holds silent.
     *
     * @param held how many incidents would have rung for the first time since it began
     */
    public record ActiveMute(MuteScope scope, Mute mute, int held) {

        /** One that held nothing yet. */
        public ActiveMute(MuteScope scope, Mute mute) {
            this(scope, mute, 0);
        }
    }

    /**
     * One host that calls for the alarm.
     *
     * @param since when its incident was opened
     */
    public record Ringing(
            String hostId,
            String name,
            Instant since,
            String incidentId,
            Incident.Kind kind,
            Criticality criticality) {

        /** The worst first: by worth, then by kind, then the one that waits longest. */
        static final Comparator<Ringing> WORST_FIRST =
                Comparator.comparing(Ringing::criticality, Comparator.reverseOrder())
                        .thenComparing(Ringing::kind, Comparator.reverseOrder())
                        .thenComparing(Ringing::since)
                        .thenComparing(Ringing::name)
                        .thenComparing(Ringing::hostId);
    }

    public AlarmStatus {
        ringing = List.copyOf(ringing);
        mutes = List.copyOf(mutes);
        unseen = List.copyOf(unseen);
        problems = List.copyOf(problems);
    }

    /** Whether a person holds the alarm silent. */
    public boolean muted() {
        return mute.isMuted();
    }

    /** When the mute ends by itself; null when not muted, or muted until unmuted by hand. */
    public @Nullable Instant mutedUntil() {
        return mute instanceof Mute.Until until ? until.until() : null;
    }

    /** How many would have rung since a person muted the whole wall. */
    public int held() {
        return mutes.stream()
                .filter(each -> each.scope() instanceof MuteScope.All)
                .mapToInt(ActiveMute::held)
                .sum();
    }

    /** Whether the room hears the alarm now. */
    public boolean sounding() {
        return calling && audible;
    }

    /** The one that a sentence about many names: "14 hosts down, worst: Payments API". */
    public Optional<Ringing> worst() {
        return ringing.stream().min(Ringing.WORST_FIRST);
    }
}
