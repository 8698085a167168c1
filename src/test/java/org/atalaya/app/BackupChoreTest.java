package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.backup.DailyBackup;
import org.atalaya.backup.WallFiles;
import org.atalaya.model.AppearanceSettings;
import org.atalaya.model.BackupSettings;
import org.atalaya.model.Settings;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupChoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;

    private final AtomicReference<Settings> settings =
            new AtomicReference<>(
                    Settings.USUAL.withAppearance(
                            AppearanceSettings.USUAL.withZone(Optional.of(ZoneOffset.UTC))));
    private BackupChore chore;

    @BeforeEach
    void make() throws Exception {
        WallFiles wall = WallFiles.of(folder.resolve("hosts.json"), folder.resolve("history.db"));
        Files.writeString(wall.hosts(), "{\"version\": 1, \"hosts\": []}");
        DailyBackup backups = new DailyBackup(wall, folder.resolve("b"));
        chore = new BackupChore(backups, settings::get, Words.of(Locale.ENGLISH));
    }

    private static Instant later(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void whatFailsIsSaidUntilItIsWellAndTriedAgainInAnHour() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("b"), "a file where the folder should be");
        assertThat(chore.turn(NOON)).contains("no backup of today", inTheWay.toString());
        Files.delete(inTheWay);
        assertThat(chore.turn(later(59))).as("still said").contains("no backup of today");
        assertThat(chore.turn(later(60))).isNull();
        assertThat(folder.resolve("b/atalaya-2026-03-01.zip")).exists();
    }

    @Test
    void anotherFolderIsTriedAtOnce() throws Exception {
        Files.writeString(folder.resolve("b"), "a file where the folder should be");
        assertThat(chore.turn(NOON)).isNotNull();
        Path other = folder.resolve("other");
        BackupSettings there = new BackupSettings(true, LocalTime.of(3, 0), 7, other);
        settings.updateAndGet(was -> was.withBackup(there));
        assertThat(chore.turn(later(1))).isNull();
        assertThat(other.resolve("atalaya-2026-03-01.zip")).exists();
    }

    @Test
    void aChoreThatStumblesKeepsNoOtherFromItsWork() {
        List<String> said = new ArrayList<>();
        Chore broken =
                now -> {
                    throw new IllegalStateException("a fault of ours");
                };
        try (Housekeeping house =
                new Housekeeping(
                        List.of(broken, now -> "a sentence"),
                        InstantSource.fixed(NOON),
                        (about, sentence) -> said.add(sentence))) {
            house.look();
        }
        assertThat(said).containsExactly("a sentence");
    }
}
