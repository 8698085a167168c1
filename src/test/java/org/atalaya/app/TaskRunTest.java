package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.atalaya.cli.Task;
import org.atalaya.model.Health;
import org.atalaya.support.HostileServer;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TaskRunTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Task task) {
        return new TaskRun(Words.of(Locale.ENGLISH), InstantSource.system(), ZoneOffset.UTC)
                .run(
                        task,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Task.Report report(Path hosts, Path file) {
        return new Task.Report(
                hosts,
                null,
                java.time.LocalDate.now(ZoneOffset.UTC).minusDays(1),
                null,
                null,
                99.9,
                Task.Format.HTML,
                file);
    }

    @Test
    void aReportAndAPageAreMadeWhileTheWallRuns() throws Exception {
        Path hosts = folder.resolve("hosts.json");
        try (HostileServer server = Evening.server(Set.of("mail"))) {
            Evening.hosts(hosts, server, "web", "mail");
            try (Evening wall = Evening.begin(hosts, false)) {
                wall.await("web", Health.UP);
                wall.await("mail rings", () -> wall.hasRung("mail"));
                wall.await(
                        "the page is of use",
                        () -> {
                            Path page = folder.resolve("board.html");
                            return run(new Task.Board(hosts, null, page)) == 0
                                    && content(page).contains("class=\"down\"");
                        });
                assertThat(content(folder.resolve("board.html"))).contains("503", "web");
                assertThat(run(report(hosts, null))).isZero();
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<h1>Availability", "mail");
        assertThat(err.size()).isZero();
    }

    private static String content(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void withoutAHistoryOrAPlaceItSaysSo() throws Exception {
        Path hosts = folder.resolve("hosts.json");
        assertThat(run(report(hosts, null))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no history", "history.db");
        assertThat(folder.resolve("history.db")).doesNotExist();
    }
}
