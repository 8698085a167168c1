package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.DesktopSettings;
import org.atalaya.model.Settings;

/** What is seen of the wall while its window is not. */
public final class DesktopPage {

    private DesktopPage() {}

    public static Page page() {
        return new Page(
                "desktop",
                "mdi2d-dock-bottom",
                List.of(
                        flag("bar", DesktopSettings::bar, DesktopSettings::withBar),
                        flag("tray", DesktopSettings::tray, DesktopSettings::withTray)));
    }

    private static Option<Settings, Boolean> flag(
            String key,
            Function<DesktopSettings, Boolean> get,
            BiFunction<DesktopSettings, Boolean, DesktopSettings> with) {
        return new Option<>("settings.desktop." + key, new Control.Switch(), get, with)
                .in(Settings::desktop, Settings::withDesktop);
    }
}
