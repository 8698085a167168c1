package org.atalaya.ui.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CheckText;
import org.atalaya.model.Criticality;
import org.atalaya.model.Durations;
import org.atalaya.model.Host;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.atalaya.model.RouteDraft;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;

/** Which news goes to which channels: the routes, and how many of them become one message. */
public final class RoutesPage {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Route.Reminders AGAIN =
            new Route.Reminders(Duration.ofMinutes(15), Duration.ofHours(4));

    private final List<Host> hosts;

    private RoutesPage(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /**
     * @param hosts of the wall, which routes name
     */
    public static Page of(List<Host> hosts) {
        return new Page(
                "routes",
                "mdi2d-directions-fork",
                List.of(new RoutesPage(hosts).routes(), gather(), digest()));
    }

    private Entries<Settings, Route> routes() {
        return new Entries<Settings, Route>(
                        "settings.route.list",
                        settings -> settings.channels().routes(),
                        (settings, routes) ->
                                settings.withChannels(settings.channels().withRoutes(routes)),
                        List.of(
                                channels(),
                                occasions(),
                                least(),
                                groups(),
                                names(),
                                tags(),
                                after(),
                                first(),
                                longest(),
                                profiles()),
                        List.of(
                                preset("all", route -> {}),
                                preset("critical", RoutesPage::critical),
                                preset("certificate", RoutesPage::certificates)),
                        ChannelPlan.MOST,
                        (ground, all) -> Optional.empty(),
                        (route, option) -> true,
                        List.of())
                .ordered(new RouteDoubts(hosts));
    }

    /** A new one tells nobody before a person has said whom. */
    private static Entries.Preset<Route> preset(String key, Consumer<RouteDraft> change) {
        return new Entries.Preset<>(
                "settings.route.add." + key,
                all -> Route.usual("").with(draft -> draft.channels(List.of())).with(change));
    }

    private static void critical(RouteDraft draft) {
        draft.least(Criticality.CRITICAL);
        draft.occasions(Set.of(Occasion.DOWN, Occasion.ACKNOWLEDGED, Occasion.RECOVERED));
        draft.after(PATIENCE);
        draft.reminders(AGAIN);
    }

    private static void certificates(RouteDraft draft) {
        draft.occasions(Set.of(Occasion.CERTIFICATE));
    }

    private static <T> Option<Route, T> option(
            String key, Control<T> control, Function<Route, T> get, BiConsumer<RouteDraft, T> set) {
        return new Option<>(
                "settings.route." + key,
                control,
                get,
                (route, value) -> route.with(draft -> set.accept(draft, value)));
    }

    private static Option<Route, Set<String>> channels() {
        return option(
                "channels",
                new Control.Picks(RoutesPage::channelNames, false),
                route -> new LinkedHashSet<>(route.channels()),
                (draft, ids) -> draft.channels(List.copyOf(ids)));
    }

    private static Map<String, String> channelNames(Ground ground) {
        Map<String, String> names = new LinkedHashMap<>();
        ground.desk()
                .settingsProperty()
                .get()
                .channels()
                .channels()
                .forEach(channel -> names.put(channel.id(), channel.name()));
        return names;
    }

    private static Option<Route, Set<String>> occasions() {
        return option(
                "on",
                new Control.Picks(RoutesPage::occasionNames, true),
                route -> route.occasions().stream().map(Occasion::key).collect(Collectors.toSet()),
                (draft, keys) ->
                        draft.occasions(
                                Occasion.CHOICES.stream()
                                        .filter(one -> keys.contains(one.key()))
                                        .collect(Collectors.toSet())));
    }

    private static Map<String, String> occasionNames(Ground ground) {
        Map<String, String> names = new LinkedHashMap<>();
        Occasion.CHOICES.forEach(
                one -> names.put(one.key(), ground.words().get("settings.route.on." + one.key())));
        return names;
    }

    private static Option<Route, Criticality> least() {
        return option(
                "least",
                new Control.Choice<>(
                        List.of(Criticality.values()),
                        (words, one) -> words.get("settings.route.least." + one.key())),
                Route::least,
                RouteDraft::least);
    }

    private Option<Route, Set<String>> groups() {
        return option(
                "groups",
                new Control.Picks(
                        ground ->
                                hosts.stream()
                                        .map(Host::group)
                                        .filter(group -> !group.isEmpty())
                                        .sorted()
                                        .distinct()
                                        .collect(
                                                Collectors.toMap(
                                                        group -> group,
                                                        group -> group,
                                                        (one, same) -> one,
                                                        LinkedHashMap::new)),
                        false),
                Route::groups,
                RouteDraft::groups);
    }

    private Option<Route, Set<String>> names() {
        return option(
                "hosts",
                new Control.Find(
                        ground -> hostNames(), "settings.prompt.findHost", "settings.error.host"),
                Route::hosts,
                RouteDraft::hosts);
    }

    /** By name; of those that share one each says its id, too. */
    private Map<String, String> hostNames() {
        Map<String, Long> times =
                hosts.stream().collect(Collectors.groupingBy(Host::name, Collectors.counting()));
        Map<String, String> names = new LinkedHashMap<>();
        hosts.stream()
                .sorted(Comparator.comparing(Host::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(
                        host ->
                                names.put(
                                        host.id(),
                                        times.getOrDefault(host.name(), 0L) == 1
                                                ? host.name()
                                                : host.name() + " (" + host.id() + ")"));
        return names;
    }

    private Option<Route, Set<String>> tags() {
        return option(
                "tags",
                new Control.Find(
                        ground -> tagNames(), "settings.prompt.findTag", "settings.error.tag"),
                Route::tags,
                RouteDraft::tags);
    }

    private Map<String, String> tagNames() {
        Map<String, String> names = new LinkedHashMap<>();
        hosts.stream()
                .flatMap(host -> host.tags().stream())
                .sorted()
                .forEach(tag -> names.put(tag, tag));
        return names;
    }

    private static Control.Text<Optional<Duration>> duration(Duration shortest, String prompt) {
        return Control.Text.optional(
                Durations::format,
                typed -> SettingsText.duration(typed, shortest, ChannelPlan.LONGEST),
                prompt);
    }

    private static Option<Route, Optional<Duration>> after() {
        return option(
                "after",
                duration(Duration.ofSeconds(1), "settings.prompt.atOnce"),
                route -> Optional.of(route.after()).filter(after -> !after.isZero()),
                (draft, after) -> draft.after(after.orElse(Duration.ZERO)));
    }

    private static Option<Route, Optional<Duration>> first() {
        return option(
                "first",
                duration(ChannelPlan.SHORTEST_REMINDER, "settings.prompt.never"),
                route -> Optional.ofNullable(route.reminders()).map(Route.Reminders::first),
                (draft, first) -> draft.remindFirst(first.orElse(null)));
    }

    private static Option<Route, Optional<Duration>> longest() {
        return option(
                "longest",
                duration(ChannelPlan.SHORTEST_REMINDER, "settings.prompt.noBackoff"),
                route ->
                        Optional.ofNullable(route.reminders())
                                .filter(again -> !again.longest().equals(again.first()))
                                .map(Route.Reminders::longest),
                (draft, longest) -> draft.remindAtMost(longest.orElse(null)));
    }

    private static Option<Route, Set<String>> profiles() {
        return option(
                "profiles",
                new Control.Picks(RoutesPage::profileNames, false),
                Route::profiles,
                RouteDraft::profiles);
    }

    private static Map<String, String> profileNames(Ground ground) {
        Map<String, String> names = new LinkedHashMap<>();
        ground.desk()
                .settingsProperty()
                .get()
                .alarm()
                .profiles()
                .forEach(profile -> names.put(profile.name(), profile.name()));
        return names;
    }

    private static Option<Settings, Duration> gather() {
        return new Option<ChannelPlan, Duration>(
                        "settings.route.gather",
                        new Control.Text<>(
                                Durations::format,
                                typed ->
                                        SettingsText.duration(
                                                typed, Duration.ZERO, ChannelPlan.LONGEST_GATHER),
                                "settings.prompt.duration"),
                        ChannelPlan::gather,
                        (plan, gather) -> plan.withDigest(gather, plan.digestAbove()))
                .in(Settings::channels, Settings::withChannels);
    }

    private static Option<Settings, Integer> digest() {
        return new Option<ChannelPlan, Integer>(
                        "settings.route.digest",
                        new Control.Text<>(
                                String::valueOf,
                                typed -> CheckText.number(typed, 1, ChannelPlan.LARGEST_DIGEST),
                                "settings.prompt.channel"),
                        ChannelPlan::digestAbove,
                        (plan, above) -> plan.withDigest(plan.gather(), above))
                .in(Settings::channels, Settings::withChannels);
    }
}
