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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Of letters that are sent once: twenty years of months. */
    private static final int ONCE_MAX = 240;

    private final Path file;
    private final FileChannel guard;
    private final FileLock lock;
    private final Map<String, Letter> waiting = new LinkedHashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final LinkedHashSet<String> once = new LinkedHashSet<>();
    private FileChannel journal;
    private long end;
    private int settled;

    /** Something that is in memory could not be written: the file must be written anew. */
    private boolean behind;

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
                case JournalLine.Once(String key) -> remember(key);
                case JournalLine.Merged(List<String> keys, Letter letter) -> put(keys, letter);
                case JournalLine.Tried(String key) -> tried.add(key);
                case JournalLine.Settled(List<String> keys) -> forget(keys);
            }
        }
        if (broken > 0) {
            LOG.log(
                    Level.WARNING,
                    broken + " lines of " + file + " are not whole and do not count");
        }
    }

    private void forget(Collection<String> keys) {
        waiting.keySet().removeAll(keys);
        tried.removeAll(keys);
    }

    /** In the place of the first of those; at the end when none of them waits any more. */
    private void put(Collection<String> keys, Letter all) {
        Map<String, Letter> before = new LinkedHashMap<>(waiting);
        waiting.clear();
        before.forEach(
                (key, letter) -> {
                    if (keys.contains(key)) {
                        waiting.putIfAbsent(all.key(), all);
                    } else {
                        waiting.put(key, letter);
                    }
                });
        waiting.putIfAbsent(all.key(), all);
    }

    @Override
    public synchronized void add(List<Letter> letters) throws IOException {
        if (letters.isEmpty()) {
            return;
        }
        letters.forEach(letter -> waiting.put(letter.key(), letter));
        append(
                letters.stream()
                        .map(letter -> new JournalLine.Added(letter).write() + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public synchronized void addOnce(Letter letter) throws IOException {
        if (tookOnce(letter.key())) {
            return;
        }
        remember(letter.key());
        waiting.put(letter.key(), letter);
        // In one write, and the letter first: cut between the two it waits, and is not lost.
        append(
                Stream.of(new JournalLine.Added(letter), new JournalLine.Once(letter.key()))
                        .map(line -> line.write() + "\n")
                        .collect(Collectors.joining()));
    }

    private void remember(String key) {
        once.add(key);
        if (once.size() > ONCE_MAX) {
            once.removeFirst();
        }
    }

    @Override
    public synchronized boolean tookOnce(String key) {
        return once.contains(key) || waiting.containsKey(key);
    }

    @Override
    public synchronized void merge(Collection<String> keys, Letter all) throws IOException {
        put(keys, all);
        settled += keys.size();
        append(new JournalLine.Merged(List.copyOf(keys), all).write() + "\n");
    }

    @Override
    public synchronized void trying(String key) throws IOException {
        if (tried.add(key)) {
            append(new JournalLine.Tried(key).write() + "\n");
        }
    }

    @Override
    public synchronized boolean wasTried(String key) {
        return tried.contains(key);
    }

    @Override
    public synchronized void settle(Collection<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        forget(keys);
        settled += keys.size();
        append(JournalLine.settled(keys).write() + "\n");
        if (settled >= COMPACT_AT) {
            renew();
        }
    }

    private void renew() throws IOException {
        FileChannel before = journal;
        journal = rewrite();
        before.close();
    }

    /** A write that failed half way is taken back, so that the next line begins at its place. */
    private void append(String lines) throws IOException {
        if (behind) {
            renew();
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
        try {
            long at = end;
            while (rest.hasRemaining()) {
                at += journal.write(rest, at);
            }
            journal.force(false);
            end = at;
        } catch (IOException e) {
            behind = true;
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
            behind = false;
            return out;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    private String whole() {
        tried.retainAll(waiting.keySet());
        return Stream.of(
                        waiting.values().stream().map(JournalLine.Added::new),
                        once.stream().map(JournalLine.Once::new),
                        tried.stream().sorted().map(JournalLine.Tried::new))
                .flatMap(lines -> lines)
                .map(line -> line.write() + "\n")
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
