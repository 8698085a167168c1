package org.atalaya.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.history.HistoryStore;
import org.atalaya.model.BackupSettings;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {

    private static final BackupSettings AT_THREE =
            new BackupSettings(true, LocalTime.of(3, 0), 2, null);
    private static final InstantSource CLOCK = InstantSource.fixed(SampleHosts.NOON);

    @TempDir Path folder;

    private WallFiles wall;
    private DailyBackup backups;

    @BeforeEach
    void write() throws IOException {
        wall = WallFiles.of(folder.resolve("hosts.json"), folder.resolve("history.db"));
        backups = new DailyBackup(wall, folder.resolve("backups"));
        Files.writeString(wall.hosts(), "{\"version\": 1, \"hosts\": []}");
        HistoryStore.open(wall.history(), CLOCK).close();
    }

    private static ZonedDateTime madrid(String at) {
        return ZonedDateTime.parse(at + "[Europe/Madrid]");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void made(String at) throws BackupException {
        ZonedDateTime now = madrid(at);
        Optional<Path> due = backups.due(AT_THREE, now);
        assertThat(due).isPresent();
        backups.make(due.get(), now);
        backups.tidy(AT_THREE);
    }

    @Test
    void itIsMadeOnceADayAtItsHourOrAsSoonAsTheProgramRunsAgain() throws Exception {
        made("2026-03-01T03:00:00+01:00");
        assertThat(names()).containsExactly("atalaya-2026-03-01.zip");
        assertThat(backups.due(AT_THREE, madrid("2026-03-01T23:59:00+01:00"))).isEmpty();
        assertThat(backups.due(AT_THREE, madrid("2026-03-02T02:59:00+01:00"))).isEmpty();
        assertThat(backups.due(AT_THREE, madrid("2026-03-02T19:00:00+01:00"))).isPresent();
    }

    @Test
    void aClockThatIsSetBackADayAsksForNoneTwice() throws Exception {
        made("2026-03-01T04:00:00+01:00");
        made("2026-03-02T04:00:00+01:00");
        assertThat(backups.due(AT_THREE, madrid("2026-03-01T04:00:00+01:00"))).isEmpty();
    }

    @Test
    void anHourThatTheClockSkipsIsMadeUpFor() throws Exception {
        BackupSettings gap = new BackupSettings(true, LocalTime.of(2, 30), 2, null);
        made("2026-03-28T04:00:00+01:00");
        assertThat(backups.due(gap, madrid("2026-03-29T01:59:00+01:00"))).isEmpty();
        assertThat(backups.due(gap, madrid("2026-03-29T03:00:00+02:00"))).isPresent();
    }

    @Test
    void onlyTheNewestStayAndNothingOfOthersGoes() throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        Files.writeString(folder.resolve("backups/atalaya-2025.zip"), "mine");
        Files.writeString(folder.resolve("backups/shop-2020-01-01.zip"), "another wall's");
        Files.writeString(folder.resolve("backups/.atalaya-2026-02-28.zip.part"), "killed");
        made("2026-03-01T04:00:00+01:00");
        made("2026-03-02T04:00:00+01:00");
        made("2026-03-03T04:00:00+01:00");
        assertThat(names())
                .containsExactly(
                        "atalaya-2025.zip",
                        "atalaya-2026-03-02.zip",
                        "atalaya-2026-03-03.zip",
                        "shop-2020-01-01.zip");
    }

    @Test
    void whatItMadeIsAWholeBackup() throws Exception {
        made("2026-03-01T04:00:00+01:00");
        WallFiles other =
                WallFiles.of(folder.resolve("o/hosts.json"), folder.resolve("o/history.db"));
        Path file = folder.resolve("backups/atalaya-2026-03-01.zip");
        Restore.Secrets secrets = Restore.of(file, other, SampleHosts.NOON, null);
        assertThat(secrets).isEqualTo(Restore.Secrets.NONE);
        assertThat(other.hosts()).hasSameTextualContentAs(wall.hosts());
        assertThat(other.history()).exists();
    }

    @Test
    void withoutHostsOrSwitchedOffThereIsNothingToDo() throws Exception {
        BackupSettings off = new BackupSettings(false, LocalTime.of(3, 0), 2, null);
        assertThat(backups.due(off, madrid("2026-03-01T04:00:00+01:00"))).isEmpty();
        Files.delete(wall.hosts());
        assertThat(backups.due(AT_THREE, madrid("2026-03-01T04:00:00+01:00"))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsASentenceThatNamesIt() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        BackupSettings wrong =
                new BackupSettings(true, LocalTime.of(3, 0), 2, inTheWay.resolve("below"));
        ZonedDateTime now = madrid("2026-03-01T04:00:00+01:00");
        Path due = backups.due(wrong, now).orElseThrow();
        assertThatThrownBy(() -> backups.make(due, now))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        e ->
                                assertThat(e.sentence(Words.of(Locale.ENGLISH)))
                                        .contains(inTheWay.toString(), "Choose another place"));
    }
}
