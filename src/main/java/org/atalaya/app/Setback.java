package org.atalaya.app;

import java.time.Duration;
import java.time.Instant;

/**
 * Why a chore could not be done, so that it is not tried every minute.
 *
 * @param sentence for the wall
 * @param with the settings that held; others are tried at once
 */
record Setback(String sentence, Instant at, Object with) {

    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Whether it is too early to try again; a clock that was set back makes nobody wait a day. */
    boolean holds(Instant now, Object settings) {
        return with.equals(settings) && Duration.between(at, now).abs().compareTo(PATIENCE) < 0;
    }
}
