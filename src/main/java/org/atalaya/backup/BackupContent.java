package org.atalaya.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.atalaya.config.HostFile;
import org.atalaya.config.Wall;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup, unpacked into a folder of its own and looked through; nothing of the wall is
 * touched. Closing it takes the folder away.
 *
 * @param wall its hosts and what belongs to them
 * @param settings its {@code settings.json}; null when it has none
 * @param historyBytes how big its history is; 0 when it has none
 * @param sealed whether passwords and tokens are in it
 */
public record BackupContent(
        Path folder, Wall wall, @Nullable Path settings, long historyBytes, boolean sealed)
        implements AutoCloseable {

    /**
     * Opens a backup.
     *
     * @param near where there may be as much room as the backup takes
     * @throws BackupException when it is broken, damaged, or of a later version
     */
    public static BackupContent open(Path backup, Path near, Instant now) throws BackupException {
        Path folder;
        try {
            folder = Files.createTempDirectory(near, ".looked-into-");
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.unwritten", near, e);
        }
        try {
            WallFiles files =
                    WallFiles.of(
                            folder.resolve(WallFiles.HOSTS), folder.resolve(WallFiles.HISTORY));
            boolean sealed = Restore.of(backup, files, now, null) != Restore.Secrets.NONE;
            return new BackupContent(
                    folder,
                    new HostFile(files.hosts()).read().wall(),
                    Files.exists(files.settings()) ? files.settings() : null,
                    files.history().toFile().length(),
                    sealed);
        } catch (BackupException | RuntimeException e) {
            drop(folder);
            throw e;
        }
    }

    @Override
    public void close() {
        drop(folder);
    }

    private static void drop(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Backup::drop);
        } catch (IOException e) {
            System.getLogger(BackupContent.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + folder, e);
        }
    }
}
