package org.atalaya.alarm;

import java.time.Duration;
import java.time.Instant;

/** Whether a person holds the alarm silent, and until when. */
public sealed interface Mute {

    /** The alarm may ring. */
    record Off() implements Mute {}

    /**
     * Silent for a while; ends by itself, because a forgotten mute is a silent outage.
     *
     * @param until when it ends, on the wall clock
     * @param length how long it was asked for
     */
    record Until(Instant until, Duration length) implements Mute {}

    /** Silent until a person unmutes: the start option {@code --mute}. */
    record ByHand() implements Mute {}

    /** Whether the alarm is held silent now. */
    default boolean isMuted() {
        return !(this instanceof Off);
    }
}
