package org.atalaya.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.atalaya.config.ConfigException;
import org.atalaya.config.HostFile;
import org.atalaya.config.ReadResult;
import org.atalaya.config.SealedSecrets;
import org.atalaya.config.Wall;
import org.atalaya.history.HistoryCopy;
import org.atalaya.history.TroubleException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup back. Everything in it is unpacked beside its place and looked through first;
 * what stood there is kept under another name. When anything is wrong nothing has changed.
 */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private record Move(Path from, Path to) {}

    private final Path backup;
    private final WallFiles wall;
    private final @Nullable String passphrase;
    private final String old;
    private Map<String, String> secrets = Map.of();
    private boolean sealed;
    private final Map<String, Path> unpacked = new LinkedHashMap<>();
    private final Deque<Move> done = new ArrayDeque<>();

    private Restore(Path backup, WallFiles wall, Instant now, @Nullable String passphrase) {
        this.backup = backup;
        this.wall = wall;
        this.passphrase = passphrase;
        this.old = ".before-restore-" + STAMP.format(now);
    }

    /** What became of the passwords and tokens. */
    public enum Secrets {
        /** There are none in it. */
        NONE,
        /** They are in it, and stayed there for want of a passphrase. */
        LEFT,
        BROUGHT
    }

    /**
     * Puts the files of a backup in place. Nobody else may use the wall meanwhile: the caller holds
     * its lock.
     *
     * @param passphrase what opens the passwords in it; null leaves them where they are
     * @throws BackupException when it is broken, or of a later version, or cannot be written, or
     *     the passphrase is another one
     */
    public static Secrets of(Path backup, WallFiles wall, Instant now, @Nullable String passphrase)
            throws BackupException {
        Restore restore = new Restore(backup, wall, now, passphrase);
        try {
            restore.unpack();
            restore.check();
            restore.bringSecrets();
            restore.place();
            return !restore.sealed
                    ? Secrets.NONE
                    : passphrase == null ? Secrets.LEFT : Secrets.BROUGHT;
        } finally {
            restore.unpacked.values().forEach(Backup::drop);
        }
    }

    /** Before the files, which name them. Those that nothing names are swept at the next start. */
    private void bringSecrets() throws BackupException {
        if (secrets.isEmpty()) {
            return;
        }
        try {
            Backup.store(wall.hosts()).bring(secrets);
        } catch (ConfigException e) {
            throw new BackupException(e, "backup.error.secrets", wall.hosts());
        }
    }

    private void openSecrets(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(WallFiles.SECRETS);
        sealed = entry != null;
        if (entry == null || passphrase == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            secrets = SealedSecrets.open(text, passphrase);
        } catch (GeneralSecurityException e) {
            throw new BackupException(e, "backup.error.passphrase", backup);
        } catch (IllegalArgumentException e) {
            throw new BackupException(e, "backup.error.broken", backup, WallFiles.SECRETS);
        }
    }

    private void unpack() throws BackupException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            form(zip);
            openSecrets(zip);
            for (Map.Entry<String, Path> each : wall.byName().entrySet()) {
                ZipEntry entry = zip.getEntry(each.getKey());
                if (entry != null) {
                    Path place = each.getValue().toAbsolutePath().normalize();
                    Path beside = place.resolveSibling("." + place.getFileName() + ".restoring");
                    unpacked.put(each.getKey(), beside);
                    Files.createDirectories(place.getParent());
                    Files.deleteIfExists(beside);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, beside);
                    }
                }
            }
        } catch (IOException e) {
            throw new BackupException(e, "backup.error.broken", backup, e);
        }
        if (!unpacked.containsKey(WallFiles.HOSTS)) {
            throw new BackupException(null, "backup.error.broken", backup, WallFiles.HOSTS);
        }
    }

    private void form(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(Backup.NOTE);
        if (entry == null) {
            throw new IOException("no " + Backup.NOTE);
        }
        Properties note = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            note.load(in);
        }
        String form = note.getProperty("form", "");
        if (!form.equals(Integer.toString(Backup.FORM))) {
            throw new BackupException(null, "backup.error.newer", backup, form);
        }
    }

    private void check() throws BackupException {
        ReadResult hosts =
                new HostFile(Objects.requireNonNull(unpacked.get(WallFiles.HOSTS))).read();
        if (hosts.wall().version() > Wall.VERSION) {
            throw new BackupException(null, "backup.error.newer", backup, hosts.wall().version());
        }
        if (!hosts.usable() || !hosts.problems().isEmpty()) {
            throw new BackupException(null, "backup.error.broken", backup, WallFiles.HOSTS);
        }
        Path history = unpacked.get(WallFiles.HISTORY);
        if (history == null) {
            return;
        }
        try {
            HistoryCopy.check(history);
        } catch (TroubleException e) {
            switch (e.trouble().kind()) {
                case NEWER ->
                        throw new BackupException(
                                e, "backup.error.newer", backup, e.trouble().detail());
                case DISK_FULL, READ_ONLY, LOCKED, IN_USE, DAMAGED, NETWORK, OTHER ->
                        throw new BackupException(
                                e, "backup.error.broken", backup, e.trouble().detail());
            }
        }
    }

    private void place() throws BackupException {
        try {
            for (Map.Entry<String, Path> each : unpacked.entrySet()) {
                Path place = Objects.requireNonNull(wall.byName().get(each.getKey()));
                for (Path part : HistoryCopy.parts(place)) {
                    move(part, part.resolveSibling(part.getFileName() + old));
                }
                move(each.getValue(), place);
            }
        } catch (IOException e) {
            undo();
            throw new BackupException(e, "backup.error.unwritten", wall.hosts(), e);
        }
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to);
        done.push(new Move(from, to));
    }

    private void undo() {
        for (Move move : done) {
            try {
                Files.move(move.to(), move.from());
            } catch (IOException e) {
                System.getLogger(Restore.class.getName())
                        .log(System.Logger.Level.ERROR, "still under " + move.to(), e);
            }
        }
    }
}
