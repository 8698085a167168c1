package org.atalaya.notify;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An outbox in one file to which lines are only ever added, each forced to the disk before the call
 * returns. A line that a crash cut short is dropped; the rest counts. Once much of it is settled,
 * what still waits is written anew beside it and renamed over it.
 *
 * <p>It holds names of hosts and why they failed, so its owner alone can read it.
 */
public final class FileOutbox implements Outbox {

    private static final System.Logger LOG = System.getLogger(FileOutbox.class.getName());

    /** How many settled letters are carried along before the file is written anew. */
    static final int COMPACT_AT = 1_000;

    private final Path file;
    private final FileChannel guard;
    private final FileLock lock;
    private final Map<String, Letter> waiting = new LinkedHashMap<>();
    private FileChannel journal;
    private long end;
    private int settled;

    private FileOutbox(Path file, FileChannel guard, FileLock lock) throws IOException {
        this.file = file;
        this.guard = guard;
        this.lock = lock;
        if (Files.exists(file)) {
            read(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        this.journal = rewrite();
    }

    /**
     * Opens the outbox in {@code file}; it and its folder are made when missing.
     *
     * @throws IOException when it cannot be used, also because another program does
     */
    public static FileOutbox open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path guardFile = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel guard =
                FileChannel.open(
                        guardFile,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        ownerOnly(guardFile));
        try {
            FileLock lock = guard.tryLock();
            if (lock == null) {
                throw new FileSystemException(file.toString(), null, "another program uses it");
            }
            return new FileOutbox(file, guard, lock);
        } catch (OverlappingFileLockException e) {
            guard.close();
            throw new FileSystemException(file.toString(), null, "it is open already");
        } catch (IOException e) {
            guard.close();
            throw e;
        }
    }

    private void read(String text) {
        int broken = 0;
        for (String line : text.split("\n")) {
            Optional<JournalLine> read = JournalLine.read(line);
            if (read.isEmpty()) {
                broken += line.isBlank() ? 0 : 1;
                continue;
            }
            switch (read.get()) {
                case JournalLine.Added(Letter letter) -> waiting.put(letter.key(), letter);
                case JournalLine.Settled(List<String> keys) -> waiting.keySet().removeAll(keys);
            }
        }
        if (broken > 0) {
            LOG.log(
                    Level.WARNING,
                    broken + " lines of " + file + " are not whole and do not count");
        }
    }

    @Override
    public synchronized void add(List<Letter> letters) throws IOException {
        if (letters.isEmpty()) {
            return;
        }
        append(
                letters.stream()
                        .map(letter -> new JournalLine.Added(letter).write() + "\n")
                        .collect(Collectors.joining()));
        letters.forEach(letter -> waiting.put(letter.key(), letter));
    }

    @Override
    public synchronized void settle(Collection<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        append(JournalLine.settled(keys).write() + "\n");
        waiting.keySet().removeAll(keys);
        settled += keys.size();
        if (settled >= COMPACT_AT) {
            FileChannel before = journal;
            journal = rewrite();
            before.close();
        }
    }

    /** A write that failed half way is taken back, so that the next line begins at its place. */
    private void append(String lines) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
        try {
            long at = end;
            while (rest.hasRemaining()) {
                at += journal.write(rest, at);
            }
            journal.force(false);
            end = at;
        } catch (IOException e) {
            journal.truncate(end);
            throw e;
        }
    }

    private FileChannel rewrite() throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.deleteIfExists(fresh);
        FileChannel out =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(fresh));
        try {
            ByteBuffer rest = ByteBuffer.wrap(whole().getBytes(StandardCharsets.US_ASCII));
            long size = rest.remaining();
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            end = size;
            settled = 0;
            return out;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    private String whole() {
        return waiting.values().stream()
                .map(letter -> new JournalLine.Added(letter).write() + "\n")
                .collect(Collectors.joining());
    }

    /** Makes the rename survive a power cut. Windows has no such call and needs none. */
    private void syncFolder() {
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "folder not synced: " + folder, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized List<Letter> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
        lock.release();
        guard.close();
    }
}
