package org.atalaya.ui.settings;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.CheckText;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;

/** What a wall that fills a screen does by itself. */
public final class KioskPage {

    private static final int NIGHT_STEP = 5;

    private KioskPage() {}

    public static Page page() {
        return new Page(
                "kiosk",
                "mdi2m-monitor",
                List.of(
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
                        flag("cursor", KioskSettings::cursor, KioskSettings::withCursor)));
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
