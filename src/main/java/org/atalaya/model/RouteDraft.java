package org.atalaya.model;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Route} while one thing of it is changed; each setter is what that thing is to be. */
public final class RouteDraft {

    private Set<String> hosts;
    private Set<String> groups;
    private Set<String> tags;
    private Criticality least;
    private Set<Occasion> occasions;
    private Duration after;
    private Set<String> profiles;
    private List<String> channels;
    private Route.@Nullable Reminders reminders;

    RouteDraft(Route route) {
        hosts = route.hosts();
        groups = route.groups();
        tags = route.tags();
        least = route.least();
        occasions = route.occasions();
        after = route.after();
        profiles = route.profiles();
        channels = route.channels();
        reminders = route.reminders();
    }

    public void hosts(Set<String> now) {
        hosts = now;
    }

    public void groups(Set<String> now) {
        groups = now;
    }

    public void tags(Set<String> now) {
        tags = now;
    }

    public void least(Criticality now) {
        least = now;
    }

    public void occasions(Set<Occasion> now) {
        occasions = now;
    }

    public void after(Duration now) {
        after = now;
    }

    public void profiles(Set<String> now) {
        profiles = now;
    }

    public void channels(List<String> now) {
        channels = now;
    }

    public void reminders(Route.@Nullable Reminders now) {
        reminders = now;
    }

    /** The first reminder comes so long after the message; null for no reminders. */
    public void remindFirst(@Nullable Duration first) {
        Duration longest = reminders == null ? first : reminders.longest();
        reminders = first == null || longest == null ? null : upTo(first, longest);
    }

    /** The gap grows up to this; null for one that stays as it is. */
    public void remindAtMost(@Nullable Duration longest) {
        Duration first = reminders == null ? longest : reminders.first();
        reminders =
                first == null
                        ? null
                        : new Route.Reminders(
                                longest == null || first.compareTo(longest) < 0 ? first : longest,
                                longest == null ? first : longest);
    }

    private static Route.Reminders upTo(Duration first, Duration longest) {
        return new Route.Reminders(first, first.compareTo(longest) < 0 ? longest : first);
    }

    Route route() {
        return new Route(
                hosts, groups, tags, least, occasions, after, profiles, channels, reminders);
    }
}
