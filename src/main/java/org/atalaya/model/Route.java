package org.atalaya.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which news goes to which channels. An empty set asks for nothing in particular.
 *
 * @param hosts ids; a host fits when it is among these, or its group or one of its tags is named
 * @param groups names of groups
 * @param tags labels
 * @param least hosts that are worth less are left out
 * @param occasions of {@link Occasion#CHOICES}, at least one
 * @param after how long an incident must go unacknowledged before it is told; zero for at once
 * @param profiles names of the profiles under which this counts
 * @param channels ids of channels; none is a route that tells nobody
 * @param reminders null for none
 */
public record Route(
        Set<String> hosts,
        Set<String> groups,
        Set<String> tags,
        Criticality least,
        Set<Occasion> occasions,
        Duration after,
        Set<String> profiles,
        List<String> channels,
        @Nullable Reminders reminders) {

    /** Down and up again: what a route is for that does not say. */
    public static final Set<Occasion> USUAL = Set.of(Occasion.DOWN, Occasion.RECOVERED);

    /**
     * Says again what is still open: after {@code first}, then after twice as long each time, at
     * most {@code longest} apart.
     */
    public record Reminders(Duration first, Duration longest) {

        public Reminders {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException(first + " up to " + longest);
            }
        }

        /** How long after the message before it reminder {@code number} comes, counted from 0. */
        public Duration gap(int number) {
            Duration gap = first;
            for (int i = 0; i < number && gap.compareTo(longest) < 0; i++) {
                gap = gap.multipliedBy(2);
            }
            return gap.compareTo(longest) > 0 ? longest : gap;
        }
    }

    public Route {
        hosts = Set.copyOf(hosts);
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        occasions = Set.copyOf(occasions);
        profiles = Set.copyOf(profiles);
        channels = List.copyOf(channels);
        if (!Occasion.CHOICES.containsAll(occasions) || occasions.isEmpty()) {
            throw new IllegalArgumentException("no route is for " + occasions);
        }
    }

    /** Whether a host is one of those that it asks for. */
    public boolean isAbout(Host host) {
        boolean isForAll = hosts.isEmpty() && groups.isEmpty() && tags.isEmpty();
        boolean isNamed =
                hosts.contains(host.id())
                        || groups.contains(host.group())
                        || !Collections.disjoint(tags, host.tags());
        return (isForAll || isNamed) && !least.isAbove(host.watching().criticality());
    }

    /** The same news to these channels. */
    Route to(List<String> ids) {
        return with(draft -> draft.channels(ids));
    }

    /** This one, with what {@code change} makes different. */
    public Route with(Consumer<RouteDraft> change) {
        RouteDraft draft = new RouteDraft(this);
        change.accept(draft);
        return draft.route();
    }

    /** Everything that is down, and its recovery, to one channel. */
    public static Route usual(String channel) {
        return new Route(
                Set.of(),
                Set.of(),
                Set.of(),
                Criticality.INFO,
                USUAL,
                Duration.ZERO,
                Set.of(),
                List.of(channel),
                null);
    }
}
