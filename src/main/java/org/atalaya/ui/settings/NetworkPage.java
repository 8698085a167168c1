package org.atalaya.ui.settings;

import java.util.List;
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
                        new Option<>(
                                        "network.enabled",
                                        new Control.Switch(),
                                        NetworkSettings::enabled,
                                        (n, on) -> new NetworkSettings(on, n.witnesses()))
                                .in(Settings::network, Settings::withNetwork),
                        new Option<>(
                                        "network.witnesses",
                                        new Control.Text<>(
                                                all -> String.join(", ", all),
                                                NetworkPage::witnesses,
                                                "settings.prompt.witnesses"),
                                        NetworkSettings::witnesses,
                                        (n, all) -> new NetworkSettings(n.enabled(), all))
                                .in(Settings::network, Settings::withNetwork)));
    }

    private static List<String> witnesses(String typed) throws InvalidInputException {
        return SettingsText.list(typed, SettingsText::witness, NetworkSettings.WITNESSES_MAX);
    }
}
