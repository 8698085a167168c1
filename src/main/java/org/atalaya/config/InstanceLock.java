package org.atalaya.config;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process is the one that runs this configuration: no two writers, no two sirens.
 *
 * <p>A lock of the kernel on {@code hosts.json.lock}, so it is gone with the process however that
 * ends; the file itself stays, for deleting it would open a race. It holds the process id. Taken
 * once in a process: a second try in the same one would, on POSIX, lose the first.
 */
public final class InstanceLock implements AutoCloseable {

    private static final Logger LOG = System.getLogger(InstanceLock.class.getName());

    /** Behind the process id, which on Windows could not be read inside a locked region. */
    private static final long LOCKED_AT = 1L << 40;

    private final @Nullable FileChannel channel;
    private final @Nullable Message warning;

    private InstanceLock(@Nullable FileChannel channel, @Nullable Message warning) {
        this.channel = channel;
        this.warning = warning;
    }

    /**
     * Takes the lock of a configuration. Where no lock can be made (a folder one may only read, a
     * file system without locks) the program goes on, and {@link #warning} says so.
     *
     * @param file the {@code hosts.json}; a link and what it points at are the same configuration
     * @throws ConfigException when another process has it
     */
    public static InstanceLock acquire(Path file) throws ConfigException {
        try {
            Path real = AtomicFile.followLinks(file);
            Path lockFile = real.resolveSibling(real.getFileName() + ".lock");
            AtomicFile.makeFolder(lockFile);
            return lock(file, lockFile);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no lock for " + file, e);
            String reason = e.getClass().getSimpleName();
            return new InstanceLock(null, Message.of("config.warning.noLock", file, reason));
        }
    }

    private static InstanceLock lock(Path file, Path lockFile) throws IOException, ConfigException {
        FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_AT, 1, false);
            if (lock == null) {
                throw inUse(file, lockFile);
            }
            kept = true;
            writePid(channel);
            return new InstanceLock(channel, null);
        } catch (OverlappingFileLockException e) {
            throw inUse(file, lockFile);
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static void writePid(FileChannel channel) {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
        } catch (IOException e) {
            // A full disk: the lock holds all the same, only its owner stays unnamed.
            LOG.log(Level.WARNING, "process id not written", e);
        }
    }

    private static ConfigException inUse(Path file, Path lockFile) {
        String pid = "?";
        try {
            String content = Files.readString(lockFile, StandardCharsets.US_ASCII).strip();
            if (content.matches("[0-9]{1,19}")) {
                pid = content;
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "process id not read", e);
        }
        return new ConfigException(Message.of("config.error.inUse", file, pid), null);
    }

    /** What to tell the person when there is no lock; null when there is one. */
    public @Nullable Message warning() {
        return warning;
    }

    /** Lets another process have it. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "lock not given back", e);
        }
    }
}
