package org.atalaya.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.model.BackupSettings;

/**
 * A backup a day, and the oldest away. What there is already, the names in the folder alone say: no
 * restart forgets it, and who deletes one by hand is understood.
 */
public final class DailyBackup {

    /** What a full disk is left with: a backup must never be why the history stops. */
    private static final long RESERVE = 64L << 20;

    private final WallFiles wall;
    private final Path beside;
    private final String stem;
    private final Pattern own;

    /** What a program that was killed did not finish. */
    private final Pattern halfMade;

    /**
     * @param beside the folder that is taken when nobody names another
     */
    public DailyBackup(WallFiles wall, Path beside) {
        this.wall = wall;
        this.beside = beside;
        String name = String.valueOf(wall.hosts().getFileName()).replaceFirst("(?i)\\.json$", "");
        this.stem = name.equals("hosts") ? "atalaya" : name;
        String dated = Pattern.quote(stem) + "-\\d{4}-\\d{2}-\\d{2}\\.zip";
        this.own = Pattern.compile(dated);
        this.halfMade = Pattern.compile("\\." + dated + "\\.(part|history)");
    }

    /** The backup that should be there by now and is not; empty when all is well. */
    public Optional<Path> due(BackupSettings settings, ZonedDateTime now) {
        if (!settings.daily() || !Files.isRegularFile(wall.hosts())) {
            return Optional.empty();
        }
        boolean before = now.toLocalTime().isBefore(settings.at());
        LocalDate day = now.toLocalDate().minusDays(before ? 1 : 0);
        Path file = folder(settings).resolve(stem + "-" + day + ".zip");
        return Files.exists(file) ? Optional.empty() : Optional.of(file);
    }

    private Path folder(BackupSettings settings) {
        return settings.folder() == null ? beside : settings.folder();
    }

    /**
     * Writes it; the wall runs on.
     *
     * @throws BackupException when it cannot be; nothing is left of it then
     */
    public void make(Path file, ZonedDateTime now) throws BackupException {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // Once as a copy of the history, once packed.
            long needed = 2 * size(wall.history()) + RESERVE;
            if (Files.getFileStore(folder).getUsableSpace() < needed) {
                throw new BackupException(null, "backup.error.room", folder, needed >> 20);
            }
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.unwritten", file, e);
        }
        Backup.write(wall, file, now.toInstant());
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Deletes the oldest but {@code keep}; files of other names are nobody's business.
     *
     * @throws BackupException when one cannot be deleted; it is tried again the next time
     */
    public void tidy(BackupSettings settings) throws BackupException {
        Path folder = folder(settings);
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.toList();
            // By their names: the day they are of, whatever was copied or touched since.
            List<Path> old =
                    files.stream()
                            .filter(file -> is(own, file))
                            .sorted(Comparator.comparing(Path::getFileName).reversed())
                            .skip(settings.keep())
                            .toList();
            for (Path each : old) {
                delete(each);
            }
            for (Path each : files.stream().filter(file -> is(halfMade, file)).toList()) {
                delete(each);
            }
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.kept", folder, e);
        }
    }

    private static boolean is(Pattern name, Path file) {
        return name.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static void delete(Path file) throws BackupException {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.kept", file, e);
        }
    }
}
