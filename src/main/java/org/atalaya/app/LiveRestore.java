package org.atalaya.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.backup.Backup;
import org.atalaya.backup.BackupContent;
import org.atalaya.backup.BackupException;
import org.atalaya.backup.WallFiles;
import org.atalaya.config.ConfigException;
import org.atalaya.config.HostStore;
import org.atalaya.config.SettingsStore;
import org.atalaya.config.Wall;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Host;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Brings hosts and settings of a backup into the wall that runs: first says what would be
 * otherwise, then does it, after a backup of what is there. Its history stays in the file: one that
 * is being written cannot be changed for another under what it tells. Reads and writes files, so
 * not for the FX thread.
 */
final class LiveRestore {

    private static final int NAMED = 3;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** What becomes of the hosts. */
    private record Difference(List<Host> added, List<Host> changed, List<Host> removed) {

        boolean isNone() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    private final HostBook book;
    private final SettingsBook settings;
    private final WallFiles files;
    private final Path kept;
    private final InstantSource clock;
    private final Words words;

    /** What was looked into last and can be brought back; null when there is none. */
    private @Nullable Path chosen;

    /**
     * @param kept the folder for the copy of what was there before
     */
    LiveRestore(
            HostBook book,
            SettingsBook settings,
            WallFiles files,
            Path kept,
            InstantSource clock,
            Words words) {
        this.book = book;
        this.settings = settings;
        this.files = files;
        this.kept = kept;
        this.clock = clock;
        this.words = words;
    }

    /** What this backup would change, or why it cannot be brought back; changes nothing. */
    synchronized String look(Path backup) {
        chosen = null;
        if (book.isDemo()) {
            return words.get("restore.error.demo");
        }
        try (BackupContent content = BackupContent.open(backup, book.folder(), clock.instant())) {
            Optional<String> refusal = refusal(content);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            chosen = backup;
            return preview(content);
        } catch (BackupException e) {
            return e.sentence(words);
        }
    }

    /** Does what was looked at last; how it went. When it is refused nothing has changed. */
    synchronized String bring() {
        Path backup = chosen;
        if (backup == null) {
            return words.get("restore.error.none");
        }
        if (book.isDemo()) {
            return words.get("restore.error.demo");
        }
        Instant now = clock.instant();
        Path copy = kept.resolve("before-restore-" + STAMP.format(now) + ".zip");
        try (BackupContent content = BackupContent.open(backup, book.folder(), now)) {
            Optional<String> refusal = refusal(content);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            book.flush();
            settings.flush();
            Backup.write(files, copy, now);
            Path theirs = content.settings();
            List<String> wrong = theirs == null ? List.of() : settings.importFrom(theirs);
            if (!wrong.isEmpty()) {
                return words.get("settings.notImported", wrong.getFirst());
            }
            Difference difference = difference(content.wall());
            book.make(changes(content.wall(), difference));
            chosen = null;
            return words.get(
                    "restore.done",
                    difference.added().size(),
                    difference.changed().size(),
                    difference.removed().size(),
                    copy);
        } catch (BackupException e) {
            return e.sentence(words);
        } catch (ConfigException e) {
            return e.sentence(words);
        }
    }

    /** Settings of a later version, or broken ones: known before anything is touched. */
    private Optional<String> refusal(BackupContent content) {
        Path theirs = content.settings();
        if (theirs == null) {
            return Optional.empty();
        }
        try (SettingsStore read = new SettingsStore(theirs, HostStore.DELAY, clock)) {
            return read.problems().stream()
                    .findFirst()
                    .map(problem -> words.get("settings.notImported", problem.sentence(words)));
        }
    }

    private String preview(BackupContent content) {
        Difference difference = difference(content.wall());
        List<String> sentences = new ArrayList<>();
        if (difference.isNone()) {
            sentences.add(words.get("restore.look.same"));
        } else {
            say(sentences, "restore.look.added", difference.added());
            say(sentences, "restore.look.changed", difference.changed());
            say(sentences, "restore.look.removed", difference.removed());
        }
        sentences.add(
                words.get(
                        settingsChange(content)
                                ? "restore.look.settings"
                                : "restore.look.sameSettings"));
        if (content.historyBytes() > 0) {
            sentences.add(words.get("restore.look.history", content.historyBytes() / 1e6));
        }
        if (content.sealed()) {
            sentences.add(words.get("restore.look.sealed"));
        }
        return String.join(" ", sentences);
    }

    private void say(List<String> sentences, String key, List<Host> hosts) {
        if (!hosts.isEmpty()) {
            String first =
                    hosts.stream().limit(NAMED).map(Host::name).collect(Collectors.joining(", "));
            int more = hosts.size() - NAMED;
            String names = more > 0 ? words.get("banner.namesMore", first, more) : first;
            sentences.add(words.get(key, hosts.size(), names));
        }
    }

    private boolean settingsChange(BackupContent content) {
        Path path = content.settings();
        if (path == null) {
            return false;
        }
        Settings ours = settings.settings();
        try (SettingsStore read = new SettingsStore(path, HostStore.DELAY, clock)) {
            return !SettingsStore.arriving(read.settings(), ours).equals(ours);
        }
    }

    private Difference difference(Wall theirs) {
        Map<String, Host> ours = new LinkedHashMap<>();
        book.hosts().forEach(host -> ours.put(host.id(), host));
        Set<List<String>> agreed = agreed(ours);
        List<Host> added = new ArrayList<>();
        List<Host> changed = new ArrayList<>();
        for (Host each : theirs.hosts()) {
            Host arriving = arriving(each, agreed);
            Host before = ours.remove(each.id());
            if (before == null) {
                added.add(arriving);
            } else if (!before.equals(arriving)) {
                changed.add(arriving);
            }
        }
        return new Difference(added, changed, List.copyOf(ours.values()));
    }

    private static Set<List<String>> agreed(Map<String, Host> hosts) {
        return hosts.values().stream()
                .map(Host::check)
                .filter(CommandCheck.class::isInstance)
                .map(CommandCheck.class::cast)
                .filter(CommandCheck::consented)
                .map(CommandCheck::argv)
                .collect(Collectors.toSet());
    }

    /** A command that nobody on this wall agreed to is not agreed to, whatever the file says. */
    private static Host arriving(Host host, Set<List<String>> agreed) {
        return host.check() instanceof CommandCheck command
                ? host.withCheck(
                        new CommandCheck(
                                command.argv(),
                                command.consented() && agreed.contains(command.argv()),
                                command.options()))
                : host;
    }

    private static Changes changes(Wall theirs, Difference difference) {
        Map<String, Optional<Host>> hosts = new LinkedHashMap<>();
        List<String> order = theirs.hosts().stream().map(Host::id).toList();
        difference.removed().forEach(host -> hosts.put(host.id(), Optional.empty()));
        difference.changed().forEach(host -> hosts.put(host.id(), Optional.of(host)));
        difference.added().forEach(host -> hosts.put(host.id(), Optional.of(host)));
        return new Changes(hosts, theirs.plan(), theirs.rules(), theirs.tags(), order);
    }
}
