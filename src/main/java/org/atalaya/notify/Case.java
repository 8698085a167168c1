package org.atalaya.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Route;

/** What is known of one open incident: who was told, and what is still to come. */
final class Case {

    /**
     * Something that falls due.
     *
     * @param reminders how many reminders came before; -1 for the opening itself
     */
    record Pending(Route route, Instant at, int reminders) {

        boolean isReminder() {
            return reminders >= 0;
        }

        Pending at(Instant other) {
            return new Pending(route, other, reminders);
        }
    }

    private final Instant openedAt;
    private final Set<String> told = new HashSet<>();

    /** Who was told of how bad it is now. */
    private final Set<String> toldThis = new HashSet<>();

    private final List<Pending> pending = new ArrayList<>();
    private IncidentEvent news;

    Case(IncidentEvent news) {
        this.news = news;
        this.openedAt = news.at();
    }

    IncidentEvent news() {
        return news;
    }

    /** When it became as bad as it is. */
    Instant openedAt() {
        return openedAt;
    }

    /** The channels that know of the incident. */
    Set<String> told() {
        return told;
    }

    /** Whether this channel has not been told of how bad it is; from now on it has. */
    boolean isNew(String channel) {
        return toldThis.add(channel);
    }

    void goOn(IncidentEvent next) {
        news = next;
    }

    /** The same incident before it became worse. */
    void remember(Case before) {
        told.addAll(before.told);
    }

    /** Nothing more is due: somebody has it in hand, or it is over. */
    void calm() {
        pending.clear();
    }

    void keepOnly(Collection<Route> routes) {
        pending.removeIf(each -> !routes.contains(each.route()));
    }

    /** Its opening falls due by this route. */
    void wait(Route route, Instant from) {
        put(new Pending(route, from.plus(route.after()), -1));
    }

    void put(Pending later) {
        pending.add(later);
    }

    /** The next reminder after this was told. */
    void putNext(Pending told, Instant now) {
        Route.Reminders reminders = told.route().reminders();
        if (reminders != null) {
            int number = told.reminders() + 1;
            put(new Pending(told.route(), now.plus(reminders.gap(number)), number));
        }
    }

    /** As it stands after a restart: what was due before that has been told. */
    void resume(Route route, Instant now) {
        Incident incident = news.incident();
        Instant due = incident.openedAt().plus(route.after());
        if (due.isAfter(now) && !incident.isAcknowledged()) {
            put(new Pending(route, due, -1));
            return;
        }
        told.addAll(route.channels());
        toldThis.addAll(route.channels());
        Route.Reminders reminders = route.reminders();
        if (reminders == null || incident.isAcknowledged()) {
            return;
        }
        int number = 0;
        Instant next = due.plus(reminders.gap(0));
        while (!next.isAfter(now)) {
            number++;
            next = next.plus(reminders.gap(number));
        }
        put(new Pending(route, next, number));
    }

    /** Takes out what is due; what is kept quiet waits until it is not. */
    List<Pending> takeDue(Instant now) {
        List<Pending> due = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        Instant until = news.incident().shelvedUntil();
        Iterator<Pending> each = pending.iterator();
        while (each.hasNext()) {
            Pending one = each.next();
            if (one.at().isAfter(now)) {
                continue;
            }
            each.remove();
            if (until != null && now.isBefore(until)) {
                later.add(one.at(until));
            } else {
                due.add(one);
            }
        }
        pending.addAll(later);
        return due;
    }

    Stream<Instant> times() {
        return pending.stream().map(Pending::at);
    }
}
