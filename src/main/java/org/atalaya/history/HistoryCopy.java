package org.atalaya.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Copies a history while it is written, and says whether a copy is one. For backups. */
public final class HistoryCopy {

    private HistoryCopy() {}

    /**
     * Writes the history as it is at one moment, without its gaps. Who writes it meanwhile waits
     * for nothing.
     *
     * @param to must not be there
     * @throws TroubleException when it cannot be read or written
     */
    public static void write(Path from, Path to) throws TroubleException {
        try (Connection connection = Database.at(from).openToRead();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TroubleException(from, e);
        }
    }

    /**
     * Looks through a copy that nobody writes.
     *
     * @throws TroubleException when it is damaged, no history, or of a later version
     */
    public static void check(Path copy) throws TroubleException {
        try (Connection connection = Database.at(copy).openToRead()) {
            int version = Migrations.version(connection);
            int known = Migrations.ofThisVersion().scripts().size();
            if (version > known) {
                throw new TroubleException(
                        new Trouble(Trouble.Kind.NEWER, copy, version + " > " + known), null);
            }
            List<String> found =
                    Rows.list(connection, row -> row.getString(1), "PRAGMA integrity_check(1)");
            if (version == 0 || !found.equals(List.of("ok"))) {
                throw new TroubleException(
                        new Trouble(Trouble.Kind.DAMAGED, copy, String.join(" ", found)), null);
            }
        } catch (SQLException e) {
            throw new TroubleException(copy, e);
        }
    }

    /** The files that a history is made of, those that need not be there among them. */
    public static List<Path> parts(Path file) {
        return List.of("", "-wal", "-shm").stream()
                .map(suffix -> file.resolveSibling(file.getFileName() + suffix))
                .filter(Files::exists)
                .toList();
    }
}
