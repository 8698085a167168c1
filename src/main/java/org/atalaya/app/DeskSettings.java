package org.atalaya.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.alarm.Sound;
import org.atalaya.cli.Version;
import org.atalaya.config.Folders;
import org.atalaya.model.Channel;
import org.atalaya.model.Host;
import org.atalaya.model.Pin;
import org.atalaya.model.Settings;
import org.atalaya.model.Theme;
import org.atalaya.model.View;
import org.atalaya.ui.kit.Palettes;
import org.atalaya.ui.settings.AboutPage;
import org.atalaya.ui.settings.AppearancePage;
import org.atalaya.ui.settings.ChannelsPage;
import org.atalaya.ui.settings.DesktopPage;
import org.atalaya.ui.settings.HistoryPage;
import org.atalaya.ui.settings.KeepingPage;
import org.atalaya.ui.settings.KioskPage;
import org.atalaya.ui.settings.NetworkPage;
import org.atalaya.ui.settings.Page;
import org.atalaya.ui.settings.ProfilesPage;
import org.atalaya.ui.settings.RoutesPage;
import org.atalaya.ui.settings.SettingsDesk;
import org.atalaya.ui.settings.Signal;
import org.atalaya.ui.settings.SoundPage;
import org.atalaya.ui.settings.ToolsPage;
import org.atalaya.ui.settings.VisualPage;
import org.atalaya.ui.settings.Wrong;

/** What the window of the settings acts on: the book of settings, the alarm, the files. */
final class DeskSettings implements SettingsDesk {

    private final Core core;
    private final DeskDeliveries deliveries;
    private final DeskSounds sounds;
    private final DeskChannels channels;
    private final ReadOnlyObjectWrapper<Settings> settings;

    DeskSettings(Core core) {
        this.core = core;
        sounds = new DeskSounds(core.alarm(), core.words());
        channels = new DeskChannels(core);
        deliveries = new DeskDeliveries(core.telling(), core.phrases());
        settings = new ReadOnlyObjectWrapper<>(core.settings().settings());
        core.settings().addListener(now -> onFx(() -> settings.set(core.settings().settings())));
    }

    /** At once where that is possible: what a person clicked must not show its old value first. */
    private static void onFx(Runnable job) {
        if (Platform.isFxApplicationThread()) {
            job.run();
        } else {
            Platform.runLater(job);
        }
    }

    /** The pages of the window. */
    List<Page> pages() {
        return List.of(
                SoundPage.of(groups()),
                ProfilesPage.of(core.words()),
                ChannelsPage.of(core.words()),
                RoutesPage.of(core.book().hosts()),
                VisualPage.page(),
                NetworkPage.page(),
                KeepingPage.of(settings.get().channels().channels()),
                AppearancePage.page(),
                DesktopPage.page(),
                KioskPage.of(KioskScreens.sizes(core.words()), views()),
                ToolsPage.of(core.words(), core.book().hosts()),
                HistoryPage.of(core.chronicle().file().toString(), historySize()),
                AboutPage.of(facts()));
    }

    private List<String> views() {
        return settings.get().board().views().stream().map(View::name).toList();
    }

    /** With what was written and not yet moved into the file itself. */
    private String historySize() {
        Path file = core.chronicle().file();
        long bytes =
                file.toFile().length()
                        + file.resolveSibling(file.getFileName() + "-wal").toFile().length();
        return core.words().get("settings.history.used", bytes / 1e6);
    }

    @Override
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<Settings> change) {
        core.settings().change(change);
    }

    @Override
    public CompletableFuture<Pin> seal(String digits) {
        return Pins.seal(digits);
    }

    @Override
    public void preview(Signal signal, Optional<String> file, Consumer<String> told) {
        sounds.preview(cue(signal), file, told);
    }

    @Override
    public void judgeSound(String file, Consumer<String> told) {
        sounds.judge(file, told);
    }

    private static Sound.Cue cue(Signal signal) {
        return switch (signal) {
            case DOWN -> Sound.Cue.DOWN;
            case CRITICAL -> Sound.Cue.CRITICAL;
            case DEGRADED -> Sound.Cue.DEGRADED;
            case RECOVERY -> Sound.Cue.RECOVERY;
            case NETWORK -> Sound.Cue.NETWORK_LOST;
        };
    }

    @Override
    public void test(Channel channel, Consumer<String> told) {
        deliveries.test(channel, told);
    }

    @Override
    public Optional<Wrong> wrong(Channel channel) {
        return channels.wrong(channel);
    }

    @Override
    public String preview(Channel channel) {
        return channels.preview(channel);
    }

    @Override
    public ReadOnlyObjectProperty<List<String>> deliveriesProperty() {
        return deliveries.linesProperty();
    }

    @Override
    public List<String> groups() {
        TreeSet<String> groups = new TreeSet<>(settings.get().alarm().groupSounds().keySet());
        core.book().hosts().stream()
                .map(Host::group)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        return List.copyOf(groups);
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", Version.number() + " · Java " + Runtime.version());
        facts.put("hosts", core.book().file().toAbsolutePath().toString());
        facts.put("settings", core.settings().file().toString());
        facts.put("secrets", core.book().secretPlace());
        facts.put("log", Folders.ofThisMachine().state().toString());
        return facts;
    }

    @Override
    public String makePalette() {
        Path file = OwnPalette.fileBeside(core.book().file());
        Theme theme = settings.get().appearance().theme();
        Theme start =
                switch (theme) {
                    case SYSTEM -> Look.ofDesktop(Platform.getPreferences());
                    case OWN -> Theme.DARK;
                    case DARK, LIGHT, CONTRAST, CLASSIC, DEUTAN, TRITAN -> theme;
                };
        String text = Palettes.text(Palettes.of(start), core.words().get("palette.comment"));
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            change(now -> now.withAppearance(now.appearance().withTheme(Theme.OWN)));
            return core.words().get("palette.there", file);
        } catch (IOException e) {
            return core.words().get("palette.unwritten", file, String.valueOf(e.getMessage()));
        }
        change(now -> now.withAppearance(now.appearance().withTheme(Theme.OWN)));
        return core.words().get("palette.made", file);
    }

    @Override
    public Optional<String> exportTo(Path file) {
        return Optional.ofNullable(core.settings().exportTo(file));
    }

    @Override
    public List<String> importFrom(Path file) {
        return core.settings().importFrom(file);
    }
}
