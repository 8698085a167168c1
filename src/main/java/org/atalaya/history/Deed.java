package org.atalaya.history;

import java.time.Instant;
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/** What must not be lost on its way into the file. */
sealed interface Deed {

    record Happened(IncidentEvent event) implements Deed {}

    /** A message about an incident left the house, or failed to. */
    record Notified(String incident, Instant at, String channel, String outcome) implements Deed {}

    /** A person began or ended planned work by hand. */
    record Maintained(String host, @Nullable Instant until) implements Deed {}

    /** A host is not watched any more; what was open of it is over. */
    record Removed(String host, Instant at) implements Deed {}

    /** A person looked at an incident that the engine knows no more. */
    record Seen(String incident, Instant at) implements Deed {}

    /** The way to a host was looked at, because of its failure at this moment. */
    record Routed(String host, Instant failedAt, String route) implements Deed {}

    record Remembered(String name, @Nullable String value) implements Deed {}
}
