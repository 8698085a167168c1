package org.atalaya.model;

import java.util.List;

/**
 * How the wall tells its own cable from everybody else's: whether it looks at its own network at
 * all, and whom it asks whether the world is still there.
 *
 * @param enabled whether it looks
 * @param witnesses hosts, or hosts with a port, that answer whenever the network is there; empty to
 *     take them from the hosts of the wall
 * @param routes whether it looks at the way to a host that goes down
 */
public record NetworkSettings(boolean enabled, List<String> witnesses, boolean routes) {

    /** Looked at, with witnesses from among the hosts. */
    public static final NetworkSettings USUAL = new NetworkSettings(true, List.of());

    /** More witnesses would be more checks, and no more certainty. */
    public static final int WITNESSES_MAX = 8;

    /** Without a look at the way to hosts. */
    public NetworkSettings(boolean enabled, List<String> witnesses) {
        this(enabled, witnesses, false);
    }

    public NetworkSettings {
        witnesses = List.copyOf(witnesses);
    }
}
