package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of check can have.
 *
 * @param inverted up when the probe fails, down when it succeeds: a door that must stay shut
 * @param family which addresses may be tried
 * @param slow above this a good answer is degraded; null for no limit
 * @param tooSlow above this a good answer is down; null for no limit
 */
public record CheckOptions(
        boolean inverted,
        AddressFamily family,
        @Nullable Duration slow,
        @Nullable Duration tooSlow) {

    public static final CheckOptions DEFAULT =
            new CheckOptions(false, AddressFamily.ANY, null, null);

    /** The same with another slow limit. */
    public CheckOptions withSlow(@Nullable Duration nowSlow) {
        return new CheckOptions(inverted, family, nowSlow, tooSlow);
    }
}
