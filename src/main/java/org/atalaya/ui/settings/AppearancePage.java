package org.atalaya.ui.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.AppearanceSettings;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Theme;
import org.atalaya.words.Words;

/** How the wall looks and speaks. */
public final class AppearancePage {

    /** Not a slider: it would move away under the hand that drags it. */
    private static final List<Integer> SCALES =
            List.of(
                    AppearanceSettings.SMALLEST,
                    90,
                    100,
                    110,
                    125,
                    150,
                    175,
                    AppearanceSettings.LARGEST);

    private AppearancePage() {}

    public static Page page() {
        List<Optional<Locale>> languages = new ArrayList<>();
        languages.add(Optional.empty());
        Words.LANGUAGES.forEach(language -> languages.add(Optional.of(language)));
        return new Page(
                "appearance",
                "mdi2p-palette-outline",
                List.of(
                        option(
                                "theme",
                                new Control.Choice<>(
                                        List.of(Theme.values()),
                                        (words, one) ->
                                                words.get(
                                                        "settings.theme." + SettingsText.key(one))),
                                AppearanceSettings::theme,
                                AppearanceSettings::withTheme),
                        new Act<>(
                                "settings.appearance.palette",
                                (ground, told) -> told.accept(ground.desk().makePalette())),
                        option(
                                "language",
                                new Control.Choice<>(languages, AppearancePage::name),
                                a -> Optional.ofNullable(a.language()),
                                AppearanceSettings::withLanguage),
                        option(
                                "scale",
                                new Control.Choice<>(
                                        SCALES,
                                        (words, scale) -> words.get("settings.percent", scale)),
                                AppearanceSettings::scale,
                                AppearanceSettings::withScale),
                        option(
                                "zone",
                                Control.Text.optional(
                                        ZoneId::getId,
                                        SettingsText::zone,
                                        "settings.prompt.machine"),
                                a -> Optional.ofNullable(a.zone()),
                                AppearanceSettings::withZone),
                        option(
                                "ticker",
                                new Control.Switch(),
                                AppearanceSettings::ticker,
                                AppearanceSettings::withTicker)));
    }

    /** Each in its own words: who cannot read the others finds it. */
    private static String name(Words words, Optional<Locale> language) {
        return language.map(AppearancePage::ownName)
                .orElseGet(() -> words.get("settings.language.machine"));
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<AppearanceSettings, T> get,
            BiFunction<AppearanceSettings, T, AppearanceSettings> with) {
        return new Option<>("settings.appearance." + key, control, get, with)
                .in(Settings::appearance, Settings::withAppearance);
    }
}
