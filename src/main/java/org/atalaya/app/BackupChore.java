package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.atalaya.backup.BackupException;
import org.atalaya.backup.DailyBackup;
import org.atalaya.model.BackupSettings;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes the backup of the day. What fails is said on the wall and tried again in an hour. */
final class BackupChore implements Chore {

    private static final System.Logger LOG = System.getLogger(BackupChore.class.getName());

    private final DailyBackup backups;
    private final Supplier<Settings> settings;
    private final Words words;

    private @Nullable Setback setback;

    BackupChore(DailyBackup backups, Supplier<Settings> settings, Words words) {
        this.backups = backups;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public @Nullable String turn(Instant instant) {
        Settings all = settings.get();
        BackupSettings now = all.backup();
        Setback before = setback;
        if (before != null && before.holds(instant, now)) {
            return before.sentence();
        }
        ZonedDateTime at = instant.atZone(all.appearance().wallZone());
        Optional<Path> due = backups.due(now, at);
        setback = null;
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

    private String failed(String sentence, Instant at, BackupSettings with, BackupException why) {
        LOG.log(Level.WARNING, "the daily backup", why);
        setback = new Setback(sentence, at, with);
        return sentence;
    }
}
