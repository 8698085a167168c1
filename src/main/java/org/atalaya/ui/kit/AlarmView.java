package org.atalaya.ui.kit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wall shows of the alarm.
 *
 * @param ringing names of the hosts it sounds for, worst first; empty when it is silent
 * @param muted whether a person holds it silent
 * @param mutedUntil when that ends by itself; null when it does not, or nobody does
 * @param audible whether this machine can make a sound at all
 * @param critical names of those among the ringing that are critical, worst first
 * @param unseen names of the hosts that were down and recovered before anybody saw it
 * @param calling whether one of the ringing may be heard now: neither muted by itself nor known
 *     from before the start
 * @param profile the name of the quiet hours that hold; null outside all of them
 * @param silences the mutes of groups and of hosts, in the order in which they were asked for
 * @param held how many would have rung since the whole wall was muted
 */
public record AlarmView(
        List<String> ringing,
        boolean muted,
        @Nullable Instant mutedUntil,
        boolean audible,
        List<String> critical,
        List<String> unseen,
        boolean calling,
        @Nullable String profile,
        List<Silence> silences,
        int held) {

    /**
     * A mute of less than the whole wall.
     *
     * @param group whether a group is meant, else one host
     * @param key the name of the group, or the id of the host
     * @param name what a person calls it
     * @param until when it ends by itself; null when it does not
     * @param held how many would have rung since it began
     */
    public record Silence(
            boolean group, String key, String name, @Nullable Instant until, int held) {}

    /** Nothing rings, nothing is muted, sound works. */
    public static final AlarmView QUIET = new AlarmView(List.of(), false, null, true);

    public AlarmView {
        ringing = List.copyOf(ringing);
        critical = List.copyOf(critical);
        unseen = List.copyOf(unseen);
        silences = List.copyOf(silences);
    }

    /** No group and no host is muted by itself. */
    public AlarmView(
            List<String> ringing,
            boolean muted,
            @Nullable Instant mutedUntil,
            boolean audible,
            List<String> critical,
            List<String> unseen) {
        this(ringing, muted, mutedUntil, audible, critical, unseen, true, null, List.of(), 0);
    }

    /** None of them is critical. */
    public AlarmView(
            List<String> ringing,
            boolean muted,
            @Nullable Instant mutedUntil,
            boolean audible,
            List<String> unseen) {
        this(ringing, muted, mutedUntil, audible, List.of(), unseen);
    }

    /** Nor did anything recover unseen. */
    public AlarmView(
            List<String> ringing, boolean muted, @Nullable Instant mutedUntil, boolean audible) {
        this(ringing, muted, mutedUntil, audible, List.of());
    }

    public boolean isRinging() {
        return !ringing.isEmpty();
    }
}
