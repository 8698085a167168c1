package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is heard and when. Pure: news goes in, {@link #tick} says what to do now; not
 * thread-safe. The rules, each with a test of its name:
 *
 * <ul>
 *   <li>A host whose sound is on rings at once when it is down (also when its first result after
 *       the start says so), and again every {@link #REPEAT} until it is acknowledged, recovers, is
 *       paused, goes into maintenance, is deleted, or the alarm is muted.
 *   <li>One sound for all: what falls while the cue is being heard is announced by that cue.
 *   <li>A new one rings at once also while older ones are acknowledged, or between two repeats.
 *   <li>The gentle cue is heard when a host that rang recovers and nothing else calls; while others
 *       still ring it would say "all well" too early, so it is left out, not kept for later.
 *   <li>Muted means silent: both cues. When the mute ends, what is still open rings again at once.
 * </ul>
 */
public final class AlarmDirector {

    /** From the start of one ring to the start of the next. */
    public static final Duration REPEAT = Duration.ofSeconds(5);

    /** How long {@code down.wav} is heard. */
    static final Duration CUE_LENGTH = Duration.ofMillis(1600);

    /** What the loudspeaker is to do now. */
    public enum Order {
        /** Leave it as it is. */
        NOTHING,
        /** Play the alarm. */
        RING,
        /** Play the gentle cue, instead of whatever is heard. */
        CHIME,
        /** Fall silent. */
        HUSH
    }

    /** A host that is down, or rang and has not recovered yet. */
    private record Incident(String name, Instant since, boolean open, boolean rang) {

        Incident closed() {
            return new Incident(name, since, false, rang);
        }

        Incident announced() {
            return new Incident(name, since, open, rang || open);
        }
    }

    private final LongSupplier nanos;
    private final MuteTimer mute;
    private final Map<String, Incident> incidents = new HashMap<>();

    /** Null when nothing was rung since the room last fell silent: the next ring is due at once. */
    private @Nullable Long lastRing;

    private boolean ringing;
    private boolean recovered;
    private boolean justMuted;

    /**
     * @param clock for what people read: when a mute ends
     * @param nanos a monotonic clock, as {@link System#nanoTime}: for everything that is measured
     */
    public AlarmDirector(InstantSource clock, LongSupplier nanos) {
        this.nanos = nanos;
        this.mute = new MuteTimer(clock, nanos);
    }

    /** Takes news of a host; the newest state counts. */
    public void updated(HostUpdate update) {
        Host host = update.host();
        Incident before = incidents.get(host.id());
        switch (update.state().health()) {
            case DOWN, FLAPPING -> incidents.put(host.id(), incident(update, before));
            case UP, DEGRADED -> {
                recovered |= before != null && before.rang() && host.sound();
                incidents.remove(host.id());
            }
            case PAUSED, MAINTENANCE -> incidents.remove(host.id());
            case SUSPECT, UNREACHABLE, UNKNOWN, PENDING ->
                    incidents.computeIfPresent(host.id(), (_, incident) -> incident.closed());
        }
    }

    /** The host is no longer watched. */
    public void removed(String hostId) {
        incidents.remove(hostId);
    }

    /** Mutes for 15 minutes, again: an hour, again: eight hours, each from now. */
    public void muteLonger() {
        mute.longer();
        justMuted = true;
    }

    /** Mutes until {@link #unmute}. */
    public void muteUntilUnmuted() {
        mute.byHand();
        justMuted = true;
    }

    /** Lets the alarm ring again at once. */
    public void unmute() {
        mute.off();
        justMuted = false;
    }

    /** A sound device came back: what was rung meanwhile was not heard, so it rings at once. */
    public void soundReturned() {
        lastRing = null;
    }

    /** Says what to do now. Call it after news, and often enough for the repeats. */
    public Order tick() {
        mute.expire();
        boolean calls = incidents.values().stream().anyMatch(Incident::open);
        boolean chimes = recovered && !calls && !mute.isMuted();
        boolean hushes = ringing || justMuted;
        recovered = false;
        justMuted = false;
        ringing = calls && !mute.isMuted();
        if (ringing) {
            return ring();
        }
        lastRing = null;
        if (chimes) {
            return Order.CHIME;
        }
        return hushes ? Order.HUSH : Order.NOTHING;
    }

    /** What to show of it. */
    public AlarmStatus status(boolean audible) {
        List<Ringing> open =
                incidents.entrySet().stream()
                        .filter(entry -> entry.getValue().open())
                        .map(AlarmDirector::ringing)
                        .sorted(
                                Comparator.comparing(Ringing::since)
                                        .thenComparing(Ringing::name)
                                        .thenComparing(Ringing::hostId))
                        .toList();
        return new AlarmStatus(open, mute.mute(), audible);
    }

    private Order ring() {
        boolean fresh = incidents.values().stream().anyMatch(one -> one.open() && !one.rang());
        boolean due = sinceLastRingAtLeast(REPEAT);
        boolean heardNow = !sinceLastRingAtLeast(CUE_LENGTH);
        if (fresh) {
            incidents.replaceAll((_, incident) -> incident.announced());
        }
        if (!due && (!fresh || heardNow)) {
            return Order.NOTHING;
        }
        lastRing = nanos.getAsLong();
        return Order.RING;
    }

    private boolean sinceLastRingAtLeast(Duration duration) {
        return lastRing == null || nanos.getAsLong() - lastRing >= duration.toNanos();
    }

    /** Another {@code since} is another incident, even when the recovery between was never seen. */
    private static Incident incident(HostUpdate update, @Nullable Incident before) {
        Host host = update.host();
        Instant since = update.state().since();
        boolean open = host.sound() && !host.paused() && !update.state().isAcknowledged();
        boolean rang = before != null && before.rang() && before.since().equals(since);
        return new Incident(host.name(), since, open, rang);
    }

    private static Ringing ringing(Map.Entry<String, Incident> entry) {
        Incident incident = entry.getValue();
        return new Ringing(entry.getKey(), incident.name(), incident.since());
    }
}
