package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.backup.Backup;
import org.atalaya.backup.WallFiles;
import org.atalaya.config.SettingsStore;
import org.atalaya.history.HistoryStore;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Host;
import org.atalaya.status.StatusFixtures;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRestoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @TempDir Path folder;

    private HostBook book;
    private SettingsBook settings;
    private WallFiles files;
    private Path kept;
    private Path backup;
    private LiveRestore restore;

    /** Mail and Web at a volume of 40 are in the backup. */
    @BeforeEach
    void open() throws Exception {
        Path hosts = folder.resolve("hosts.json");
        files = WallFiles.of(hosts, folder.resolve("data/history.db"));
        kept = folder.resolve("kept");
        backup = folder.resolve("atalaya.zip");
        book = HostBook.open(hosts, CLOCK, WORDS);
        settings = new SettingsBook(SettingsStore.beside(hosts, CLOCK), WORDS);
        restore = new LiveRestore(book, settings, files, kept, CLOCK, WORDS);
        save(StatusFixtures.host("Mail"), StatusFixtures.host("Web"));
        volume(40);
        book.flush();
        settings.flush();
        HistoryStore.open(files.history(), CLOCK).close();
        Backup.write(files, backup, NOON);
    }

    @AfterEach
    void close() {
        book.close();
        settings.close();
    }

    private void save(Host... hosts) {
        book.make(Changes.saved(List.of(hosts)));
    }

    private void volume(int percent) {
        settings.change(now -> now.withAlarm(now.alarm().with(draft -> draft.volume(percent))));
    }

    private List<String> names() {
        return book.hosts().stream().map(Host::name).toList();
    }

    private void change() {
        Host web = book.now("Web").orElseThrow();
        book.make(
                new Changes(
                        Map.of(
                                "Mail", Optional.empty(),
                                "Web", Optional.of(web.withPaused(true)),
                                "Git", Optional.of(StatusFixtures.host("Git"))),
                        null,
                        null));
        volume(90);
    }

    @Test
    void itSaysWhatWouldBeOtherwiseAndChangesNothing() throws Exception {
        change();
        assertThat(restore.look(backup))
                .contains("1 host is added: Mail.")
                .contains("1 host is changed: Web.")
                .contains("1 host is removed: Git.")
                .contains("Settings become others")
                .contains("atalaya restore");
        assertThat(names()).containsExactlyInAnyOrder("Web", "Git");
        assertThat(settings.settings().alarm().volume()).isEqualTo(90);
        assertThat(kept).doesNotExist();
        nothingIsLeftBehind();
    }

    @Test
    void itBringsHostsAndSettingsBackAndKeepsWhatWasThere() throws Exception {
        change();
        restore.look(backup);
        Path copy = kept.resolve("before-restore-20260301T120000Z.zip");
        assertThat(restore.bring())
                .isEqualTo(
                        "Brought back: hosts added 1, changed 1, removed 1."
                                + " What was here before is in "
                                + copy
                                + ".");
        assertThat(names()).containsExactlyInAnyOrder("Mail", "Web");
        assertThat(book.now("Web").orElseThrow().paused()).isFalse();
        assertThat(settings.settings().alarm().volume()).isEqualTo(40);
        book.flush();
        assertThat(files.hosts()).content().contains("Mail").doesNotContain("Git");
        assertThat(restore.look(backup)).contains("Hosts stay", "Settings stay");
        restore.look(copy);
        restore.bring();
        assertThat(names()).as("and back").containsExactlyInAnyOrder("Web", "Git");
        assertThat(settings.settings().alarm().volume()).isEqualTo(90);
        nothingIsLeftBehind();
    }

    @Test
    void nothingIsBroughtBackThatNobodyLookedInto() {
        assertThat(restore.bring()).contains("Look into a backup first");
    }

    @Test
    void aBackupThatIsDamagedMeanwhileIsRefusedAgain() throws Exception {
        change();
        restore.look(backup);
        Files.writeString(backup, "no zip at all");
        assertThat(restore.bring()).contains("is no whole backup", "Nothing has changed");
        assertThat(names()).containsExactlyInAnyOrder("Web", "Git");
        assertThat(restore.look(backup)).contains("is no whole backup");
        assertThat(restore.bring()).as("refused, so not chosen").contains("first");
        nothingIsLeftBehind();
    }

    @Test
    void aLaterFormAndBrokenSettingsAreRefusedBeforeAnythingIsTouched() throws Exception {
        zip("form=99", "{\"version\": 1, \"hosts\": []}", "{}");
        assertThat(restore.look(backup)).contains("written by a later version");
        zip("form=1", "{\"version\": 99, \"hosts\": []}", "{}");
        assertThat(restore.look(backup)).contains("Nothing has changed");
        zip("form=1", "{\"version\": 1, \"hosts\": []}", "{\"alarm\": {\"volume\": 500}}");
        assertThat(restore.look(backup)).contains("500");
        assertThat(restore.bring()).contains("Look into a backup first");
        assertThat(names()).containsExactlyInAnyOrder("Mail", "Web");
        nothingIsLeftBehind();
    }

    @Test
    void withoutACopyOfWhatIsThereNothingIsChanged() throws Exception {
        change();
        restore.look(backup);
        Files.writeString(kept, "a file where the folder should be");
        assertThat(restore.bring()).contains("could not be written", "Nothing has changed");
        assertThat(names()).containsExactlyInAnyOrder("Web", "Git");
        assertThat(settings.settings().alarm().volume()).isEqualTo(90);
    }

    @Test
    void aCommandThatNobodyAgreedToHereHasToBeAllowedAnew() throws Exception {
        zip(
                "form=1",
                "{\"version\": 1, \"hosts\": [{\"id\": \"c\", \"name\": \"Cmd\", \"check\":"
                        + " {\"type\": \"command\", \"argv\": [\"/bin/true\"],"
                        + " \"consented\": true}}]}",
                "{}");
        assertThat(restore.look(backup)).contains("1 host is added: Cmd.");
        restore.bring();
        CommandCheck check = (CommandCheck) book.now("c").orElseThrow().check();
        assertThat(check.argv()).containsExactly("/bin/true");
        assertThat(check.consented()).isFalse();
    }

    @Test
    void theDemoIsNotRestoredOver() {
        book.openDemo();
        assertThat(restore.look(backup)).contains("Leave the demo first");
        assertThat(restore.bring()).contains("Look into a backup first");
    }

    private void zip(String note, String hosts, String json) throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            entry(zip, "backup.properties", note);
            entry(zip, "hosts.json", hosts);
            entry(zip, "settings.json", json);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".looked-into-"));
        }
    }
}
