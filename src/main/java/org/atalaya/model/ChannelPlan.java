package org.atalaya.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** More channels, or more routes, are a mistake, or an attack. */
    public static final int MOST = 100;

    public static final Duration SHORTEST_REMINDER = Duration.ofMinutes(1);

    /** How long a route may wait, and the longest from one reminder to the next. */
    public static final Duration LONGEST = Duration.ofDays(7);

    public static final Duration LONGEST_GATHER = Duration.ofMinutes(10);
    public static final int LARGEST_DIGEST = 1_000;

    /** Nobody is told of anything. */
    public static final ChannelPlan NONE = new ChannelPlan(List.of(), List.of());

    public ChannelPlan {
        channels = List.copyOf(channels);
        routes = List.copyOf(routes);
    }

    public ChannelPlan(List<Channel> channels, List<Route> routes) {
        this(channels, routes, USUAL_GATHER, USUAL_DIGEST);
    }

    /** Other channels: a new one hears what is usual, and nothing goes to one that is gone. */
    public ChannelPlan withChannels(List<Channel> now) {
        Set<String> were = ids(channels);
        Set<String> are = ids(now);
        List<Route> left = new ArrayList<>();
        for (Route route : routes) {
            List<String> to = route.channels().stream().filter(are::contains).toList();
            if (!to.isEmpty() || route.channels().isEmpty()) {
                left.add(route.to(to));
            }
        }
        now.stream()
                .map(Channel::id)
                .filter(id -> !were.contains(id))
                .map(Route::usual)
                .forEach(left::add);
        return new ChannelPlan(now, left, gather, digestAbove);
    }

    /** Other routes between the same channels. */
    public ChannelPlan withRoutes(List<Route> now) {
        return new ChannelPlan(channels, now, gather, digestAbove);
    }

    /** The same, gathered for another time, or named in one message from another number on. */
    public ChannelPlan withDigest(Duration gatherFor, int above) {
        return new ChannelPlan(channels, routes, gatherFor, above);
    }

    private static Set<String> ids(List<Channel> channels) {
        return channels.stream().map(Channel::id).collect(Collectors.toSet());
    }

    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }
}
