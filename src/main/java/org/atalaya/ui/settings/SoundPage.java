package org.atalaya.ui.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.AlarmDraft;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.CheckText;
import org.atalaya.model.Criticality;
import org.atalaya.model.Durations;
import org.atalaya.model.Incident.Kind;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;

/** What the room hears: how loud, how often, for what, with which sound, and what comes after. */
public final class SoundPage {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofMinutes(5);

    static final Control.Text<Duration> REPEAT =
            new Control.Text<>(
                    Durations::format,
                    typed ->
                            SettingsText.duration(
                                    typed,
                                    AlarmSettings.SHORTEST_REPEAT,
                                    AlarmSettings.LONGEST_REPEAT),
                    "settings.prompt.duration");

    private SoundPage() {}

    /**
     * @param groups each may have a sound of its own
     */
    public static Page of(List<String> groups) {
        List<Item<Settings>> items = new ArrayList<>();
        items.add(
                new Act<>(
                        "settings.alarm.test",
                        (ground, told) ->
                                ground.desk().preview(Signal.DOWN, Optional.empty(), told)));
        items.add(
                option(
                        "volume",
                        new Control.Slider(0, AlarmSettings.LOUDEST, 5),
                        AlarmSettings::volume,
                        AlarmDraft::volume));
        items.add(option("repeat", REPEAT, AlarmSettings::repeatEvery, AlarmDraft::repeatEvery));
        items.addAll(ends());
        items.addAll(rings());
        items.addAll(sounds(groups));
        items.add(
                option("spoken", new Control.Switch(), AlarmSettings::spoken, AlarmDraft::spoken));
        items.add(
                option(
                        "exemptCritical",
                        new Control.Switch(),
                        AlarmSettings::exemptCritical,
                        AlarmDraft::exemptCritical));
        items.add(escalation());
        return new Page("sound", "mdi2v-volume-high", items);
    }

    private static List<Item<Settings>> ends() {
        return List.of(
                option(
                        "mostRings",
                        Control.Text.optional(
                                String::valueOf,
                                typed -> CheckText.number(typed, 1, AlarmSettings.MOST_RINGS),
                                "settings.prompt.never"),
                        alarm -> Optional.ofNullable(alarm.mostRings()),
                        AlarmDraft::mostRings),
                option(
                        "longest",
                        Control.Text.optional(
                                Durations::format,
                                typed -> SettingsText.duration(typed, SHORTEST, LONGEST),
                                "settings.prompt.never"),
                        alarm -> Optional.ofNullable(alarm.longest()),
                        AlarmDraft::longest));
    }

