package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of one megabyte, where this machine lets us make one. */
@EnabledOnOs(OS.LINUX)
class DiskFullTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void aFullDiskIsToldAndNoIncidentIsLostWhenThereIsRoomAgain() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
        try {
            InstantSource clock = InstantSource.fixed(Stories.NOON);
            try (HistoryStore store = HistoryStore.open(folder.resolve("h.db"), clock)) {
                Path ballast = folder.resolve("ballast");
                fill(ballast);
                int told = 0;
                while (told < 200) {
                    open(store, told++);
                }
                Patience.until("it is told", LONG, () -> store.state().trouble() != null);
                assertThat(store.state().trouble().kind()).isEqualTo(Trouble.Kind.DISK_FULL);
                Files.delete(ballast);
                Patience.until("it records again", LONG, () -> store.state().recording());
                open(store, told++);
                int all = told;
                try (HistoryReader reader = store.reader()) {
                    Patience.until("all are there", LONG, () -> count(reader) == all);
                }
            }
        } finally {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private static void open(HistoryStore store, int number) {
        String id = "i" + number;
        store.incident(
                Stories.event(
                        Type.OPENED,
                        Stories.incident(id, "h" + number, Stories.NOON),
                        Stories.NOON));
    }

    private static int count(HistoryReader reader) {
        IncidentQuery all =
                new IncidentQuery(null, null, null, IncidentQuery.Which.ALL, "", 99_999);
        try {
            return reader.incidents(all).get(9, TimeUnit.SECONDS).size();
        } catch (Exception e) {
            throw new AssertionError(e);
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

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
