package org.atalaya.model;

import java.util.List;

/**
 * How the wall tells its own cable from everybody else's: whether it looks at its own network at
 * all, and whom it asks whether the world is still there.
 *
 * @param enabled whether it looks
 * @param witnesses hosts, or hosts with a port, that answer whenever the network is there; empty to
 *     take them from the hosts of the wall
 */
public record NetworkSettings(boolean enabled, List<String> witnesses) {

    /** Looked at, with witnesses from among the hosts. */
    public static final NetworkSettings USUAL = new NetworkSettings(true, List.of());

    /** More witnesses would be more checks, and no more certainty. */
    public static final int WITNESSES_MAX = 8;

    public NetworkSettings {
        witnesses = List.copyOf(witnesses);
    }
}
