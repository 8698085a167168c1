package org.atalaya.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.jspecify.annotations.Nullable;

/**
 * Decides which channel is due which notice, and when. Pure: it is told what happens and what time
 * it is, and touches neither clock nor network. Used by one thread.
 *
 * <p>What it holds to: a channel is told once how an incident opened; whoever was told that is told
 * how it went on, and nobody else; nothing more is due once somebody has it in hand; and a route
 * whose profile is off waits for it, as long as the incident is open and in nobody's hand.
 */
public final class Dispatcher {

    /** How long until a route that is off, or a wall without network, is looked at again. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private ChannelPlan plan = ChannelPlan.NONE;
    private @Nullable String profile;
    private @Nullable Instant offSince;

    /** From now on these channels and routes count; what is due by others is forgotten. */
    public void plan(ChannelPlan next) {
        plan = next;
        cases.values().forEach(each -> each.keepOnly(next.routes()));
    }

    /** From now on this profile is on; null for none. */
    public void profile(@Nullable String name) {
        profile = name;
    }

    /**
     * What was open when the program ended, and has been told as far as its time had come.
     *
     * @param known the newest event of each open incident
     */
    public void restore(Collection<IncidentEvent> known, Instant now) {
        for (IncidentEvent event : known) {
            Case opened = new Case(event);
            cases.put(event.incident().id(), opened);
            for (Route route : openings(opened)) {
                opened.resume(route, now);
            }
        }
    }

    /** Takes news of an incident, and says what is due at once. */
    public List<Errand> take(IncidentEvent event, Instant now) {
        Case before = cases.get(event.incident().id());
        return switch (event.type()) {
            case OPENED, REOPENED -> open(event, before, now);
            case CHANGED -> change(event, before, now);
            case ACKNOWLEDGED -> goOn(event, before, Occasion.ACKNOWLEDGED);
            case ESCALATED -> escalate(event, before);
            case RESOLVED -> {
                cases.remove(event.incident().id());
                yield goOn(event, before, Occasion.RECOVERED);
            }
            case NOTED, SHELVED, UNSHELVED, SEEN, RANG -> {
                if (before != null) {
                    before.goOn(event);
                }
                yield List.of();
            }
        };
    }

    private List<Errand> change(IncidentEvent event, @Nullable Case before, Instant now) {
        if (before == null
                || event.incident().kind().isWorseThan(before.news().incident().kind())) {
            return open(event, before, now);
        }
        before.goOn(event);
        if (RouteJudge.opening(event.incident()).isEmpty()) {
            before.calm();
        }
        return List.of();
    }

    private List<Errand> open(IncidentEvent event, @Nullable Case before, Instant now) {
        Case opened = new Case(event);
        if (before != null) {
            opened.remember(before);
        }
        cases.put(event.incident().id(), opened);
        openings(opened).forEach(route -> opened.wait(route, event.at()));
        return due(opened, now);
    }

    /** The routes that its opening takes, whichever profile is on. */
    private List<Route> openings(Case opened) {
        IncidentEvent news = opened.news();
        Optional<Occasion> occasion = RouteJudge.opening(news.incident());
        return occasion.isEmpty()
                ? List.of()
                : plan.routes().stream()
                        .filter(route -> wants(route, news, occasion.get(), anyOf(route)))
                        .toList();
    }

    private static @Nullable String anyOf(Route route) {
        return route.profiles().stream().findFirst().orElse(null);
    }

    private static boolean wants(
            Route route, IncidentEvent news, Occasion occasion, @Nullable String on) {
        return RouteJudge.wants(route, news.host(), occasion, on);
    }

    /** Tells those who know of it, and those who only want to hear of this. */
    private List<Errand> goOn(IncidentEvent event, @Nullable Case before, Occasion occasion) {
        if (before != null) {
            before.goOn(event);
            before.calm();
        }
        Set<String> told = before == null ? Set.of() : before.told();
        Stream<String> due =
                plan.routes().stream()
                        .filter(route -> wants(route, event, occasion, profile))
                        .flatMap(
                                route ->
                                        route.channels().stream()
                                                .filter(
                                                        channel ->
                                                                told.contains(channel)
                                                                        || isFree(route, event)));
        return errands(due, notice(event, occasion, event.at()));
    }

    /** A route that is for no opening does not depend on one. */
    private static boolean isFree(Route route, IncidentEvent event) {
        return route.occasions().stream().noneMatch(Occasion::isOpening)
                && RouteJudge.opening(event.incident()).filter(Occasion.DOWN::equals).isPresent();
    }

    private List<Errand> escalate(IncidentEvent event, @Nullable Case before) {
        Set<String> channels = new LinkedHashSet<>();
        plan.routes().stream()
                .filter(route -> wants(route, event, Occasion.ESCALATED, profile))
                .forEach(route -> channels.addAll(route.channels()));
        if (before != null) {
            before.goOn(event);
            before.told().addAll(channels);
        }
        return errands(channels.stream(), notice(event, Occasion.ESCALATED, event.at()));
    }

    /** The wall's own network went or came back. */
    public List<Errand> network(boolean back, Instant now) {
        Instant since = offSince == null ? now : offSince;
        offSince = back ? null : since;
        return errands(
                plan.routes().stream()
                        .filter(route -> route.occasions().contains(Occasion.NETWORK))
                        .filter(route -> RouteJudge.isOn(route, profile))
                        .flatMap(route -> route.channels().stream()),
                new Notice.OfNetwork(back, since, now));
    }

    /** The host is no longer watched. */
    public void removed(String hostId) {
        cases.values().removeIf(each -> each.news().host().id().equals(hostId));
    }

    /** What has become due by the mere passing of time. */
    public List<Errand> due(Instant now) {
        return cases.values().stream().flatMap(each -> due(each, now).stream()).toList();
    }

    private List<Errand> due(Case open, Instant now) {
        List<Errand> due = new ArrayList<>();
        Set<String> round = new LinkedHashSet<>();
        for (Case.Pending pending : open.takeDue(now)) {
            Optional<Occasion> opening = RouteJudge.opening(open.news().incident());
            if (opening.isEmpty()) {
                continue;
            }
            boolean on =
                    wants(pending.route(), open.news(), opening.get(), profile) && offSince == null;
            if (!on) {
                open.put(pending.at(now.plus(LOOK_AGAIN)));
                continue;
            }
            Occasion occasion = pending.isReminder() ? Occasion.REMINDER : opening.get();
            Stream<String> channels =
                    pending.route().channels().stream()
                            .filter(c -> pending.isReminder() || open.isNew(c))
                            .filter(round::add);
            due.addAll(errands(channels, notice(open.news(), occasion, noticeTime(open, pending))));
            open.told().addAll(pending.route().channels());
            open.putNext(pending, now);
        }
        return due;
    }

    /** An opening is told as of when it happened, unless its route asked to wait. */
    private static Instant noticeTime(Case open, Case.Pending pending) {
        return pending.isReminder() || !pending.route().after().isZero()
                ? pending.at()
                : open.openedAt();
    }

    /** When {@link #due(Instant)} has something again; empty for never as things are. */
    public Optional<Instant> next() {
        return cases.values().stream().flatMap(Case::times).min(Instant::compareTo);
    }

    private List<Errand> errands(Stream<String> channels, Notice notice) {
        return channels.distinct()
                .filter(channel -> plan.channel(channel).isPresent())
                .map(channel -> new Errand(channel, notice))
                .toList();
    }

    private static Notice notice(IncidentEvent event, Occasion occasion, Instant at) {
        return new Notice.OfHost(
                occasion, event.incident(), event.host(), at, event.by(), event.note());
    }
}
