package org.atalaya.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the program is to do with what it remembers, without a wall; then it ends. */
public sealed interface Task {

    /** How a report is written. */
    enum Format {
        HTML,
        CSV
    }

    /** The {@code hosts.json} whose history is meant; null for the platform's own. */
    @Nullable Path config();

    /** The folder the history is in; null for the one that belongs to the hosts. */
    @Nullable Path data();

    /**
     * {@code atalaya report}.
     *
     * @param from the first day; null for that of the last whole month
     * @param to the last day, which is in it; null for today, or the end of that month
     * @param group these hosts alone; null for all
     * @param target the promised availability in per cent; null for none
     * @param out where it is written; null for standard output
     */
    record Report(
            @Nullable Path config,
            @Nullable Path data,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String group,
            @Nullable Double target,
            Format format,
            @Nullable Path out)
            implements Task {}

    /**
     * {@code atalaya snapshot}: the board as a page.
     *
     * @param html where it is written
     */
    record Board(@Nullable Path config, @Nullable Path data, Path html) implements Task {}

    /** Where a passphrase comes from. */
    sealed interface Passphrase {

        /** Passwords and tokens are left alone. */
        record None() implements Passphrase {}

        /** A person types it. */
        record Asked() implements Passphrase {}

        /** The first line of a file. */
        record InFile(Path file) implements Passphrase {}
    }

    /**
     * {@code atalaya backup}.
     *
     * @param file where it is written
     * @param passphrase seals passwords and tokens
     */
    record Backup(@Nullable Path config, @Nullable Path data, Path file, Passphrase passphrase)
            implements Task {}

    /**
     * {@code atalaya restore}.
     *
     * @param file what is brought back
     * @param passphrase opens the passwords and tokens in it
     */
    record Restore(@Nullable Path config, @Nullable Path data, Path file, Passphrase passphrase)
            implements Task {}
}
