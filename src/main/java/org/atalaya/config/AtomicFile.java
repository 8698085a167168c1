package org.atalaya.config;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces whole files so that whoever reads sees the old or the new content, never a part, also
 * after {@code kill -9} or a power cut: temporary file beside it, forced, renamed, folder synced.
 *
 * <p>A symbolic link stays a link: what it points at is replaced. Mode, owner and group stay. A new
 * file can be read by its owner only, for a URL in it may hold a token.
 */
public final class AtomicFile {

    private static final Logger LOG = System.getLogger(AtomicFile.class.getName());

    /** As many as Linux follows before it says ELOOP. */
    private static final int LINKS_MAX = 40;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /**
     * Puts {@code content} into {@code file}; its folder is made when missing.
     *
     * @throws ConfigException when it cannot; then {@code file} is as it was
     */
    public static void write(Path file, byte[] content) throws ConfigException {
        try {
            Path real = followLinks(file);
            writeBeside(real, real, content, false);
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    /**
     * The same for what nobody else may read: from its first byte, and whatever the mode before.
     *
     * @throws ConfigException when it cannot; then {@code file} is as it was
     */
    static void writePrivate(Path file, byte[] content) throws ConfigException {
        try {
            Path real = followLinks(file);
            writeBeside(real, real, content, true);
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    /** Copies {@code file} to {@code copy}, in one step for whoever looks at {@code copy}. */
    static void copy(Path file, Path copy) throws ConfigException {
        try {
            writeBeside(copy, followLinks(file), Files.readAllBytes(file), false);
        } catch (IOException e) {
            throw refusal(copy, e);
        }
    }

    /** The file itself when {@code file} is a link or a chain of them; it need not exist. */
    static Path followLinks(Path file) throws IOException {
        Path real = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(real); i++) {
            if (i == LINKS_MAX) {
                throw new FileSystemException(file.toString(), null, "too many links");
            }
            real = real.resolveSibling(Files.readSymbolicLink(real));
        }
        return real;
    }

    private static void writeBeside(Path target, Path model, byte[] content, boolean isPrivate)
            throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            // A rename would go through all the same, but somebody said "do not write here".
            throw new AccessDeniedException(target.toString());
        }
        Path folder = makeFolder(target);
        Path temporary = folder.resolve("." + target.getFileName() + ".tmp");
        // One name, so that what a kill left behind is replaced and never piles up.
        Files.deleteIfExists(temporary);
        try {
            fill(
                    temporary,
                    content,
                    isPrivate ? OwnerOnly.mode(temporary) : mode("rw-------", temporary));
            likeness(model, temporary, isPrivate);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(folder);
    }

    static Path makeFolder(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(target.toString(), null, "has no folder");
        }
        if (!Files.isDirectory(folder)) {
            // 0700 is what the XDG specification asks of a new folder.
            Files.createDirectories(folder, mode("rwx------", folder));
        }
        return folder;
    }

    private static void fill(Path temporary, byte[] content, FileAttribute<?>[] mode)
            throws IOException {
        Set<StandardOpenOption> fresh =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(temporary, fresh, mode)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static FileAttribute<?>[] mode(String permissions, Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void likeness(Path model, Path temporary, boolean isPrivate) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(
                        temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null || !Files.exists(model)) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
        PosixFileAttributes ours = view.readAttributes();
        boolean sameOwners = true;
        try {
            if (!wanted.group().equals(ours.group())) {
                view.setGroup(wanted.group());
            }
            if (!wanted.owner().equals(ours.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (IOException e) {
            sameOwners = false;
            LOG.log(Level.WARNING, "the owner of " + model + " cannot be kept: " + e);
        }
        // To another group the old rights would mean other people.
        view.setPermissions(sameOwners && !isPrivate ? wanted.permissions() : OWNER_ONLY);
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new FileSystemException(target.toString(), null, "no atomic rename here");
        }
    }

    /** Makes the rename itself survive a power cut. Windows has no such call and needs none. */
    private static void sync(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "folder not synced: " + folder, e);
        }
    }

    static ConfigException refusal(Path file, IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        String why = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        String key =
                e instanceof AccessDeniedException || why.contains("read-only")
                        ? "config.error.save.denied"
                        : why.contains("no space") || why.contains("quota")
                                ? "config.error.save.full"
                                : "config.error.save.other";
        return new ConfigException(Message.of(key, file, orName(reason, e)), e);
    }

    private static String orName(@Nullable String reason, IOException e) {
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
