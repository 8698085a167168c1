package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.backup.BackupException;
import org.atalaya.backup.DailyBackup;
import org.atalaya.model.BackupSettings;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes the backup of the day. What fails is said on the wall and tried again in an hour. */
final class BackupChore implements Chore {

    private static final System.Logger LOG = System.getLogger(BackupChore.class.getName());

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final DailyBackup backups;
    private final Supplier<BackupSettings> settings;
    private final Supplier<ZoneId> zone;
    private final Words words;

    /** What was wrong, when, and with which settings; null when it went well. */
    private @Nullable Failed failed;

    private record Failed(String sentence, Instant at, BackupSettings settings) {}

    BackupChore(
            DailyBackup backups,
            Supplier<BackupSettings> settings,
            Supplier<ZoneId> zone,
            Words words) {
        this.backups = backups;
        this.settings = settings;
        this.zone = zone;
        this.words = words;
    }

    @Override
    public @Nullable String turn(Instant instant) {
        BackupSettings now = settings.get();
        Failed before = failed;
        if (before != null && before.settings().equals(now) && !isOver(before, instant)) {
            return before.sentence();
        }
        ZonedDateTime at = instant.atZone(zone.get());
        Optional<Path> due = backups.due(now, at);
        failed = null;
        if (due.isEmpty() && before == null) {
            return null;
        }
        try {
            if (due.isPresent()) {
                backups.make(due.get(), at);
                LOG.log(Level.INFO, "backed up into " + due.get());
            }
        } catch (BackupException e) {
            return failed(words.get("backup.daily.failed", e.sentence(words)), instant, now, e);
        }
        try {
            backups.tidy(now);
            return null;
        } catch (BackupException e) {
            return failed(e.sentence(words), instant, now, e);
        }
    }

    /** A clock that was set back makes nobody wait for a day. */
    private static boolean isOver(Failed before, Instant now) {
        return Duration.between(before.at(), now).abs().compareTo(PATIENCE) >= 0;
    }

    private String failed(String sentence, Instant at, BackupSettings with, BackupException why) {
        LOG.log(Level.WARNING, "the daily backup", why);
        failed = new Failed(sentence, at, with);
        return sentence;
    }
}
