package org.atalaya.ui.kit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wall shows of the alarm.
 *
 * @param ringing names of the hosts it sounds for, worst first; empty when it is silent
 * @param mutedUntil when a person's mute ends; null when it is not muted
 * @param audible whether this machine can make a sound at all
 */
public record AlarmView(List<String> ringing, @Nullable Instant mutedUntil, boolean audible) {

    /** Nothing rings, nothing is muted, sound works. */
    public static final AlarmView QUIET = new AlarmView(List.of(), null, true);

    public AlarmView {
        ringing = List.copyOf(ringing);
    }

    public boolean isMuted() {
        return mutedUntil != null;
    }

    public boolean isRinging() {
        return !ringing.isEmpty();
    }
}
