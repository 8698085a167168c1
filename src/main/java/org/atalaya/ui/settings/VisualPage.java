package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.model.VisualSettings;
import org.atalaya.model.VisualSettings.Motion;

/** What calls for a person by sight. */
public final class VisualPage {

    private VisualPage() {}

    public static Page page() {
        return new Page(
                "visual",
                "mdi2e-eye-outline",
                List.of(
                        flag("tile", VisualSettings::tile, VisualSettings::withTile),
                        flag("edge", VisualSettings::edge, VisualSettings::withEdge),
                        flag("banner", VisualSettings::banner, VisualSettings::withBanner),
                        flag("notice", VisualSettings::notice, VisualSettings::withNotice),
                        option(
                                "motion",
                                new Control.Choice<>(
                                        List.of(Motion.values()),
                                        (words, one) ->
                                                words.get(
                                                        "settings.motion."
                                                                + SettingsText.key(one))),
                                VisualSettings::motion,
                                VisualSettings::withMotion)));
    }

    private static Option<Settings, Boolean> flag(
            String key,
            Function<VisualSettings, Boolean> get,
            BiFunction<VisualSettings, Boolean, VisualSettings> with) {
        return option(key, new Control.Switch(), get, with);
    }

    private static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<VisualSettings, T> get,
            BiFunction<VisualSettings, T, VisualSettings> with) {
        return new Option<>("settings.visual." + key, control, get, with)
                .in(Settings::visual, Settings::withVisual);
    }
}
