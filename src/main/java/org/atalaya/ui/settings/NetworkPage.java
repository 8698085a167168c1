package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;

/** How the wall tells its own cable from everybody else's. */
public final class NetworkPage {

    private NetworkPage() {}

    public static Page page() {
        return new Page(
                "network",
                "mdi2l-lan",
                List.of(
                        option(
                                "enabled",
                                new Control.Switch(),
                                NetworkSettings::enabled,
                                (n, on) -> new NetworkSettings(on, n.witnesses(), n.routes())),
                        option(
                                "witnesses",
                                new Control.Text<>(
                                        all -> String.join(", ", all),
                                        NetworkPage::witnesses,
                                        "settings.prompt.witnesses"),
                                NetworkSettings::witnesses,
                                (n, all) -> new NetworkSettings(n.enabled(), all, n.routes())),
                        option(
                                "routes",
                                new Control.Switch(),
                                NetworkSettings::routes,
                                (n, on) -> new NetworkSettings(n.enabled(), n.witnesses(), on))));
    }

    private static List<String> witnesses(String typed) throws InvalidInputException {
        return SettingsText.list(typed, SettingsText::witness, NetworkSettings.WITNESSES_MAX);
    }

    private static <T> Option<Settings, T> option(
            String key,
            Control<T> control,
            Function<NetworkSettings, T> get,
            BiFunction<NetworkSettings, T, NetworkSettings> with) {
        return new Option<>("settings.network." + key, control, get, with)
                .in(Settings::network, Settings::withNetwork);
    }
}
