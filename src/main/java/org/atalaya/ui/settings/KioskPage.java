package org.atalaya.ui.settings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.CheckText;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.model.KioskSettings.Place;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.words.Words;

/** What a wall that fills a screen does by itself. */
public final class KioskPage {

    private static final int NIGHT_STEP = 5;

    private KioskPage() {}

    /**
     * The page.
     *
     * @param screens how large each is, in the order in which they are counted
     * @param views the names of the saved views
     */
    public static Page of(List<String> screens, List<String> views) {
        List<Item<Settings>> items = new ArrayList<>();
        for (int screen = 1; screen <= Math.min(screens.size(), Place.MOST); screen++) {
            items.add(screen(screen, screens.get(screen - 1), views));
        }
        items.addAll(usual());
        return new Page("kiosk", "mdi2m-monitor", items);
    }

    /** What a screen shows: nothing, the board, or a view. */
    private static Option<Settings, Optional<String>> screen(
            int number, String size, List<String> views) {
        List<Optional<String>> all = new ArrayList<>();
        all.add(Optional.empty());
        all.add(Optional.of(""));
        views.forEach(view -> all.add(Optional.of(view)));
        Option<KioskSettings, Optional<String>> option =
                new Option<>(
                        "settings.kiosk.screen",
                        List.of(Integer.toString(number), size),
                        new Control.Choice<>(all, KioskPage::shown),
                        kiosk -> kiosk.viewOn(number),
                        (kiosk, view) -> kiosk.withViewOn(number, view));
        return option.in(Settings::kiosk, Settings::withKiosk);
    }

    private static String shown(Words words, Optional<String> view) {
        return view.map(name -> name.isEmpty() ? words.get("settings.kiosk.board") : name)
                .orElseGet(() -> words.get("settings.kiosk.none"));
    }

    private static List<Item<Settings>> usual() {
        return List.of(
                option(
                        "pin",
                        new Control.Secret(),
                        kiosk -> Optional.ofNullable(kiosk.pin()),
                        (kiosk, pin) -> kiosk.withPin(pin.orElse(null))),
                flag("zoom", KioskSettings::zoom, KioskSettings::withZoom),
                flag("fold", KioskSettings::fold, KioskSettings::withFold),
                option(
                        "turn",
                        new Control.Text<>(
                                seconds -> Integer.toString(seconds),
                                typed -> CheckText.number(typed, 0, KioskSettings.TURN_MAX),
                                "settings.prompt.number"),
                        KioskSettings::turn,
                        KioskSettings::withTurn),
                night(
                        "night",
                        new Control.Slider(0, Night.DARKEST, NIGHT_STEP),
                        Night::percent,
                        (n, percent) -> new Night(percent, n.from(), n.to())),
                night(
                        "nightFrom",
                        time(),
                        Night::from,
                        (n, from) -> new Night(n.percent(), from, n.to())),
                night(
                        "nightTo",
                        time(),
                        Night::to,
                        (n, to) -> new Night(n.percent(), n.from(), to)),
                flag("shift", KioskSettings::shift, KioskSettings::withShift),
                flag("cursor", KioskSettings::cursor, KioskSettings::withCursor),
                flag("awake", KioskSettings::awake, KioskSettings::withAwake),
                flag("autostart", KioskSettings::autostart, KioskSettings::withAutostart));
    }

    private static Control<LocalTime> time() {
        return new Control.Text<>(
                Object::toString, SettingsText::timeOfDay, "settings.prompt.time");
    }

    private static Option<Settings, Boolean> flag(
            String key,
            Function<KioskSettings, Boolean> get,
            BiFunction<KioskSettings, Boolean, KioskSettings> with) {
        return option(key, new Control.Switch(), get, with);
    }

    private static <T> Option<Settings, T> night(
            String key,
            Control<T> control,
            Function<Night, T> get,
            BiFunction<Night, T, Night> with) {
        return option(
                key,
                control,
                k -> get.apply(k.night()),
                (k, value) -> k.withNight(with.apply(k.night(), value)));
    }

    private static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<KioskSettings, T> get,
            BiFunction<KioskSettings, T, KioskSettings> with) {
        return new Option<>("settings.kiosk." + key, control, get, with)
                .in(Settings::kiosk, Settings::withKiosk);
    }
}
