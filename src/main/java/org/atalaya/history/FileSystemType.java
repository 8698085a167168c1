package org.atalaya.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says on what kind of file system a folder lies; a port, so that a test needs no network share.
 */
@FunctionalInterface
public interface FileSystemType {

    /** What the machine itself says. */
    FileSystemType OF_THIS_MACHINE = folder -> Files.getFileStore(folder).type();

    /**
     * The name of the kind, as {@link java.nio.file.FileStore#type} gives it: {@code ext4}, {@code
     * nfs4}.
     *
     * @throws IOException when the folder cannot be looked at
     */
    String of(Path folder) throws IOException;
}
