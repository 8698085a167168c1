package org.atalaya.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.config.ChannelRules;
import org.atalaya.model.Channel;
import org.atalaya.model.Host;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Pin;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;

/** Settings in memory, and what was asked for beside them. */
final class FakeDesk implements SettingsDesk {

    private static final Channel MAIL =
            new MailChannel(
                    "ops",
                    "Ops",
                    "mail.example",
                    587,
                    MailChannel.Security.STARTTLS,
                    null,
                    null,
                    "wall@example.org",
                    List.of("ops@example.org"),
                    null,
                    null,
                    false);

    /** Whatever is sealed here. */
    static final Pin PIN = new Pin(1, "A".repeat(22) + "==", "A".repeat(43) + "=");

    final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.USUAL);
    final ReadOnlyObjectWrapper<List<String>> deliveries = new ReadOnlyObjectWrapper<>(List.of());
    List<Host> hosts = List.of();
    final List<String> asked = new ArrayList<>();

    /** Every page of the program. */
    List<Page> pages(Words words) {
        return List.of(
                SoundPage.of(groups()),
                ProfilesPage.of(words),
                ChannelsPage.of(words),
                RoutesPage.of(hosts),
                VisualPage.page(),
                NetworkPage.page(),
                KeepingPage.of(List.of(MAIL)),
                AppearancePage.page(),
                KioskPage.of(List.of("1920 × 1080", "1280 × 720"), List.of("night")),
                ToolsPage.of(words, hosts),
                HistoryPage.of("/data/history.db", "12.0 MB"),
                AboutPage.of(facts()));
    }

    @Override
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
    }

    @Override
    public CompletableFuture<Pin> seal(String digits) {
        asked.add("seal " + digits);
        return CompletableFuture.completedFuture(PIN);
    }

    @Override
    public void preview(Signal signal, Optional<String> file, Consumer<String> told) {
        asked.add("play " + signal + file.map(name -> " " + name).orElse(""));
        told.accept("heard");
    }

    @Override
    public void judgeSound(String file, Consumer<String> told) {
        told.accept(file.equals("broken.wav") ? "It is broken." : "");
    }

    @Override
    public Optional<Wrong> wrong(Channel channel) {
        return ChannelRules.wrong(channel).map(why -> new Wrong(why.key(), why.facts()));
    }

    @Override
    public String preview(Channel channel) {
        return "filled: " + channel;
    }

    @Override
    public void test(Channel channel, Consumer<String> told) {
        asked.add("test " + channel.id());
        told.accept("taken");
        deliveries.set(List.of("told " + channel.name()));
    }

    @Override
    public ReadOnlyObjectProperty<List<String>> deliveriesProperty() {
        return deliveries.getReadOnlyProperty();
    }

    @Override
    public List<String> groups() {
        return List.of("Shop");
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("secrets", "in the keyring");
    }

    @Override
    public String makePalette() {
        asked.add("palette");
        return "made";
    }

    @Override
    public Optional<String> exportTo(Path file) {
        asked.add("export " + file);
        return Optional.empty();
    }

    @Override
    public List<String> importFrom(Path file) {
        asked.add("import " + file);
        return List.of("It is broken.");
    }
}
