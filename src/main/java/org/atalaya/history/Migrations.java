package org.atalaya.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbered steps from one form of the file to the next; {@code PRAGMA user_version} says how many
 * of them a file has seen. Before any is taken, the file is copied.
 *
 * @param scripts SQL, the first leads to version 1; statements end with a semicolon at a line's end
 */
record Migrations(List<String> scripts) {

    private static final Pattern END = Pattern.compile(";\\s*\\n");

    /** Those of this program. */
    static Migrations ofThisVersion() {
        return new Migrations(
                Stream.of(
                                "/history/001.sql",
                                "/history/002.sql",
                                "/history/003.sql",
                                "/history/004.sql")
                        .map(Migrations::script)
                        .toList());
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings a file to this version; all steps or none.
     *
     * @throws TroubleException when the file is of a later version; nothing has changed then
     */
    void run(Connection connection, Path file) throws SQLException, TroubleException {
        int version = version(connection);
        if (version > scripts.size()) {
            String numbers = version + " > " + scripts.size();
            throw new TroubleException(new Trouble(Trouble.Kind.NEWER, file, numbers), null);
        }
        if (version == scripts.size()) {
            return;
        }
        if (version > 0) {
            copy(connection, file, version);
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String script : scripts.subList(version, scripts.size())) {
                for (String step : END.split(script + "\n")) {
                    statement.executeUpdate(step);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + scripts.size());
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** Where the copy of a file of an older version is kept. */
    static Path copyOf(Path file, int version) {
        return file.resolveSibling(file.getFileName() + ".v" + version);
    }

    private static void copy(Connection connection, Path file, int version)
            throws SQLException, TroubleException {
        Path copy = copyOf(file, version);
        try {
            Files.deleteIfExists(copy); // left by an attempt that did not come to its end
        } catch (IOException e) {
            throw new TroubleException(new Trouble(Trouble.Kind.READ_ONLY, copy, e.toString()), e);
        }
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.executeUpdate();
        }
    }
}
