package org.atalaya.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import org.atalaya.support.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCrashTest {

    /** Two hundred for the long run: {@code -Datalaya.kills=200}. */
    private static final int KILLS = Integer.getInteger("atalaya.kills", 12);

    /** Another one in each run; {@code -Datalaya.kills.seed} makes one happen again. */
    private static final long SEED = Long.getLong("atalaya.kills.seed", System.nanoTime());

    @TempDir Path folder;

    @Test
    void killedAtAnyMomentNoIncidentIsDoubledAndOnlyTheLastSecondIsLost() throws Exception {
        Path file = folder.resolve("history.db");
        Random random = new Random(SEED);
        int worst = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = 20 + random.nextInt(700);
            long[] when = new long[told];
            try (ChildJvm child = ChildJvm.start(RecordingLoop.class, file, "k" + kill)) {
                for (int i = 0; i < told; i++) {
                    when[i] = Long.parseLong(child.line().split(" ")[0]);
                }
                child.kill();
            }
            int safe = 0;
            while (safe < told && when[safe] < when[told - 1] - 1_000) {
                safe++;
            }
            worst = Math.max(worst, told - check(file, "k" + kill, safe));
        }
        System.out.printf(
                "%d kills, seed %d: at most %d of the last second's incidents not written%n",
                KILLS, SEED, worst);
    }

    /** How many incidents of this run are there; all those that are older than a second, once. */
    private static int check(Path file, String run, int safe) throws Exception {
        try (Connection connection = Database.at(file).open()) {
            assertThat(Rows.list(connection, row -> row.getString(1), "PRAGMA integrity_check"))
                    .containsExactly("ok");
            List<String> events =
                    Rows.list(
                            connection,
                            row -> row.getString(1),
                            "SELECT incident FROM incident_event WHERE incident LIKE ? ORDER BY id",
                            run + "-%");
            assertThat(events).as("seed %d, %s", SEED, run).hasSizeGreaterThanOrEqualTo(safe);
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i)).isEqualTo(run + "-" + i);
            }
            assertThat(
                            Rows.number(
                                    connection,
                                    "SELECT count(*) FROM incident WHERE id LIKE ?",
                                    run + "-%"))
                    .as("seed %d, %s", SEED, run)
                    .isEqualTo(events.size());
            return events.size();
        }
    }
}
