package org.atalaya.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file itself: opened for the one writer or for a reader, refused where it would not be safe,
 * set aside when it is damaged.
 *
 * @param file where it is
 * @param type of the file system it lies on, see {@link java.nio.file.FileStore#type}
 * @param migrations what form it is to have
 */
record Database(Path file, FileSystemType type, Migrations migrations) {

    /** Locks and the shared memory of the log work on none of these: sqlite.org/wal.html. */
    private static final List<String> NETWORKS =
            List.of("nfs", "cifs", "smb", "9p", "afp", "webdav", "davfs", "sshfs", "ncp", "afs");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static Database at(Path file) {
        return at(file, FileSystemType.OF_THIS_MACHINE);
    }

    static Database at(Path file, FileSystemType type) {
        return new Database(file.toAbsolutePath().normalize(), type, Migrations.ofThisVersion());
    }

    /** Opens it for writing: made if it is not there, brought to this version if it is older. */
    Connection open() throws TroubleException {
        prepareFolder();
        makeFile();
        try {
            Connection connection = connect(false);
            try {
                prepare(connection);
                return connection;
            } catch (SQLException | TroubleException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new TroubleException(file, e);
        }
    }

    /** Opens it for questions. */
    Connection openToRead() throws SQLException {
        return connect(true);
    }

    /**
     * Looks through the whole file, past what a connection has in memory.
     *
     * @throws SQLException when a page is damaged
     */
    void examine() throws SQLException {
        try (Connection connection = openToRead()) {
            List<String> found =
                    Rows.list(connection, row -> row.getString(1), "PRAGMA quick_check(1)");
            if (!found.equals(List.of("ok"))) {
                throw new SQLiteException(String.join(" ", found), SQLiteErrorCode.SQLITE_CORRUPT);
            }
        }
    }

    private Connection connect(boolean readOnly) throws SQLException {
        Properties options = new Properties();
        options.setProperty(
                "open_mode", readOnly ? "65" : "70"); // READONLY or READWRITE|CREATE, URI
        options.setProperty("busy_timeout", "2000");
        // As a URI: a name may hold a question mark.
        return JDBC.createConnection("jdbc:sqlite:" + file.toUri(), options);
    }

    private void prepare(Connection connection) throws SQLException, TroubleException {
        try (Statement statement = connection.createStatement()) {
            // Before the first table, or it needs a rewrite of the file.
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA journal_size_limit = 16000000");
        }
        migrations.run(connection, file);
    }

    /** Makes the folder if it is not there, and refuses one in which no history is safe. */
    void prepareFolder() throws TroubleException {
        Path folder = file.getParent();
        try {
            if (folder == null) {
                throw new IOException("no folder");
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, mode("rwx------"));
            }
            refuseNetwork(folder);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private void makeFile() throws TroubleException {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, mode("rw-------"));
            }
        } catch (FileAlreadyExistsException e) {
            throw new TroubleException(
                    new Trouble(Trouble.Kind.OTHER, file, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private TroubleException trouble(IOException e) {
        String why = String.valueOf(e.getMessage());
        Trouble.Kind kind =
                why.contains("No space") ? Trouble.Kind.DISK_FULL : Trouble.Kind.READ_ONLY;
        return new TroubleException(new Trouble(kind, file, why), e);
    }

    private FileAttribute<?>[] mode(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private void refuseNetwork(Path folder) throws IOException, TroubleException {
        String kind = type.of(folder).toLowerCase(Locale.ROOT);
        boolean uncPath = folder.toString().startsWith("\\\\");
        if (uncPath || NETWORKS.stream().anyMatch(kind::contains)) {
            throw new TroubleException(new Trouble(Trouble.Kind.NETWORK, file, kind), null);
        }
    }

    /**
     * Moves a damaged file out of the way, with what belongs to it; nothing of it is deleted.
     *
     * @return the name it has now
     */
    Path setAside(Instant now) throws IOException {
        Path broken = file.resolveSibling(file.getFileName() + ".broken-" + STAMP.format(now));
        for (String part : List.of("-wal", "-shm", "")) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, broken.resolveSibling(broken.getFileName() + part));
            }
        }
        return broken;
    }
}
