package org.atalaya.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Alarm settings in the making, so that one of eleven values can be changed without naming the
 * others. See {@link AlarmSettings#with}. Not thread-safe; nothing is checked before {@link
 * #settings}.
 */
public final class AlarmDraft {

    private int volume;
    private Duration repeatEvery;
    private @Nullable Integer mostRings;
    private @Nullable Duration longest;
    private AlarmSettings.Rings rings;
    private Map<String, String> groupSounds;
    private Map<Criticality, String> criticalitySounds;
    private boolean spoken;
    private boolean exemptCritical;
    private List<AlarmSettings.Profile> profiles;
    private List<AlarmSettings.Step> escalation;

    AlarmDraft(AlarmSettings from) {
        volume = from.volume();
        repeatEvery = from.repeatEvery();
        mostRings = from.mostRings();
        longest = from.longest();
        rings = from.rings();
        groupSounds = from.groupSounds();
        criticalitySounds = from.criticalitySounds();
        spoken = from.spoken();
        exemptCritical = from.exemptCritical();
        profiles = from.profiles();
        escalation = from.escalation();
    }

    public void volume(int now) {
        volume = now;
    }

    public void repeatEvery(Duration now) {
        repeatEvery = now;
    }

    /** Empty for no end. */
    public void mostRings(Optional<Integer> now) {
        mostRings = now.orElse(null);
    }

    /** Empty for no end. */
    public void longest(Optional<Duration> now) {
        longest = now.orElse(null);
    }

    public void rings(AlarmSettings.Rings now) {
        rings = now;
    }

    public void groupSounds(UnaryOperator<Map<String, String>> change) {
        groupSounds = change.apply(groupSounds);
    }

    public void criticalitySounds(UnaryOperator<Map<Criticality, String>> change) {
        criticalitySounds = change.apply(criticalitySounds);
    }

    public void spoken(boolean now) {
        spoken = now;
    }

    public void exemptCritical(boolean now) {
        exemptCritical = now;
    }

    public void profiles(List<AlarmSettings.Profile> now) {
        profiles = now;
    }

    public void escalation(List<AlarmSettings.Step> now) {
        escalation = now;
    }

    AlarmSettings settings() {
        return new AlarmSettings(
                volume,
                repeatEvery,
                mostRings,
                longest,
                rings,
                groupSounds,
                criticalitySounds,
                spoken,
                exemptCritical,
                profiles,
                escalation);
    }
}
