package org.atalaya.engine;

import java.time.Instant;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** Which hosts are in planned work, and until when. Pure, and cheap enough for every result. */
@FunctionalInterface
public interface MaintenancePlan {

    /** The end of work that nobody gave an end; any database and any calendar can hold it. */
    Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    /** Nothing is planned. */
    MaintenancePlan NONE = (host, now) -> null;

    /**
     * When the planned work that {@code host} is in at {@code now} ends; null when it is in none.
     */
    @Nullable Instant until(Host host, Instant now);
}
