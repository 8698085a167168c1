package org.atalaya.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process is the one that writes this history: SQLite would let two in, and each
 * would then count the other's hosts as its own. A lock of the kernel on a file beside it, so it is
 * gone with the process however that ends. Held from when it was taken until the program ends.
 */
final class WriterLock implements AutoCloseable {

    private final Path file;
    private final Path lockFile;
    private @Nullable FileChannel held;

    WriterLock(Path file) {
        this.file = file;
        this.lockFile = file.resolveSibling(file.getFileName() + ".lock");
    }

    /**
     * Takes it, once. Where no lock can be made there is no second writer to fear either: what is
     * wrong with the folder is said by who opens the history itself.
     *
     * @throws TroubleException when another process has it
     */
    void take() throws TroubleException {
        if (held != null) {
            return;
        }
        try {
            FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean mine = false;
            try {
                mine = channel.tryLock() != null;
            } catch (OverlappingFileLockException e) {
                throw inUse(e);
            } finally {
                if (!mine) {
                    channel.close();
                }
            }
            if (!mine) {
                throw inUse(null);
            }
            held = channel;
        } catch (IOException e) {
            System.getLogger(WriterLock.class.getName()).log(Level.DEBUG, "no lock", e);
        }
    }

    private TroubleException inUse(@Nullable Exception cause) {
        return new TroubleException(
                new Trouble(Trouble.Kind.IN_USE, file, lockFile.toString()), cause);
    }

    @Override
    public void close() {
        FileChannel channel = held;
        held = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(WriterLock.class.getName()).log(Level.WARNING, "not let go", e);
            }
        }
    }
}
