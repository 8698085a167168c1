package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.atalaya.alarm.AlarmStatus.Attention;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.alarm.Sound.Tone;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is heard and when. Pure: incidents go in, {@link #tick} says what to do now; not
 * thread-safe. The model is ISA-18.2's: an alarm is an incident, not a result. The rules, each with
 * a test of its name:
 *
 * <ul>
 *   <li>An incident rings once when it is new, and again every {@link AlarmSettings#repeatEvery}
 *       until it is acknowledged, shelved, muted, over, or was rung for often enough. One that
 *       flaps, or is only degraded, rings once; one behind a parent that is down never does.
 *   <li>Many at once are one sound: what comes within {@link #GATHER}, and what comes while a cue
 *       that is as urgent is being heard, is announced by that cue.
 *   <li>A new one rings at once also while older ones are acknowledged, or between two repeats.
 *   <li>What was rung for before a restart, or before planned work hid it, keeps silent until it
 *       gets worse or escalates.
 *   <li>The gentle cue is heard when a host that rang recovers and nothing else calls, once for all
 *       that do while it is heard; while others still call it would say "all well" too early.
 *   <li>Muted means silent, unless critical hosts are exempt. When a mute, a shelf or a quiet
 *       profile ends, what is still open rings again at once.
 *   <li>While the wall itself is cut off, nothing is known about hosts, so none rings.
 * </ul>
 */
public final class AlarmDirector {

    /** How long a ring waits for company: a dead switch takes forty hosts within one moment. */
    static final Duration GATHER = Duration.ofMillis(100);

    /** What the loudspeaker is to do now. */
    public enum Act {
        /** Leave it as it is. */
        NOTHING,
        /** Play the tone. */
        RING,
        /** Play the gentle tone, instead of whatever is heard. */
        CHIME,
        /** Fall silent. */
        HUSH
    }

    /**
     * What to do now.
     *
     * @param tone null unless something is to be played
     * @param rang incidents that this, or the cue that is being heard, is the first ring for
     * @param escalated incidents whose step tells those who are not in the room
     * @param announcement what a voice would say; null when it is switched off or nothing is new
     */
    public record Order(
            Act act,
            @Nullable Tone tone,
            List<String> rang,
            List<String> escalated,
            @Nullable Announcement announcement) {

        private static Order quiet(Act act, List<String> escalated) {
            return new Order(act, null, List.of(), escalated, null);
        }
    }

    private final InstantSource clock;
    private final LongSupplier nanos;
    private ZoneId zone;
    private final Mutes mutes;
    private final Latch latch = new Latch();
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Hearing hearing;
    private final Ringer ringer = new Ringer();
    private @Nullable Cue network;
    private boolean ringing;
    private boolean recovered;
    private boolean justMuted;

    /**
     * @param clock for what people read and set: ends of mutes and shelves, profiles
     * @param nanos a monotonic clock, as {@link System#nanoTime}: for everything that is measured
     * @param zone where the hours of profiles are meant that name no zone
     */
    public AlarmDirector(InstantSource clock, LongSupplier nanos, ZoneId zone) {
        this.clock = clock;
        this.nanos = nanos;
        this.zone = zone;
        this.mutes = new Mutes(clock, nanos);
        this.hearing = new Hearing(mutes);
    }

    /** What a person set; holds from now on. */
    public void settings(AlarmSettings now) {
        hearing.settings(now);
    }

    /** Where the hours of profiles are meant from now on that name no zone. */
    public void zone(ZoneId now) {
        zone = now;
    }

    /** Takes news of a host: how it is configured, and whether its state silences it. */
    public void updated(HostUpdate update) {
        Host host = update.host();
        hearing.health(host.id(), update.state().health());
        for (Call call : calls.values()) {
            if (call.host().id().equals(host.id())) {
                call.reconfigured(host);
            }
        }
    }

    /**
     * Takes the newest state of an incident.
     *
     * @param types everything that happened to it since it was last told; the event's own among
     *     them
     */
    public void incident(IncidentEvent event, Set<IncidentEvent.Type> types) {
        latch.incident(event);
        String id = event.incident().id();
        Call call = calls.get(id);
        if (!event.incident().isOpen()) {
            calls.remove(id);
            recovered |= call != null && isRecovery(call, event);
            return;
        }
        long now = nanos.getAsLong();
        if (call == null) {
            call = new Call(event, calledBefore(event.incident()).toNanos());
            calls.put(id, call);
            if (event.incident().rung()) {
                call.rangBefore();
            }
        } else {
            recovered |= isBetter(call, event);
            call.take(event, now);
        }
        if (types.contains(IncidentEvent.Type.RANG)) {
            call.rangBefore();
        }
    }

    /** One event, of which none was left out. */
    public void incident(IncidentEvent event) {
        incident(event, EnumSet.of(event.type()));
    }

    /** One that rang before the start has called ever since, as far as anybody can tell. */
    private Duration calledBefore(Incident incident) {
        Duration age = Duration.between(incident.openedAt(), clock.instant());
        return age.isNegative() || !incident.rung() ? Duration.ZERO : age;
    }

    /** Neither a person's deed nor planned work that hides it: the host itself is better. */
    private boolean isRecovery(Call call, IncidentEvent event) {
        boolean hidden = event.host().paused() || hearing.isInMaintenance(event.host());
        boolean byItself = event.by() == null && !hidden;
        return byItself && call.hasRung() && event.host().sound();
    }

    /** A host that was down and is now only degraded has recovered, as far as the alarm goes. */
    private boolean isBetter(Call call, IncidentEvent event) {
        return event.incident().kind() == Incident.Kind.DEGRADED
                && call.incident().kind() != Incident.Kind.DEGRADED
                && isRecovery(call, event);
    }

    /** The host is no longer watched. */
    public void removed(String hostId) {
        calls.values().removeIf(call -> call.host().id().equals(hostId));
        hearing.removed(hostId);
        latch.removed(hostId);
    }

    /** The wall's own network is gone, or there again; the same news twice is no news. */
    public void network(boolean lost) {
        if (hearing.network(lost)) {
            network = lost ? Cue.NETWORK_LOST : Cue.NETWORK_BACK;
        }
    }

    /** A person looked at these. */
    public void seen(Collection<String> incidentIds) {
        latch.seen(incidentIds);
    }

    /** Mutes everything for 15 minutes, again: an hour, again: eight hours, each from now. */
    public void muteLonger() {
        mutes.longer();
        justMuted = true;
    }

    /** Mutes everything until {@link #unmute}. */
    public void muteUntilUnmuted() {
        mutes.byHand();
        justMuted = true;
    }

    /** Mutes for so long, from now. */
    public void mute(MuteScope scope, Duration length) {
        mutes.forLength(scope, length);
        justMuted |= scope instanceof MuteScope.All;
    }

    /** Mutes until a moment on the wall clock. */
    public void muteUntil(MuteScope scope, Instant end) {
        mutes.until(scope, end);
        justMuted |= scope instanceof MuteScope.All;
    }

    /** Lets what this mute held silent ring again at once. */
    public void unmute(MuteScope scope) {
        mutes.off(scope);
        justMuted = false;
    }

    /** A sound device came back: what was rung meanwhile was not heard, so it rings at once. */
    public void soundReturned() {
        ringer.silenced();
        calls.values().forEach(call -> call.unheard(nanos.getAsLong() - GATHER.toNanos()));
    }

    /** How soon {@link #tick} is wanted, if nothing comes before. */
    public Duration patience(Duration usual) {
        boolean gathers = calls.values().stream().anyMatch(Call::isFresh);
        return gathers && GATHER.compareTo(usual) < 0 ? GATHER.dividedBy(2) : usual;
    }

    /** Says what to do now. Call it after news, and often enough for the repeats. */
    public Order tick() {
        Instant wall = clock.instant();
        hearing.turn(wall.atZone(zone));
        long now = nanos.getAsLong();
        for (Call call : calls.values()) {
            hearing.turn(call, wall, now);
        }
        List<String> escalated = escalate(now);
        boolean chimes = recovered && calls.values().stream().noneMatch(hearing::isOpenUnmuted);
        boolean hushes = ringing || justMuted;
        recovered = false;
        justMuted = false;
        ringing = calls.values().stream().anyMatch(Call::isHeard);
        Cue own = network;
        network = null;
        if (own != null && hearing.current().rings().network() && hearing.mayPlay()) {
            return play(Act.RING, own, escalated);
        }
        if (ringing) {
            return ring(now, escalated);
        }
        ringer.silenced();
        boolean wanted = hearing.current().rings().recovery() && hearing.mayPlay();
        if (chimes && wanted && ringer.mayChime(now)) {
            return play(Act.CHIME, Cue.RECOVERY, escalated);
        }
        return Order.quiet(hushes ? Act.HUSH : Act.NOTHING, escalated);
    }

    private Order play(Act act, Cue cue, List<String> escalated) {
        Tone tone = new Tone(cue, null, hearing.current().volume());
        return new Order(act, tone, List.of(), escalated, null);
    }

    private Order ring(long now, List<String> escalated) {
        Ringer.Ring ring = ringer.ring(calls.values(), hearing.usual(), hearing.current(), now);
        List<String> rang = ring.fresh().stream().map(call -> call.incident().id()).toList();
        return new Order(
                ring.tone() == null ? Act.NOTHING : Act.RING,
                ring.tone(),
                rang,
                escalated,
                hearing.current().spoken() ? Ringer.announcement(ring.fresh()) : null);
    }

    /** Those that came up a step whose message goes to others. Muting does not hold that up. */
    private List<String> escalate(long now) {
        List<String> told = new ArrayList<>();
        for (Call call : calls.values()) {
            if (call.isCalling()) {
                int up = call.climb(hearing.usual().escalation(), now);
                boolean tells =
                        call.stepsOf(hearing.usual()).stream()
                                .limit(up)
                                .anyMatch(AlarmSettings.Step::channel);
                if (tells) {
                    told.add(call.incident().id());
                }
            }
        }
        return told;
    }

    /** What to show of it. */
    public AlarmStatus status(boolean audible, Sound.Road road, List<SoundProblem> problems) {
        List<Ringing> open =
                calls.values().stream()
                        .filter(Call::isCalling)
                        .map(Call::ringing)
                        .sorted(
                                Comparator.comparing(Ringing::since)
                                        .thenComparing(Ringing::name)
                                        .thenComparing(Ringing::hostId))
                        .toList();
        return new AlarmStatus(
                open,
                mutes.all(),
                mutes.active(),
                calls.values().stream().anyMatch(Call::isHeard),
                audible,
                road,
                attention(),
                latch.unseen(),
                hearing.profileName(),
                problems,
                hearing.isNetworkLost());
    }

    private Attention attention() {
        boolean any = false;
        for (Call call : calls.values()) {
            if (call.isCalling() && call.cue() == Cue.CRITICAL) {
                return Attention.CRITICAL;
            }
            any |= call.isCalling();
        }
        return any ? Attention.ALARM : Attention.NONE;
    }
}
