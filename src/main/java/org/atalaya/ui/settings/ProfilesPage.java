package org.atalaya.ui.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.Criticality;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.words.Words;

/** Quiet hours: days and hours with a sound of their own. */
public final class ProfilesPage {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** What may ring, with the key of its word; a file may say more. */
    private static final Map<Optional<Rings>, String> FLOORS = floors();

    private final Words words;

    private ProfilesPage(Words words) {
        this.words = words;
    }

    /**
     * @param words in which a new profile is named
     */
    public static Page of(Words words) {
        return new Page("profiles", "mdi2w-weather-night", List.of(new ProfilesPage(words).all()));
    }

    private Entries<Settings, Profile> all() {
        return new Entries<>(
                "settings.alarm.profiles",
                settings -> settings.alarm().profiles(),
                (settings, profiles) ->
                        settings.withAlarm(
                                settings.alarm().with(draft -> draft.profiles(profiles))),
                List.of(
                        name(), days(), from(), to(), zone(), volume(), repeat(), rings(),
                        spoken()),
                List.of(
                        preset("settings.profile.night", all -> night()),
                        preset("settings.profile.weekend", all -> weekend()),
                        preset("settings.profile.day", all -> day())),
                AlarmSettings.MOST_ENTRIES,
                (ground, all) -> Optional.empty());
    }

    private static Entries.Preset<Profile> preset(
            String key, Function<List<Profile>, Profile> make) {
        return new Entries.Preset<>(key, make);
    }

    private Profile night() {
        return new Profile(
                words.get("settings.profile.night.name"),
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                null,
                new Change(40, null, Rings.CRITICAL_ONLY, null));
    }

    private Profile weekend() {
        return new Profile(
                words.get("settings.profile.weekend.name"),
                WEEKEND,
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                null,
                new Change(null, null, Rings.CRITICAL_ONLY, null));
    }

    private Profile day() {
        return new Profile(
                words.get("settings.profile.day.name"),
                EnumSet.complementOf(EnumSet.copyOf(WEEKEND)),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                null,
                new Change(60, null, null, null));
    }

    private static <T> Option<Profile, T> option(
            String key,
            Control<T> control,
            Function<Profile, T> get,
            BiFunction<Profile, T, Profile> with) {
        return new Option<>("settings.profile." + key, control, get, with);
    }

    private static Option<Profile, String> name() {
        return option(
                "name",
                new Control.Text<>(name -> name, SettingsText::label, "settings.prompt.name"),
                Profile::name,
                (p, now) -> new Profile(now, p.days(), p.from(), p.to(), p.zone(), p.change()));
    }

    private static Option<Profile, Set<DayOfWeek>> days() {
        return option(
                "days",
                new Control.Choices<>(
                        List.of(DayOfWeek.values()),
                        (words, day) -> day.getDisplayName(TextStyle.SHORT, words.getLocale())),
                Profile::days,
                (p, now) -> new Profile(p.name(), now, p.from(), p.to(), p.zone(), p.change()));
    }

    private static Control.Text<LocalTime> time() {
        return new Control.Text<>(
                LocalTime::toString, SettingsText::timeOfDay, "settings.prompt.time");
    }

    private static Option<Profile, LocalTime> from() {
        return option(
                "from",
                time(),
                Profile::from,
                (p, now) -> new Profile(p.name(), p.days(), now, p.to(), p.zone(), p.change()));
    }

    private static Option<Profile, LocalTime> to() {
        return option(
                "to",
                time(),
                Profile::to,
                (p, now) -> new Profile(p.name(), p.days(), p.from(), now, p.zone(), p.change()));
    }

    private static Option<Profile, Optional<ZoneId>> zone() {
        return option(
                "zone",
                Control.Text.optional(ZoneId::getId, SettingsText::zone, "settings.prompt.wall"),
                p -> Optional.ofNullable(p.zone()),
                (p, now) ->
                        new Profile(
                                p.name(),
                                p.days(),
                                p.from(),
                                p.to(),
                                now.orElse(null),
                                p.change()));
    }

    private static <T> Option<Profile, T> change(
            String key,
            Control<T> control,
            Function<Change, T> get,
            BiFunction<Change, T, Change> with) {
        return new Option<>("settings.profile." + key, control, get, with)
                .in(
                        Profile::change,
                        (p, now) ->
                                new Profile(p.name(), p.days(), p.from(), p.to(), p.zone(), now));
    }

    private static Option<Profile, ?> volume() {
        return change(
                "volume",
                SoundPage.volume(),
                change -> Optional.ofNullable(change.volume()),
                (c, now) -> new Change(now.orElse(null), c.repeatEvery(), c.rings(), c.spoken()));
    }

    private static Option<Profile, ?> repeat() {
        return change(
                "repeat",
                Control.Text.optional(
                        SoundPage.REPEAT.write(), SoundPage.REPEAT.read(), "settings.prompt.same"),
                change -> Optional.ofNullable(change.repeatEvery()),
                (c, now) -> new Change(c.volume(), now.orElse(null), c.rings(), c.spoken()));
    }

    private static Option<Profile, ?> rings() {
        return change(
                "rings",
                new Control.Choice<>(
                        List.copyOf(FLOORS.keySet()),
                        (words, rings) ->
                                words.get(
                                        FLOORS.getOrDefault(rings, "settings.profile.rings.file"))),
                change -> Optional.ofNullable(change.rings()),
                (c, now) -> new Change(c.volume(), c.repeatEvery(), now.orElse(null), c.spoken()));
    }

    private static Map<Optional<Rings>, String> floors() {
        Map<Optional<Rings>, String> floors = new LinkedHashMap<>();
        floors.put(Optional.empty(), "settings.same");
        for (Criticality least : Criticality.values()) {
            floors.put(Optional.of(Rings.from(least)), "settings.profile.rings." + least.key());
        }
        floors.put(Optional.of(Rings.NOTHING), "settings.profile.rings.nothing");
        return floors;
    }

    private static Option<Profile, ?> spoken() {
        return change(
                "spoken",
                new Control.Choice<>(
                        List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false)),
                        (words, spoken) ->
                                words.get(
                                        spoken.isEmpty()
                                                ? "settings.same"
                                                : spoken.get() ? "settings.on" : "settings.off")),
                change -> Optional.ofNullable(change.spoken()),
                (c, now) -> new Change(c.volume(), c.repeatEvery(), c.rings(), now.orElse(null)));
    }
}
