package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Criticality;
import org.atalaya.model.Durations;
import org.atalaya.model.Incident.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code alarm} of the settings: how it is read, and the form it is written in, without
 * anything that is a default. What is wrong is found with its place, and its default holds.
 */
final class AlarmSettingsJson {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final AlarmSettings USUAL = AlarmSettings.USUAL;

    private AlarmSettingsJson() {}

    static AlarmSettings read(Fields fields, Findings findings) {
        Map<String, String> groups = new TreeMap<>();
        Map<Criticality, String> criticalities = new EnumMap<>(Criticality.class);
        capped(fields, "sounds", AlarmSettings.MOST_ENTRIES * 10)
                .forEach(each -> sound(each, findings, groups, criticalities));
        int most = fields.number("mostRings", 1, AlarmSettings.MOST_RINGS, 0);
        Integer volume = volume(fields);
        Duration repeat = repeat(fields);
        Rings rings = rings(fields);
        return new AlarmSettings(
                volume == null ? USUAL.volume() : volume,
                repeat == null ? USUAL.repeatEvery() : repeat,
                most == 0 ? null : most,
                fields.duration("longest", SHORTEST, LONGEST),
                rings == null ? USUAL.rings() : rings,
                groups,
                criticalities,
                fields.isTrue("spoken"),
                fields.isTrue("exemptCritical"),
                profiles(fields, findings),
                steps(fields, findings));
    }

    private static List<Fields> capped(Fields fields, String name, int most) {
        List<Fields> all = fields.objects(name);
        if (all.size() > most) {
            fields.wrong(name, "config.error.many", most);
            return all.subList(0, most);
        }
        return all;
    }

    private static @Nullable Integer volume(Fields fields) {
        int volume = fields.number("volume", 0, AlarmSettings.LOUDEST, -1);
        return volume < 0 ? null : volume;
    }

    private static @Nullable Duration repeat(Fields fields) {
        return fields.duration(
                "repeat", AlarmSettings.SHORTEST_REPEAT, AlarmSettings.LONGEST_REPEAT);
    }

    private static void sound(
            Fields each,
            Findings findings,
            Map<String, String> groups,
            Map<Criticality, String> criticalities) {
        int before = findings.count();
        String file = each.required("file");
        String group = each.label("group");
        Criticality criticality =
                choice(each, "criticality", each.text("criticality"), Criticality.values());
        if (findings.count() > before || file == null) {
            return;
        }
        if (group != null && criticality == null) {
            groups.put(group, file);
        } else if (criticality != null && group == null) {
            criticalities.put(criticality, file);
        } else {
            each.wrong("", "config.error.soundTarget");
        }
    }

    private static @Nullable Rings rings(Fields fields) {
        Fields rings = fields.object("rings");
        if (rings == null) {
            return null;
        }
        Set<Kind> kinds = choices(rings, "kinds", Kind.class, one -> one != Kind.UNREACHABLE);
        Set<Criticality> worth = choices(rings, "criticalities", Criticality.class, _ -> true);
        Boolean recovery = rings.flag("recovery");
        Boolean network = rings.flag("network");
        return new Rings(
                rings.isLeftOut("kinds") ? Rings.USUAL.kinds() : kinds,
                rings.isLeftOut("criticalities") ? Rings.USUAL.criticalities() : worth,
                recovery == null || recovery,
                network == null || network);
    }

    private static List<Profile> profiles(Fields fields, Findings findings) {
        List<Profile> profiles = new ArrayList<>();
        for (Fields each : capped(fields, "profiles", AlarmSettings.MOST_ENTRIES)) {
            int before = findings.count();
            String name = each.required("name");
            LocalTime from = time(each, "from");
            LocalTime to = time(each, "to");
            ZoneId zone = zone(each);
            Set<DayOfWeek> days = choices(each, "days", DayOfWeek.class, _ -> true);
            days = each.isLeftOut("days") ? EnumSet.allOf(DayOfWeek.class) : days;
            Change change =
                    new Change(volume(each), repeat(each), rings(each), each.flag("spoken"));
            if (findings.count() == before && name != null && from != null && to != null) {
                profiles.add(new Profile(name, days, from, to, zone, change));
            }
        }
        return profiles;
    }

