package org.atalaya.config;

import java.nio.file.Path;

/** Hears what becomes of what was saved; called on the thread that writes, never the FX thread. */
public interface HostStoreListener {

    /** Everything is on the disk. */
    default void saved(Path file) {}

    /** It is not; what was to be saved is still there and is tried again with the next change. */
    void failed(ConfigException problem);

    /** Something a person should know, e.g. that a broken file was copied aside, and where. */
    void noticed(Message message);

    /** Somebody else had changed the file: this is now the wall, theirs and ours together. */
    void merged(Wall wall);
}