    static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<AlarmSettings, T> get,
            BiConsumer<AlarmDraft, T> set) {
        return new Option<>(
                "settings.alarm." + key,
                control,
                settings -> get.apply(settings.alarm()),
                (settings, value) ->
                        settings.withAlarm(
                                settings.alarm().with(draft -> set.accept(draft, value))));
    }

    private static List<Item<Settings>> rings() {
        return List.of(
                kind("down", Kind.DOWN, Signal.DOWN),
                kind("flapping", Kind.FLAPPING, Signal.DOWN),
                kind("degraded", Kind.DEGRADED, Signal.DEGRADED),
                ring(
                        "recovery",
                        new Control.Switch(Signal.RECOVERY),
                        Rings::recovery,
                        (rings, on) ->
                                new Rings(
                                        rings.kinds(), rings.criticalities(), on, rings.network())),
                ring(
                        "network",
                        new Control.Switch(Signal.NETWORK),
                        Rings::network,
                        (rings, on) ->
                                new Rings(
                                        rings.kinds(),
                                        rings.criticalities(),
                                        rings.recovery(),
                                        on)),
                ring(
                        "criticalities",
                        new Control.Choices<>(
                                List.of(Criticality.values()),
                                (words, one) -> words.get("settings.criticality." + one.key())),
                        Rings::criticalities,
                        (rings, worth) ->
                                new Rings(
                                        rings.kinds(), worth, rings.recovery(), rings.network())));
    }

    private static Option<Settings, Boolean> kind(String key, Kind kind, Signal heard) {
        return ring(
                key,
                new Control.Switch(heard),
                rings -> rings.kinds().contains(kind),
                (rings, on) -> {
                    Set<Kind> kinds = EnumSet.of(kind);
                    kinds.addAll(rings.kinds());
                    if (!on) {
                        kinds.remove(kind);
                    }
                    return new Rings(
                            kinds, rings.criticalities(), rings.recovery(), rings.network());
                });
    }

    private static <T> Option<Settings, T> ring(
            String key,
            Control<T> control,
            Function<Rings, T> get,
            BiFunction<Rings, T, Rings> with) {
        return new Option<>("settings.alarm.rings." + key, control, get, with)
                .in(
                        settings -> settings.alarm().rings(),
                        (settings, rings) ->
                                settings.withAlarm(
                                        settings.alarm().with(draft -> draft.rings(rings))));
    }

    private static List<Item<Settings>> sounds(List<String> groups) {
        List<Item<Settings>> items = new ArrayList<>();
        for (Criticality one : Criticality.values()) {
            Signal heard = one == Criticality.CRITICAL ? Signal.CRITICAL : Signal.DOWN;
            items.add(
                    option(
                            "sound." + one.key(),
                            new Control.Sound(heard),
                            alarm -> Optional.ofNullable(alarm.criticalitySounds().get(one)),
                            (draft, file) ->
                                    draft.criticalitySounds(sounds -> put(sounds, one, file))));
        }
        for (String group : new TreeSet<>(groups)) {
            Option<Settings, Optional<String>> plain =
                    option(
                            "groupSound",
                            new Control.Sound(Signal.DOWN),
                            alarm -> Optional.ofNullable(alarm.groupSounds().get(group)),
                            (draft, file) -> draft.groupSounds(sounds -> put(sounds, group, file)));
            items.add(
                    new Option<>(
                            plain.key(),
                            List.of(group),
                            plain.control(),
                            plain.get(),
                            plain.with()));
        }
        return items;
    }

    private static <K> Map<K, String> put(Map<K, String> was, K key, Optional<String> file) {
        Map<K, String> now = new HashMap<>(was);
        file.ifPresentOrElse(name -> now.put(key, name), () -> now.remove(key));
        return now;
    }

    static Control.Text<Optional<Integer>> volume() {
        return Control.Text.optional(
                String::valueOf,
                typed -> CheckText.number(typed.replace("%", ""), 0, AlarmSettings.LOUDEST),
                "settings.prompt.same");
    }

    private static <T> Option<Step, T> step(
            String key, Control<T> control, Function<Step, T> get, BiFunction<Step, T, Step> with) {
        return new Option<>("settings.step." + key, control, get, with);
    }

    private static Entries<Settings, Step> escalation() {
        List<Option<Step, ?>> options =
                List.of(
                        step(
                                "after",
                                new Control.Text<>(
                                        Durations::format,
                                        typed -> SettingsText.duration(typed, SHORTEST, LONGEST),
                                        "settings.prompt.duration"),
                                Step::after,
                                (s, after) -> new Step(after, s.volume(), s.sound(), s.channel())),
                        step(
                                "volume",
                                volume(),
                                step -> Optional.ofNullable(step.volume()),
                                (s, volume) ->
                                        new Step(
                                                s.after(),
                                                volume.orElse(null),
                                                s.sound(),
                                                s.channel())),
                        step(
                                "sound",
                                new Control.Sound(Signal.CRITICAL),
                                step -> Optional.ofNullable(step.sound()),
                                (s, sound) ->
                                        new Step(
                                                s.after(),
                                                s.volume(),
                                                sound.orElse(null),
                                                s.channel())),
                        step(
                                "channel",
                                new Control.Switch(),
                                Step::channel,
                                (s, channel) ->
                                        new Step(s.after(), s.volume(), s.sound(), channel)));
        return new Entries<>(
                "settings.alarm.escalation",
                settings -> settings.alarm().escalation(),
                (settings, steps) ->
                        settings.withAlarm(settings.alarm().with(draft -> draft.escalation(steps))),
                options,
                List.of(new Entries.Preset<>("settings.step.add", SoundPage::nextStep)),
                AlarmSettings.MOST_ENTRIES,
                (ground, steps) -> wrongOrder(steps));
    }

    private static Step nextStep(List<Step> steps) {
        Duration last = steps.isEmpty() ? Duration.ZERO : steps.getLast().after();
        Duration after = last.plus(STEP);
        return new Step(after.compareTo(LONGEST) > 0 ? LONGEST : after, 100, null, false);
    }

    private static Optional<Wrong> wrongOrder(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).after().compareTo(steps.get(i - 1).after()) <= 0) {
                return Optional.of(Wrong.of("config.error.stepOrder"));
            }
        }
        return Optional.empty();
    }
}
