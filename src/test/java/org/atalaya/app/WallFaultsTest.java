package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.model.Health;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to the file of the history while the whole program runs: each time a sentence on the
 * wall, a host that breaks meanwhile is seen and rung for, and the history goes on by itself.
 */
@Timeout(180)
class WallFaultsTest {

    @TempDir Path folder;

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private HostileServer server;
    private Path hosts;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        server = Evening.server(broken);
        hosts = Evening.hosts(folder.resolve("hosts.json"), server, "web", "mail");
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private static boolean says(Evening wall, String part) {
        return wall.core.book().problems().stream().anyMatch(said -> said.contains(part));
    }

    /** The wall does its work whatever its history says. */
    private void probesAndRings(Evening wall, String said) {
        wall.await("the wall says " + said, () -> says(wall, said));
        broken.add("mail");
        wall.await("mail", Health.DOWN);
        wall.await("mail rings", () -> wall.hasRung("mail"));
        wall.await("web", Health.UP);
        assertThat(says(wall, said)).isTrue();
    }

    private static void goesOn(Evening wall, String said) {
        wall.await("the sentence goes", () -> !says(wall, said));
        wall.await("mail's incident is remembered", () -> remembers(wall));
    }

    private static boolean remembers(Evening wall) {
        return incidents(wall, "mail") == 1;
    }

    /** How many are in the file; -1 when it cannot be read. */
    private static int incidents(Evening wall, String host) {
        HistoryReader open = wall.core.chronicle().reader();
        if (open == null) {
            return 0;
        }
        try (HistoryReader reader = open) {
            return reader.incidents(IncidentQuery.ALL.of(host)).get(9, TimeUnit.SECONDS).size();
        } catch (ExecutionException e) {
            return -1;
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDisk() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", data.toString()));
        try (Evening wall = Evening.begin(hosts, data, false)) {
            wall.await("web", Health.UP);
            Path ballast = data.resolve("ballast");
            fill(ballast);
            probesAndRings(wall, "No space left for the history");
            Files.delete(ballast);
            goesOn(wall, "No space left");
        } finally {
            assertThat(run("umount", data.toString())).isTrue();
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatMayOnlyBeRead() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m,ro", "tmpfs", data.toString()));
        try (Evening wall = Evening.begin(hosts, data, false)) {
            probesAndRings(wall, "may not be written");
            assertThat(run("mount", "-o", "remount,rw", data.toString())).isTrue();
            goesOn(wall, "may not be written");
        } finally {
            assertThat(run("umount", data.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Test
    void aFileThatAnotherProgramLocks() throws Exception {
        Path file = data.resolve("history.db");
        try (Evening wall = Evening.begin(hosts, data, false)) {
            wall.await("web", Health.UP);
            wall.await("there is a history", () -> wall.core.chronicle().reader() != null);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                wall.await("it is locked", () -> locks(statement));
                probesAndRings(wall, "locked");
                statement.execute("ROLLBACK");
            }
            goesOn(wall, "locked");
        }
    }

    private static boolean locks(Statement statement) {
        try {
            return !statement.execute("BEGIN IMMEDIATE");
        } catch (java.sql.SQLException busy) {
            return false;
        }
    }

    @Test
    void aDamagedFile() throws Exception {
        Path file = data.resolve("history.db");
        byte[] noise = new byte[40_000];
        Arrays.fill(noise, (byte) 'x');
        Files.write(file, noise);
        try (Evening wall = Evening.begin(hosts, data, false)) {
            probesAndRings(wall, "was damaged");
            // It stays said, for somebody should know; a new file is written meanwhile.
            wall.await("mail's incident is remembered", () -> remembers(wall));
        }
    }

    @Test
    void pagesThatAreDamagedWhileItIsWritten() throws Exception {
        Path file = data.resolve("history.db");
        try (Evening wall = Evening.begin(hosts, data, false)) {
            wall.await("web", Health.UP);
            broken.add("web");
            wall.await("web", Health.DOWN);
            wall.await("it is written", () -> incidents(wall, "web") == 1);
            byte[] noise = new byte[4096];
            Arrays.fill(noise, (byte) 'x');
            try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
                checkpoint(file);
                for (long at = noise.length; at < Files.size(file); at += noise.length) {
                    pages.seek(at);
                    pages.write(noise);
                }
            }
            // Whoever opens the details or the log is the first to read them.
            wall.await("nothing can be read", () -> incidents(wall, "web") < 0);
            wall.await("the wall says so", () -> says(wall, "was damaged"));
            broken.remove("web");
            wall.await("web", Health.UP);
            probesAndRings(wall, "was damaged");
            wall.await("mail's incident is remembered", () -> remembers(wall));
            wall.await("so is the end of one from before", () -> incidents(wall, "web") == 1);
        }
        try (Stream<Path> beside = Files.list(data)) {
            List<Path> kept = beside.filter(each -> each.toString().contains(".broken-")).toList();
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst()).content(StandardCharsets.ISO_8859_1).contains("xxxx");
        }
    }

    /** What is in the log of SQLite goes into the file, so that it can be damaged there. */
    private static void checkpoint(Path file) throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 9000");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    @Test
    void aNetworkShare() throws Exception {
        AtomicReference<String> disk = new AtomicReference<>("nfs4");
        try (Evening wall =
                Evening.begin(
                        hosts,
                        data,
                        InstantSource.system(),
                        ZoneId::systemDefault,
                        folder -> disk.get())) {
            probesAndRings(wall, "lies on a network share (nfs4)");
            assertThat(data.resolve("history.db")).doesNotExist();
            disk.set("ext4"); // another folder was mounted there
            goesOn(wall, "network share");
        }
    }

    @Test
    void aFileOfALaterVersion() throws Exception {
        Path file = data.resolve("history.db");
        try (Connection later = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = later.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        try (Evening wall = Evening.begin(hosts, data, false)) {
            probesAndRings(wall, "later version of Atalaya");
        }
        try (Connection later = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = later.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(99);
        }
    }
}
