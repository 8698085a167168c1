package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tile says beside the state itself. Apart from {@link HostState} because it is empty for
 * nearly every host nearly always, and then one value serves all of them.
 *
 * @param recovering answers again, but not yet often enough to be believed; only while the host is
 *     still called failing
 * @param maintenanceUntil when its planned work ends; null when it is in none, or nobody knows
 * @param behind the name of the host whose failure hides it; null unless it is unreachable
 * @param incident what is open for it; null for nothing
 * @param hidden what was open when its planned work began, and may be still; its end opens it again
 *     without a sound, also after a restart. Null for nothing
 */
public record Circumstances(
        boolean recovering,
        @Nullable Instant maintenanceUntil,
        @Nullable String behind,
        @Nullable Incident incident,
        @Nullable Incident hidden) {

    /** Nothing beside the state. */
    public static final Circumstances NONE = new Circumstances(false, null, null, null, null);

    /** These, as {@link #NONE} when there is nothing to say. */
    public static Circumstances of(
            boolean recovering,
            @Nullable Instant maintenanceUntil,
            @Nullable String behind,
            @Nullable Incident incident,
            @Nullable Incident hidden) {
        boolean nothing =
                !recovering
                        && maintenanceUntil == null
                        && behind == null
                        && incident == null
                        && hidden == null;
        return nothing
                ? NONE
                : new Circumstances(recovering, maintenanceUntil, behind, incident, hidden);
    }
}
