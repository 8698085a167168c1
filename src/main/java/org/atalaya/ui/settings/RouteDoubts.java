package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Channel;
import org.atalaya.model.Host;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;

/**
 * Why a route will tell less than a person expects, or nothing at all. It holds all the same: the
 * host may be added tomorrow. Pure.
 *
 * @param hosts of the wall
 */
record RouteDoubts(List<Host> hosts) implements Entries.Doubt<Settings, Route> {

    @Override
    public List<String> of(Words words, Settings whole, Route route) {
        List<String> doubts = new ArrayList<>();
        if (route.channels().isEmpty()) {
            doubts.add(words.get("settings.route.doubt.nobody"));
        }
        missing(words, "channel", route.channels(), channels(whole), doubts);
        missing(words, "group", route.groups(), groups(), doubts);
        missing(words, "host", route.hosts(), ids(), doubts);
        missing(words, "tag", route.tags(), tags(), doubts);
        missing(words, "profile", route.profiles(), profiles(whole), doubts);
        if (!hosts.isEmpty()
                && !route.occasions().equals(Set.of(Occasion.NETWORK))
                && hosts.stream().noneMatch(route::isAbout)) {
            doubts.add(words.get("settings.route.doubt.noHost"));
        }
        if (route.occasions().contains(Occasion.ESCALATED) && !climbs(whole)) {
            doubts.add(words.get("settings.route.doubt.noStep"));
        }
        if (waits(route) && route.occasions().stream().noneMatch(Occasion::isOpening)) {
            doubts.add(words.get("settings.route.doubt.noOpening"));
        }
        return doubts;
    }

    private static void missing(
            Words words,
            String kind,
            Collection<String> named,
            Collection<String> there,
            List<String> doubts) {
        Set<String> gone = new TreeSet<>(named);
        gone.removeAll(there);
        if (!gone.isEmpty()) {
            doubts.add(words.get("settings.route.doubt." + kind, String.join(", ", gone)));
        }
    }

    private static Set<String> channels(Settings whole) {
        return whole.channels().channels().stream().map(Channel::id).collect(Collectors.toSet());
    }

    private static Set<String> profiles(Settings whole) {
        return whole.alarm().profiles().stream()
                .map(AlarmSettings.Profile::name)
                .collect(Collectors.toSet());
    }

    private Set<String> groups() {
        return hosts.stream().map(Host::group).collect(Collectors.toSet());
    }

    private Set<String> ids() {
        return hosts.stream().map(Host::id).collect(Collectors.toSet());
    }

    private Set<String> tags() {
        return hosts.stream().flatMap(host -> host.tags().stream()).collect(Collectors.toSet());
    }

    private static boolean climbs(Settings whole) {
        return whole.alarm().escalation().stream().anyMatch(AlarmSettings.Step::channel);
    }

    private static boolean waits(Route route) {
        return !route.after().isZero() || route.reminders() != null;
    }
}
