package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atalaya.cli.Task;
import org.atalaya.config.SecretStore;
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

    /** What a person types, question by question. */
    private final ArrayDeque<String> typed = new ArrayDeque<>();

    private int run(Task task) {
        return new TaskRun(
                        Words.of(Locale.ENGLISH),
                        InstantSource.system(),
                        ZoneOffset.UTC,
                        prompt -> typed.poll())
                .run(
                        task,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Task.Report report(Path hosts, Path file) {
        return new Task.Report(
                hosts,
                null,
                LocalDate.now(ZoneOffset.UTC).minusDays(1),
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
                assertThat(run(report(hosts, null))).isEqualTo(0);
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<h1>Availability", "mail");
        assertThat(err.size()).isEqualTo(0);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutAHistoryOrAPlaceItSaysSo() throws Exception {
        Path hosts = folder.resolve("hosts.json");
        assertThat(run(report(hosts, null))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no history", "history.db");
        assertThat(folder.resolve("history.db")).doesNotExist();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path hostsWithASecret(String name, String id, String text) throws Exception {
        Path hosts = Files.createDirectories(folder.resolve(name)).resolve("hosts.json");
        Files.writeString(
                hosts,
                """
                {"version": 1, "hosts": [{"name": "web", "check":
                  {"type": "http", "url": "http://web.example/", "bearer": "${secret:%s}"}}]}
                """
                        .formatted(id));
        SecretStore.of(hosts).bring(Map.of(id, text));
        return hosts;
    }

    @Test
    void passwordsTravelUnderAPassphraseThatIsTyped() throws Exception {
        Path here = hostsWithASecret("here", "aa01", "hush");
        Path there = folder.resolve("there/hosts.json");
        Path file = folder.resolve("b.zip");
        typed.addAll(List.of("correct horse", "correct horse"));
        Task.Passphrase asked = new Task.Passphrase.Asked();
        assertThat(run(new Task.Backup(here, null, file, asked))).as(this::said).isEqualTo(0);
        typed.add("incorrect horse");
        assertThat(run(new Task.Restore(there, null, file, asked))).as(this::said).isEqualTo(2);
        assertThat(said()).contains("does not open the passwords", "Nothing has changed");
        assertThat(there).doesNotExist();
        typed.add("correct horse");
        assertThat(run(new Task.Restore(there, null, file, asked))).as(this::said).isEqualTo(0);
        assertThat(SecretStore.of(there).get("aa01")).contains("hush");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("were brought back, too");
    }

    @Test
    void aPassphraseThatCannotBeHadChangesNothing() throws Exception {
        Path here = hostsWithASecret("here", "aa01", "hush");
        Path file = folder.resolve("b.zip");
        Task.Passphrase asked = new Task.Passphrase.Asked();
        assertThat(run(new Task.Backup(here, null, file, asked))).as(this::said).isEqualTo(2);
        typed.addAll(List.of("correct horse", "correct hose"));
        assertThat(run(new Task.Backup(here, null, file, asked))).as(this::said).isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("p"), "\nsecond line\n");
        Task.Passphrase none = new Task.Passphrase.InFile(empty);
        assertThat(run(new Task.Backup(here, null, file, none))).as(this::said).isEqualTo(2);
        Files.writeString(empty, "short\n");
        assertThat(run(new Task.Backup(here, null, file, none))).as(this::said).isEqualTo(2);
        assertThat(said())
                .contains("no terminal", "not the same", "cannot be read from", "too short");
        assertThat(file).doesNotExist();
    }

    @Test
    void aSealedBackupIsOfUseWithoutItsPassphraseToo() throws Exception {
        Path here = hostsWithASecret("here", "aa01", "hush");
        Path there = folder.resolve("there/hosts.json");
        Path file = folder.resolve("b.zip");
        Path phrase = Files.writeString(folder.resolve("p"), "correct horse\r\n");
        Task.Passphrase given = new Task.Passphrase.InFile(phrase);
        assertThat(run(new Task.Backup(here, null, file, given))).as(this::said).isEqualTo(0);
        Task.Passphrase none = new Task.Passphrase.None();
        assertThat(run(new Task.Restore(there, null, file, none))).as(this::said).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("were left there");
        assertThat(there).hasSameTextualContentAs(here);
        assertThat(SecretStore.of(there).get("aa01")).isEmpty();
    }
}
