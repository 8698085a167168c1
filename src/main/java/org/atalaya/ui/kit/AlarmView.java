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
 */
public record AlarmView(
        List<String> ringing,
        boolean muted,
        @Nullable Instant mutedUntil,
        boolean audible,
        List<String> critical,
        List<String> unseen) {

    /** Nothing rings, nothing is muted, sound works. */
    public static final AlarmView QUIET = new AlarmView(List.of(), false, null, true);

    public AlarmView {
        ringing = List.copyOf(ringing);
        critical = List.copyOf(critical);
        unseen = List.copyOf(unseen);
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
