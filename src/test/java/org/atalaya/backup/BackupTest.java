package org.atalaya.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryStore;
import org.atalaya.history.IncidentQuery;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Reason;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOON = SampleHosts.NOON;
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final String HOSTS = "{\"version\": 1, \"board\": \"Shop\", \"hosts\": []}";

    @TempDir Path folder;

    private WallFiles wall;
    private Path backup;

    @BeforeEach
    void write() throws Exception {
        Path config = Files.createDirectory(folder.resolve("config"));
        wall = WallFiles.of(config.resolve("hosts.json"), folder.resolve("data/history.db"));
        backup = folder.resolve("b/atalaya.zip");
        Files.writeString(wall.hosts(), HOSTS);
        Files.writeString(wall.settings(), "{\"alarm\": {}}");
        Files.writeString(config.resolve("secrets.json"), "{\"secrets\": {\"a\": \"hush\"}}");
        try (HistoryStore store = HistoryStore.open(wall.history(), CLOCK)) {
            incident(store, "i1");
        }
    }

    private static void incident(HistoryStore store, String id) {
        Incident incident =
                new Incident(
                        id,
                        "web",
                        "web",
                        Incident.Kind.DOWN,
                        NOON,
                        Failure.of(Reason.REFUSED),
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        store.incident(
                IncidentEvent.of(
                        IncidentEvent.Type.OPENED, incident, SampleHosts.host("web"), NOON));
    }

    private int incidents() throws Exception {
        try (HistoryReader reader = HistoryReader.of(wall.history(), CLOCK)) {
            return reader.incidents(IncidentQuery.ALL).get(20, TimeUnit.SECONDS).size();
        }
    }

    /** Every file below the folder but the backups, with its content. */
    private Map<Path, String> all() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(backup.getParent())) {
                    all.put(
                            file,
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUpAndWhatStoodThereIsKept() throws Exception {
        try (HistoryStore running = HistoryStore.open(wall.history(), CLOCK)) {
            Backup.write(wall, backup, NOON);
            incident(running, "i2");
        }
        Files.writeString(wall.hosts(), HOSTS.replace("Shop", "Other"));
        Restore.of(backup, wall, NOON, null);
        assertThat(wall.hosts()).hasContent(HOSTS);
        assertThat(incidents()).isEqualTo(1);
        assertThat(wall.hosts().resolveSibling("hosts.json.before-restore-20260301T120000Z"))
                .content()
                .contains("Other");
        assertThat(wall.history().resolveSibling("history.db.before-restore-20260301T120000Z"))
                .exists();
    }

    @Test
    void secretsAreNotInIt() throws Exception {
        Backup.write(wall, backup, NOON);
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "backup.properties", "hosts.json", "settings.json", "history.db");
        }
        try (Stream<Path> beside = Files.list(backup.getParent())) {
            assertThat(beside).containsExactly(backup);
        }
    }

    private void refused(String said) throws Exception {
        Map<Path, String> before = all();
        assertThatThrownBy(() -> Restore.of(backup, wall, NOON, null))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        e -> {
                            for (Locale language : Words.LANGUAGES) {
                                assertThat(e.sentence(Words.of(language)))
                                        .contains(backup.toString());
                            }
                            assertThat(e.sentence(Words.of(Locale.ENGLISH)))
                                    .contains(said, "Nothing has changed");
                        });
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aCutBackupChangesNothing() throws Exception {
        Backup.write(wall, backup, NOON);
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        refused("no whole backup");
    }

    @Test
    void aFileThatIsNoBackupChangesNothing() throws Exception {
        Files.createDirectories(backup.getParent());
        Files.writeString(backup, "hello");
        refused("no whole backup");
        Files.delete(backup);
        refused("no whole backup");
    }

    @Test
    void aBrokenPartChangesNothing() throws Exception {
        changed("hosts.json", "{\"version\": 1, \"hosts\": [".getBytes(StandardCharsets.UTF_8));
        refused("hosts.json");
        changed("history.db", "no history at all".getBytes(StandardCharsets.UTF_8));
        refused("no whole backup");
        changed("hosts.json", null);
        refused("hosts.json");
    }

    @Test
    void whatALaterVersionWroteChangesNothing() throws Exception {
        changed("backup.properties", "form=2\n".getBytes(StandardCharsets.ISO_8859_1));
        refused("later version");
        changed("hosts.json", HOSTS.replace("1", "2").getBytes(StandardCharsets.UTF_8));
        refused("later version");
        Path later = Files.copy(wall.history(), folder.resolve("b/later.db"));
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + later);
                Statement statement = c.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA user_version = 99");
        }
        changed("history.db", Files.readAllBytes(later));
        refused("later version");
    }

    /** A good backup in which one part is another, or is missing. */
    private void changed(String name, byte[] content) throws Exception {
        Backup.write(wall, backup, NOON);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        if (content == null) {
            parts.remove(name);
        } else {
            parts.put(name, content);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
