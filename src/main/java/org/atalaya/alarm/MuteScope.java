package org.atalaya.alarm;

import org.atalaya.model.Host;

/** What a mute keeps silent: everything, one group, or one host. */
public sealed interface MuteScope {

    /** The whole wall. */
    record All() implements MuteScope {}

    /** The hosts under one heading. */
    record Group(String name) implements MuteScope {}

    /** One host. */
    record One(String hostId) implements MuteScope {}

    /** Whether this host is meant. */
    default boolean covers(Host host) {
        return switch (this) {
            case All _ -> true;
            case Group(String name) -> name.equals(host.group());
            case One(String hostId) -> hostId.equals(host.id());
        };
    }
}
