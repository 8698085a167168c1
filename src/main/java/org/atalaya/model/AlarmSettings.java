package org.atalaya.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the room hears, and when it is left in peace. What a person sets once; which of its profiles
 * holds now is {@code alarm.Profiles}' to say.
 *
 * @param volume of every cue, 0 (silent) to 100
 * @param repeatEvery from the start of one ring to the start of the next
 * @param mostRings how often one incident is rung for at most; null for no end
 * @param longest how long one incident is rung for at most; null for no end
 * @param rings what is rung for at all
 * @param groupSounds a WAV for each group that has its own
 * @param criticalitySounds a WAV for each criticality that has its own
 * @param spoken whether the platform's voice says what happened
 * @param exemptCritical whether incidents of critical hosts pass every mute and every profile
 * @param profiles the first that holds changes these settings; none is the usual day
 * @param escalation what happens to an incident that nobody takes in hand, soonest first
 */
public record AlarmSettings(
        int volume,
        Duration repeatEvery,
        @Nullable Integer mostRings,
        @Nullable Duration longest,
        Rings rings,
        Map<String, String> groupSounds,
        Map<Criticality, String> criticalitySounds,
        boolean spoken,
        boolean exemptCritical,
        List<Profile> profiles,
        List<Step> escalation) {

    public static final int LOUDEST = 100;
    public static final Duration SHORTEST_REPEAT = Duration.ofSeconds(2);
    public static final Duration LONGEST_REPEAT = Duration.ofHours(1);

    /** The most that one incident may be rung for, where a number is set. */
    public static final int MOST_RINGS = 10_000;

    /** How many profiles, or steps, one person still oversees. */
    public static final int MOST_ENTRIES = 20;

    /** What is heard where nobody has said anything: it cannot be missed, and never gives up. */
    public static final AlarmSettings USUAL =
            new AlarmSettings(
                    LOUDEST,
                    Duration.ofSeconds(5),
                    null,
                    null,
                    Rings.USUAL,
                    Map.of(),
                    Map.of(),
                    false,
                    false,
                    List.of(),
                    List.of());

    /**
     * What is rung for. An unreachable host never is: its parent is.
     *
     * @param kinds of incidents; never {@link Incident.Kind#UNREACHABLE}
     * @param criticalities of hosts
     * @param recovery whether the gentle cue is heard when the last host that rang is well again
     * @param network whether the loss and the return of the wall's own network are heard
     */
    public record Rings(
            Set<Incident.Kind> kinds,
            Set<Criticality> criticalities,
            boolean recovery,
            boolean network) {

        public static final Rings USUAL =
                new Rings(
                        Set.of(Incident.Kind.DOWN, Incident.Kind.FLAPPING),
                        Set.of(Criticality.values()),
                        true,
                        true);

        /** At night one gets up for nothing else, and a gentle cue would only wake. */
        public static final Rings CRITICAL_ONLY =
                new Rings(USUAL.kinds(), Set.of(Criticality.CRITICAL), false, true);

        /** Nothing at all is heard. */
        public static final Rings NOTHING = new Rings(Set.of(), Set.of(), false, false);

        /** The usual, but only for hosts of at least this worth. */
        public static Rings from(Criticality least) {
            return switch (least) {
                case INFO -> USUAL;
                case NORMAL ->
                        new Rings(
                                USUAL.kinds(),
                                Set.of(Criticality.NORMAL, Criticality.CRITICAL),
                                true,
                                true);
                case CRITICAL -> CRITICAL_ONLY;
            };
        }

        public Rings {
            kinds = Set.copyOf(kinds);
            criticalities = Set.copyOf(criticalities);
            if (kinds.contains(Incident.Kind.UNREACHABLE)) {
                throw new IllegalArgumentException("an unreachable host is never rung for");
            }
        }

        /** Whether an incident of this kind at a host of this worth is to be heard. */
        public boolean isFor(Incident.Kind kind, Criticality criticality) {
            return kinds.contains(kind) && criticalities.contains(criticality);
        }
    }

    /**
     * Days and hours with a sound of their own: a night, a weekend.
     *
     * @param name as shown on the wall
     * @param days on which it begins; one that passes midnight ends on the next day
     * @param from when it begins, in local time
     * @param to when it ends; the same as {@code from} for the whole day
     * @param zone where the hours are meant; null for that of the wall
     * @param change what is otherwise then
     */
    public record Profile(
            String name,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            @Nullable ZoneId zone,
            Change change) {

        public Profile {
            days = Set.copyOf(days);
        }
    }

    /** What a profile changes; null leaves it as it is. A volume of 0 is silence. */
    public record Change(
            @Nullable Integer volume,
            @Nullable Duration repeatEvery,
            @Nullable Rings rings,
            @Nullable Boolean spoken) {}

    /**
     * One step up, for want of somebody who acknowledges.
     *
     * @param after how long the incident has called; what is shelved, or not rung for at this hour,
     *     does not call
     * @param volume from then on; null for no change
     * @param sound a WAV from then on; null for no change
     * @param channel whether those who are not in the room are told
     */
    public record Step(
            Duration after, @Nullable Integer volume, @Nullable String sound, boolean channel) {}

    public AlarmSettings {
        groupSounds = Map.copyOf(groupSounds);
        criticalitySounds = Map.copyOf(criticalitySounds);
        profiles = List.copyOf(profiles);
        escalation = List.copyOf(escalation);
        if (volume < 0 || volume > LOUDEST) {
            throw new IllegalArgumentException("volume " + volume);
        }
    }

    /** These, with what {@code change} makes different. */
    public AlarmSettings with(Consumer<AlarmDraft> change) {
        AlarmDraft draft = new AlarmDraft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** These settings while a profile holds. */
    public AlarmSettings during(Profile profile) {
        Change change = profile.change();
        return with(
                draft -> {
                    draft.volume(change.volume() == null ? volume : change.volume());
                    draft.repeatEvery(
                            change.repeatEvery() == null ? repeatEvery : change.repeatEvery());
                    draft.rings(change.rings() == null ? rings : change.rings());
                    draft.spoken(change.spoken() == null ? spoken : change.spoken());
                });
    }

    /** The WAV of a host's own, else of its group, else of its worth; null for the built-in cue. */
    public @Nullable String soundOf(Host host) {
        String own = host.watching().soundFile();
        if (own == null) {
            own = groupSounds.get(host.group());
        }
        return own == null ? criticalitySounds.get(host.watching().criticality()) : own;
    }

    /** Every WAV that these settings name, each once and in order. */
    public List<String> soundFiles() {
        TreeSet<String> files = new TreeSet<>(groupSounds.values());
        files.addAll(criticalitySounds.values());
        for (Step step : escalation) {
            if (step.sound() != null) {
                files.add(step.sound());
            }
        }
        return List.copyOf(files);
    }
}
