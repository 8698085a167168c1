package org.atalaya.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.atalaya.model.BackupSettings;
import org.atalaya.model.Channel;
import org.atalaya.model.CheckText;
import org.atalaya.model.MailChannel;
import org.atalaya.model.ReportSettings;
import org.atalaya.model.Settings;
import org.atalaya.model.SettingsText;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.words.Words;

/** What is done by the calendar: a backup every day, a report every month. */
public final class KeepingPage {

    private KeepingPage() {}

    /**
     * @param channels those that there are now; the ones that send mail can carry a report
     */
    public static Page of(List<Channel> channels) {
        List<Item<Settings>> items = new ArrayList<>(backup());
        items.add(restore("look", KeepingPage::look));
        items.add(restore("bring", KeepingPage::bring));
        items.addAll(report(channels));
        return new Page("keeping", "mdi2a-archive-outline", items);
    }

    private static Act<Settings> restore(String key, BiConsumer<Ground, Consumer<String>> run) {
        return new Act<>("settings.restore." + key, run);
    }

    private static void look(Ground ground, Consumer<String> told) {
        ground.files()
                .open(FileAsk.Kind.ZIP)
                .ifPresent(
                        file -> {
                            told.accept(ground.words().get("settings.restore.reading", file));
                            ground.desk().lookInto(file, told);
                        });
    }

    private static void bring(Ground ground, Consumer<String> told) {
        told.accept(ground.words().get("settings.restore.writing"));
        ground.desk().restore(told);
    }

    private static List<Item<Settings>> backup() {
        return List.of(
                backup(
                        "daily",
                        new Control.Switch(),
                        BackupSettings::daily,
                        (b, on) -> new BackupSettings(on, b.at(), b.keep(), b.folder())),
                backup(
                        "at",
                        new Control.Text<>(
                                Object::toString, SettingsText::timeOfDay, "settings.prompt.time"),
                        BackupSettings::at,
                        (b, at) -> new BackupSettings(b.daily(), at, b.keep(), b.folder())),
                backup(
                        "keep",
                        new Control.Text<>(
                                keep -> Integer.toString(keep),
                                typed -> CheckText.number(typed, 1, BackupSettings.KEEP_MAX),
                                "settings.prompt.number"),
                        BackupSettings::keep,
                        (b, keep) -> new BackupSettings(b.daily(), b.at(), keep, b.folder())),
                backup(
                        "folder",
                        Control.Text.optional(
                                Path::toString, SettingsText::folder, "settings.prompt.beside"),
                        b -> Optional.ofNullable(b.folder()),
                        (b, at) ->
                                new BackupSettings(b.daily(), b.at(), b.keep(), at.orElse(null))));
    }

    private static List<Item<Settings>> report(List<Channel> channels) {
        List<Optional<String>> carriers = new ArrayList<>();
        carriers.add(Optional.empty());
        channels.stream()
                .filter(MailChannel.class::isInstance)
                .forEach(channel -> carriers.add(Optional.of(channel.id())));
        BiFunction<Words, Optional<String>, String> name =
                (words, id) ->
                        id.map(given -> name(channels, given))
                                .orElseGet(() -> words.get("settings.report.nobody"));
        return List.of(
                report(
                        "monthly",
                        new Control.Switch(),
                        ReportSettings::monthly,
                        (r, on) -> new ReportSettings(on, r.channel(), r.day(), r.target())),
                report(
                        "channel",
                        new Control.Choice<>(carriers, name),
                        r -> Optional.ofNullable(r.channel()),
                        (r, id) ->
                                new ReportSettings(
                                        r.monthly(), id.orElse(null), r.day(), r.target())),
                report(
                        "day",
                        new Control.Choice<>(
                                IntStream.rangeClosed(1, ReportSettings.DAY_MAX).boxed().toList(),
                                (words, day) -> Integer.toString(day)),
                        ReportSettings::day,
                        (r, day) -> new ReportSettings(r.monthly(), r.channel(), day, r.target())),
                report(
                        "target",
                        Control.Text.optional(
                                SettingsText::percent,
                                SettingsText::percent,
                                "settings.prompt.target"),
                        r -> Optional.ofNullable(r.target()),
                        (r, target) ->
                                new ReportSettings(
                                        r.monthly(), r.channel(), r.day(), target.orElse(null))));
    }

    private static String name(List<Channel> channels, String id) {
        return channels.stream()
                .filter(channel -> channel.id().equals(id))
                .map(Channel::name)
                .findFirst()
                .orElse(id);
    }

    private static <T> Option<Settings, T> backup(
            String key,
            Control<T> control,
            Function<BackupSettings, T> get,
            BiFunction<BackupSettings, T, BackupSettings> with) {
        return new Option<>("settings.backup." + key, control, get, with)
                .in(Settings::backup, Settings::withBackup);
    }

    private static <T> Option<Settings, T> report(
            String key,
            Control<T> control,
            Function<ReportSettings, T> get,
            BiFunction<ReportSettings, T, ReportSettings> with) {
        return new Option<>("settings.report." + key, control, get, with)
                .in(Settings::report, Settings::withReport);
    }
}
