package org.atalaya.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.config.ConfigException;
import org.atalaya.config.SealedSecrets;
import org.atalaya.config.SecretStore;
import org.atalaya.history.HistoryCopy;
import org.atalaya.history.TroubleException;
import org.jspecify.annotations.Nullable;

/** Writes a wall into one file: a zip that holds each of its files, and a note of what made it. */
public final class Backup {

    /** Of the form of the file: a later one is not understood. */
    static final int FORM = 1;

    static final String NOTE = "backup.properties";

    private Backup() {}

    /**
     * Writes it, or nothing: what stood under that name stays when it fails. The wall may run.
     *
     * @throws BackupException when a file cannot be read or the backup not be written
     */
    public static void write(WallFiles wall, Path file, Instant now) throws BackupException {
        write(wall, file, now, null);
    }

    /**
     * The same, with passwords and tokens in it.
     *
     * @param passphrase what they are sealed with; null leaves them out
     */
    public static void write(WallFiles wall, Path file, Instant now, @Nullable String passphrase)
            throws BackupException {
        String secrets = passphrase == null ? null : sealed(wall.hosts(), passphrase);
        Path target = file.toAbsolutePath().normalize();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        Path copy = target.resolveSibling("." + target.getFileName() + ".history");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(copy);
            try (OutputStream out =
                            Files.newOutputStream(
                                    beside,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                note(zip, now);
                for (Map.Entry<String, Path> each : wall.byName().entrySet()) {
                    if (Files.isRegularFile(each.getValue())) {
                        add(zip, each.getKey(), source(each, copy));
                    }
                }
                if (secrets != null) {
                    zip.putNextEntry(new ZipEntry(WallFiles.SECRETS));
                    zip.write(secrets.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.unwritten", file, e);
        } catch (TroubleException e) {
            throw new BackupException(
                    e, "backup.error.history", wall.history(), e.trouble().detail());
        } finally {
            drop(beside);
            drop(copy);
        }
    }

    private static String sealed(Path hosts, String passphrase) throws BackupException {
        if (passphrase.length() < SealedSecrets.SHORTEST) {
            throw new BackupException(null, "backup.error.short", SealedSecrets.SHORTEST);
        }
        SecretStore store = store(hosts);
        if (!store.problems().isEmpty()) {
            throw new BackupException(
                    null, "backup.error.secrets", store.problems().getFirst().file());
        }
        return SealedSecrets.close(store, passphrase);
    }

    static SecretStore store(Path hosts) throws BackupException {
        try {
            return SecretStore.of(hosts);
        } catch (ConfigException e) {
            throw new BackupException(e, "backup.error.secrets", hosts);
        }
    }

    private static Path source(Map.Entry<String, Path> each, Path copy) throws TroubleException {
        if (!each.getKey().equals(WallFiles.HISTORY)) {
            return each.getValue();
        }
        HistoryCopy.write(each.getValue(), copy);
        return copy;
    }

    private static void note(ZipOutputStream zip, Instant now) throws IOException {
        Properties note = new Properties();
        note.setProperty("form", Integer.toString(FORM));
        note.setProperty("made", now.toString());
        zip.putNextEntry(new ZipEntry(NOTE));
        note.store(zip, null);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Backup.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + file, e);
        }
    }
}