    private static List<Step> steps(Fields fields, Findings findings) {
        List<Step> steps = new ArrayList<>();
        for (Fields each : capped(fields, "escalation", AlarmSettings.MOST_ENTRIES)) {
            int before = findings.count();
            if (each.isLeftOut("after")) {
                each.wrong("after", "config.error.missing");
            }
            Duration after = each.duration("after", SHORTEST, LONGEST);
            if (after != null && !steps.isEmpty() && isNotAfter(after, steps.getLast())) {
                each.wrong("after", "config.error.stepOrder");
            }
            Step step =
                    new Step(
                            after == null ? SHORTEST : after,
                            volume(each),
                            each.label("sound"),
                            each.isTrue("channel"));
            if (findings.count() == before) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean isNotAfter(Duration after, Step last) {
        return after.compareTo(last.after()) <= 0;
    }

    private static @Nullable LocalTime time(Fields fields, String name) {
        String text = fields.required(name);
        if (text == null) {
            return null;
        }
        if (text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return LocalTime.parse(text);
        }
        fields.wrong(name, "config.error.timeOfDay", text);
        return null;
    }

    private static @Nullable ZoneId zone(Fields fields) {
        String text = fields.label("zone");
        if (text == null) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            fields.wrong("zone", "config.error.zone", text);
            return null;
        }
    }

    private static <E extends Enum<E>> Set<E> choices(
            Fields fields, String name, Class<E> type, Predicate<E> allowed) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        List<E> all = EnumSet.allOf(type).stream().filter(allowed).toList();
        List<String> texts = fields.texts(name);
        for (int i = 0; i < texts.size(); i++) {
            E one = choice(fields, name + "[" + i + "]", texts.get(i), all);
            if (one != null) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Fields fields, String name, @Nullable String text, E[] all) {
        return choice(fields, name, text, Arrays.asList(all));
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Fields fields, String name, @Nullable String text, List<E> all) {
        if (text == null) {
            return null;
        }
        for (E one : all) {
            if (key(one).equals(text)) {
                return one;
            }
        }
        String known = all.stream().map(AlarmSettingsJson::key).collect(Collectors.joining(", "));
        fields.wrong(name, "value.error.choice", text, known);
        return null;
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    static JsonObject write(AlarmSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.volume() != USUAL.volume()) {
            json.addProperty("volume", settings.volume());
        }
        if (!settings.repeatEvery().equals(USUAL.repeatEvery())) {
            json.addProperty("repeat", Durations.format(settings.repeatEvery()));
        }
        put(json, "mostRings", settings.mostRings());
        put(json, "longest", settings.longest());
        if (!settings.rings().equals(USUAL.rings())) {
            json.add("rings", write(settings.rings()));
        }
        JsonArray sounds = new JsonArray();
        new TreeMap<>(settings.groupSounds()).forEach((of, f) -> sounds.add(sound("group", of, f)));
        new TreeMap<>(settings.criticalitySounds())
                .forEach((of, file) -> sounds.add(sound("criticality", of.key(), file)));
        put(json, "sounds", sounds);
        put(json, "spoken", settings.spoken() ? true : null);
        put(json, "exemptCritical", settings.exemptCritical() ? true : null);
        JsonArray profiles = new JsonArray();
        settings.profiles().forEach(profile -> profiles.add(write(profile)));
        put(json, "profiles", profiles);
        JsonArray steps = new JsonArray();
        settings.escalation().forEach(step -> steps.add(write(step)));
        put(json, "escalation", steps);
        return json;
    }

    private static JsonObject sound(String target, String of, String file) {
        JsonObject json = new JsonObject();
        json.addProperty(target, of);
        json.addProperty("file", file);
        return json;
    }

    private static JsonObject write(Rings rings) {
        JsonObject json = new JsonObject();
        json.add("kinds", keys(rings.kinds()));
        json.add("criticalities", keys(rings.criticalities()));
        json.addProperty("recovery", rings.recovery());
        json.addProperty("network", rings.network());
        return json;
    }

    private static JsonObject write(Profile profile) {
        JsonObject json = new JsonObject();
        json.addProperty("name", profile.name());
        json.add("days", keys(profile.days()));
        json.addProperty("from", profile.from().toString());
        json.addProperty("to", profile.to().toString());
        put(json, "zone", profile.zone());
        put(json, "volume", profile.change().volume());
        put(json, "repeat", profile.change().repeatEvery());
        if (profile.change().rings() != null) {
            json.add("rings", write(Objects.requireNonNull(profile.change().rings())));
        }
        put(json, "spoken", profile.change().spoken());
        return json;
    }

    private static JsonObject write(Step step) {
        JsonObject json = new JsonObject();
        put(json, "after", step.after());
        put(json, "volume", step.volume());
        put(json, "sound", step.sound());
        put(json, "channel", step.channel() ? true : null);
        return json;
    }

    private static JsonArray keys(Collection<? extends Enum<?>> all) {
        JsonArray keys = new JsonArray();
        all.stream()
                .sorted(AlarmSettingsJson::byOrder)
                .map(AlarmSettingsJson::key)
                .forEach(keys::add);
        return keys;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int byOrder(Enum a, Enum b) {
        return a.compareTo(b);
    }

    /** Nothing is written for null, and nothing for an empty list. */
    private static void put(JsonObject json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case JsonArray list when list.isEmpty() -> {}
            case JsonArray list -> json.add(name, list);
            case Boolean flag -> json.addProperty(name, flag);
            case Number number -> json.addProperty(name, number);
            case Duration duration -> json.addProperty(name, Durations.format(duration));
            default -> json.addProperty(name, value.toString());
        }
    }
}
