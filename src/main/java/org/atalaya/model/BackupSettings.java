package org.atalaya.model;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether the wall copies itself every day, so that nobody has to remember it.
 *
 * @param daily whether it does
 * @param at when, in the zone of the wall; made up for when the program did not run then
 * @param keep how many of them are kept, the newest
 * @param folder where they are; null for the one beside the history
 */
public record BackupSettings(boolean daily, LocalTime at, int keep, @Nullable Path folder) {

    public static final int KEEP_MAX = 99;

    /** A week of them, made when nobody works. */
    public static final BackupSettings USUAL =
            new BackupSettings(true, LocalTime.of(3, 0), 7, null);

    public BackupSettings {
        if (keep < 1 || keep > KEEP_MAX) {
            throw new IllegalArgumentException("keeps " + keep);
        }
    }
}
