package org.atalaya.alarm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the alarm is doing, for banners and the header.
 *
 * @param ringing the hosts that call for the alarm (down, sound on, in nobody's hand), oldest
 *     incident first; listed also while muted or without a sound device
 * @param mute whether a person holds it silent
 * @param audible whether there is a device to hear it on
 */
public record AlarmStatus(List<Ringing> ringing, Mute mute, boolean audible) {

    /**
     * One host that calls for the alarm.
     *
     * @param since when it went down
     */
    public record Ringing(String hostId, String name, Instant since) {}

    public AlarmStatus {
        ringing = List.copyOf(ringing);
    }

    /** Whether a person holds the alarm silent. */
    public boolean muted() {
        return mute.isMuted();
    }

    /** When the mute ends by itself; null when not muted, or muted until unmuted by hand. */
    public @Nullable Instant mutedUntil() {
        return mute instanceof Mute.Until until ? until.until() : null;
    }

    /** Whether the room hears the alarm now. */
    public boolean sounding() {
        return !ringing.isEmpty() && !muted() && audible;
    }
}
