package org.atalaya.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of what, and how.
 *
 * @param gather how long news for one channel is gathered before it is sent
 * @param digestAbove when more than this many of a sort were gathered, one message names them all
 */
public record ChannelPlan(
        List<Channel> channels, List<Route> routes, Duration gather, int digestAbove) {

    /** Long enough for a switch to take its hosts with it, short enough for nobody to miss it. */
    public static final Duration USUAL_GATHER = Duration.ofSeconds(10);

    public static final int USUAL_DIGEST = 3;

    /** Nobody is told of anything. */
    public static final ChannelPlan NONE = new ChannelPlan(List.of(), List.of());

    public ChannelPlan {
        channels = List.copyOf(channels);
        routes = List.copyOf(routes);
    }

    public ChannelPlan(List<Channel> channels, List<Route> routes) {
        this(channels, routes, USUAL_GATHER, USUAL_DIGEST);
    }

    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }
}
