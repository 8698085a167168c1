package org.atalaya.engine;

import java.time.Instant;
import java.util.List;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;

/**
 * Hears what the engine finds out. Called on the engine's threads: for one host in the order in
 * which things happened, for different hosts at the same time. A method returns quickly and never
 * waits for another thread (so it must not call {@link Monitor#setHosts} either); what it throws is
 * logged and changes nothing.
 */
public interface MonitorListener {

    /** A result came, a person acted, or a host was added or changed. */
    void updated(HostUpdate update);

    /** Something happened to an incident; told after the update that made it. */
    default void incident(IncidentEvent event) {}

    /** Between these moments nothing was watched: this machine slept. No host was up or down. */
    default void notWatched(Instant from, Instant to) {}

    /** The clock of this machine was set back, from one moment to an earlier one. */
    default void setBack(Instant from, Instant to) {}

    /** A host is no longer watched; nothing more comes of it. */
    default void removed(String hostId) {}

    /** The hosts stand in this order in their file; told before the news of hosts it names. */
    default void arranged(List<String> hostIds) {}
}
