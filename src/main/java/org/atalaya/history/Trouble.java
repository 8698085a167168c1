package org.atalaya.history;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Why nothing is recorded at the moment, for a sentence on the wall. Probing and alarm go on.
 *
 * @param kind what happened
 * @param file the history
 * @param detail what the sentence names besides; may be empty
 */
public record Trouble(Kind kind, Path file, String detail) {

    /** What can happen to a history; each has a sentence {@code history.trouble.<key>}. */
    public enum Kind {
        DISK_FULL,
        READ_ONLY,
        LOCKED,
        /** Another copy of this program writes it. */
        IN_USE,
        /** Set aside under the name in the detail; a new one was begun. */
        DAMAGED,
        /** Written by a later version of this program. */
        NEWER,
        NETWORK,
        OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What SQLite says, for a person. */
    static Trouble of(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException s
                        ? s.getResultCode()
                        : SQLiteErrorCode.getErrorCode(e.getErrorCode());
        String name = code.name();
        Kind kind = Kind.OTHER;
        if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR") && isFull(file)) {
            kind = Kind.DISK_FULL;
        } else if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            kind = Kind.READ_ONLY;
        } else if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            kind = Kind.LOCKED;
        } else if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            kind = Kind.DAMAGED;
        }
        return new Trouble(kind, file, String.valueOf(e.getMessage()));
    }

    /** The file that maps the write-ahead log says only "I/O error" when the disk is full. */
    private static boolean isFull(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.toFile().getUsableSpace() < 256 * 1024;
    }

    /** What happened, where, and what to do, in the reader's language. */
    public String sentence(Words words) {
        return words.get(
                "history.trouble." + kind.key(),
                PlainText.of(file.toString()),
                PlainText.of(detail));
    }
}
