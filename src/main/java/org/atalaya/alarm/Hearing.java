package org.atalaya.alarm;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** Who may be heard at a moment: settings, profile, mutes and states. Part of the director. */
final class Hearing {

    /**
     * States in which a host's incident is not to be heard, although it is open; one that is open
     * from before the start is asked about first.
     */
    private static final Set<Health> QUIET =
            EnumSet.of(Health.MAINTENANCE, Health.PAUSED, Health.UNKNOWN, Health.PENDING);

    private final Mutes mutes;
    private final Map<String, Health> health = new HashMap<>();
    private AlarmSettings usual = AlarmSettings.USUAL;
    private AlarmSettings current = AlarmSettings.USUAL;
    private @Nullable Profile profile;
    private boolean networkLost;

    Hearing(Mutes mutes) {
        this.mutes = mutes;
    }

    void settings(AlarmSettings now) {
        usual = now;
    }

    void health(String hostId, Health now) {
        health.put(hostId, now);
    }

    boolean isInMaintenance(Host host) {
        return health.get(host.id()) == Health.MAINTENANCE;
    }

    void removed(String hostId) {
        health.remove(hostId);
    }

    /** True when that is news. */
    boolean network(boolean lost) {
        boolean news = lost != networkLost;
        networkLost = lost;
        return news;
    }

    boolean isNetworkLost() {
        return networkLost;
    }

    /** Time goes on: mutes end, profiles begin. */
    void turn(ZonedDateTime now) {
        mutes.expire();
        profile = Profiles.at(usual, now);
        current = profile == null ? usual : usual.during(profile);
    }

    /** As a person set them, on a usual day. */
    AlarmSettings usual() {
        return usual;
    }

    /** As they are now. */
    AlarmSettings current() {
        return current;
    }

    @Nullable String profileName() {
        return profile == null ? null : profile.name();
    }

    /** Whether what belongs to no open incident may be heard. */
    boolean mayPlay() {
        return !mutes.all().isMuted() && current.volume() > 0;
    }

    /** What holds for it now; what a mute keeps from its first ring is counted. */
    void turn(Call call, Instant wall, long nanos) {
        boolean mayCall = calls(call, wall);
        boolean mayBeHeard = mayCall && mayBeHeard(call);
        call.turn(mayCall, mayBeHeard, nanos);
        if (mayCall && !mayBeHeard && !call.hasRung() && settingsFor(call).volume() > 0) {
            mutes.hold(call.host(), call.incident().id());
        }
    }

    /** Whether it calls for the alarm, muted or not. */
    boolean calls(Call call, Instant now) {
        Host host = call.host();
        return host.sound()
                && !host.paused()
                && !networkLost
                && !call.incident().isAcknowledged()
                && !call.isShelved(now)
                && !QUIET.contains(health.getOrDefault(host.id(), Health.DOWN))
                && settingsFor(call)
                        .rings()
                        .isFor(call.incident().kind(), host.watching().criticality());
    }

    /** An exempt host keeps the settings of a usual day. */
    AlarmSettings settingsFor(Call call) {
        return isExempt(call) ? usual : current;
    }

    private boolean isExempt(Call call) {
        return usual.exemptCritical() && call.isCritical();
    }

    boolean mayBeHeard(Call call) {
        boolean muted = mutes.cover(call.host()) && !isExempt(call);
        return !muted && settingsFor(call).volume() > 0;
    }

    boolean isOpenUnmuted(Call call) {
        return call.isCalling() && mayBeHeard(call);
    }
}
