package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.Criticality;
import org.atalaya.model.Durations;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code notify} of the settings: which channels there are, and what goes to which. How
 * it is read, and the form it is written in, without anything that is a default. A channel or route
 * in which something is wrong is found with its place and left out; the others hold.
 */
final class ChannelsJson {

    /** More of them are a mistake, or an attack. */
    static final int MOST = ChannelPlan.MOST;

    private ChannelsJson() {}

    static ChannelPlan read(Fields fields, Findings findings) {
        List<Channel> channels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields each : capped(fields, "channels")) {
            Channel channel = ChannelJson.read(each, findings, ids);
            if (channel != null) {
                channels.add(channel);
            }
        }
        Duration gather = fields.duration("gather", Duration.ZERO, ChannelPlan.LONGEST_GATHER);
        return new ChannelPlan(
                channels,
                routes(fields, findings, channels, ids),
                gather == null ? ChannelPlan.USUAL_GATHER : gather,
                fields.number(
                        "digestAbove", 1, ChannelPlan.LARGEST_DIGEST, ChannelPlan.USUAL_DIGEST));
    }

    private static List<Fields> capped(Fields fields, String name) {
        List<Fields> all = fields.objects(name);
        if (all.size() > MOST) {
            fields.wrong(name, "config.error.many", MOST);
            return all.subList(0, MOST);
        }
        return all;
    }

    /** Who writes no routes wants to hear of what is down. */
    private static List<Route> routes(
            Fields fields, Findings findings, List<Channel> channels, Set<String> ids) {
        if (fields.isLeftOut("routes")) {
            return usual(channels);
        }
        List<Route> routes = new ArrayList<>();
        for (Fields each : capped(fields, "routes")) {
            int before = findings.count();
            Route route = route(each, findings, ids);
            if (findings.count() == before) {
                routes.add(route);
            }
        }
        return routes;
    }

    private static List<Route> usual(List<Channel> channels) {
        return channels.stream().map(channel -> Route.usual(channel.id())).toList();
    }

    private static Route route(Fields each, Findings findings, Set<String> ids) {
        int before = findings.count();
        List<String> channels = each.list("channels", typed -> typed);
        if (findings.count() == before && each.isLeftOut("channels")) {
            each.wrong("channels", "config.error.missing");
        }
        for (int i = 0; i < channels.size(); i++) {
            if (!ids.contains(channels.get(i))) {
                each.wrong("channels[" + i + "]", "channel.error.unknown", channels.get(i));
            }
        }
        Criticality least = each.parsed("least", ChannelText::criticality);
        List<Occasion> occasions = each.list("on", ChannelText::occasion);
        Duration after = each.duration("after", Duration.ZERO, ChannelPlan.LONGEST);
        return new Route(
                labels(each, "hosts"),
                labels(each, "groups"),
                labels(each, "tags"),
                least == null ? Criticality.INFO : least,
                occasions.isEmpty() ? Route.USUAL : Set.copyOf(occasions),
                after == null ? Duration.ZERO : after,
                labels(each, "profiles"),
                channels,
                reminders(each));
    }

    private static Set<String> labels(Fields each, String name) {
        return Set.copyOf(new HashSet<>(each.list(name, String::strip)));
    }

    private static Route.@Nullable Reminders reminders(Fields each) {
        Fields fields = each.object("reminders");
        if (fields == null) {
            return null;
        }
        if (fields.isLeftOut("first")) {
            fields.wrong("first", "config.error.missing");
        }
        Duration first =
                fields.duration("first", ChannelPlan.SHORTEST_REMINDER, ChannelPlan.LONGEST);
        Duration longest =
                fields.duration("longest", ChannelPlan.SHORTEST_REMINDER, ChannelPlan.LONGEST);
        if (first == null) {
            return null;
        }
        if (longest != null && longest.compareTo(first) < 0) {
            fields.wrong("longest", "config.error.order", "first", "longest");
            return null;
        }
        return new Route.Reminders(first, longest == null ? first : longest);
    }

    static JsonObject write(ChannelPlan plan) {
        JsonObject json = new JsonObject();
        put(json, "channels", plan.channels().stream().map(ChannelJson::write));
        if (!plan.routes().equals(usual(plan.channels()))) {
            JsonArray routes = new JsonArray();
            plan.routes().forEach(route -> routes.add(write(route)));
            json.add("routes", routes);
        }
        if (!plan.gather().equals(ChannelPlan.USUAL_GATHER)) {
            json.addProperty("gather", Durations.format(plan.gather()));
        }
        CheckJson.putNumber(json, "digestAbove", plan.digestAbove(), ChannelPlan.USUAL_DIGEST);
        return json;
    }

    private static JsonObject write(Route route) {
        JsonObject json = new JsonObject();
        texts(json, "hosts", route.hosts());
        texts(json, "groups", route.groups());
        texts(json, "tags", route.tags());
        if (route.least() != Criticality.INFO) {
            json.addProperty("least", route.least().key());
        }
        if (!route.occasions().equals(Route.USUAL)) {
            JsonArray on = new JsonArray();
            Occasion.CHOICES.stream()
                    .filter(route.occasions()::contains)
                    .map(CheckText::word)
                    .forEach(on::add);
            json.add("on", on);
        }
        if (!route.after().isZero()) {
            json.addProperty("after", Durations.format(route.after()));
        }
        texts(json, "profiles", route.profiles());
        JsonArray channels = new JsonArray();
        route.channels().forEach(channels::add);
        json.add("channels", channels);
        Route.Reminders reminders = route.reminders();
        if (reminders != null) {
            JsonObject again = new JsonObject();
            again.addProperty("first", Durations.format(reminders.first()));
            if (!reminders.longest().equals(reminders.first())) {
                again.addProperty("longest", Durations.format(reminders.longest()));
            }
            json.add("reminders", again);
        }
        return json;
    }

    private static void texts(JsonObject json, String name, Set<String> texts) {
        if (!texts.isEmpty()) {
            JsonArray list = new JsonArray();
            new TreeSet<>(texts).forEach(list::add);
            json.add(name, list);
        }
    }

    static void put(JsonObject json, String name, Stream<JsonObject> objects) {
        JsonArray list = new JsonArray();
        objects.forEach(list::add);
        if (!list.isEmpty()) {
            json.add(name, list);
        }
    }
}
