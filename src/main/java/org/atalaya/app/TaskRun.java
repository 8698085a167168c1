package org.atalaya.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.LogManager;
import org.atalaya.backup.Backup;
import org.atalaya.backup.BackupException;
import org.atalaya.backup.Restore;
import org.atalaya.backup.WallFiles;
import org.atalaya.cli.Parsed;
import org.atalaya.cli.Task;
import org.atalaya.config.AtomicFile;
import org.atalaya.config.ConfigException;
import org.atalaya.config.Folders;
import org.atalaya.config.HostFile;
import org.atalaya.config.InstanceLock;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.TroubleException;
import org.atalaya.report.BoardPage;
import org.atalaya.report.CsvReport;
import org.atalaya.report.HtmlReport;
import org.atalaya.report.Report;
import org.atalaya.report.Scope;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the program does with what it remembers, without engine, alarm or window. Only a restore
 * changes anything, so a wall may run beside all others.
 */
final class TaskRun {

    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PassphraseAsk asking;

    TaskRun(Words words, InstantSource clock, ZoneId zone, PassphraseAsk.Terminal terminal) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        this.asking = new PassphraseAsk(words, terminal);
    }

    /** Runs to the end of it. The exit code: 0, or {@link Parsed#WRONG} with a sentence on err. */
    int run(Task task, PrintStream out, PrintStream err) {
        // What a person must know is a sentence; a journal would be one more file to fight for.
        LogManager.getLogManager().reset();
        Path hosts = task.config() == null ? Folders.ofThisMachine().hostFile() : task.config();
        Path history = Folders.ofThisMachine().history(hosts, task.data());
        return switch (task) {
            case Task.Report report ->
                    read(history, err, reader -> write(report(reader, report), report.out(), out));
            case Task.Board board ->
                    read(history, err, reader -> write(board(reader, hosts), board.html(), out));
            case Task.Backup backup -> backup(backup, WallFiles.of(hosts, history), out, err);
            case Task.Restore restore -> restore(restore, WallFiles.of(hosts, history), out, err);
        };
    }

    private int backup(Task.Backup task, WallFiles wall, PrintStream out, PrintStream err) {
        try {
            String passphrase = asking.of(task.passphrase(), true);
            Backup.write(wall, task.file(), clock.instant(), passphrase);
            out.println(
                    words.get(
                            passphrase == null ? "backup.written" : "backup.sealed", task.file()));
            return 0;
        } catch (BackupException e) {
            err.println(e.sentence(words));
        } catch (PassphraseAsk.NoPassphrase e) {
            err.println(e.getMessage());
        }
        return Parsed.WRONG;
    }

    /** A wall that runs would write over what is brought back, so it must have ended. */
    private int restore(Task.Restore task, WallFiles wall, PrintStream out, PrintStream err) {
        try (InstanceLock lock = InstanceLock.acquire(wall.hosts())) {
            String passphrase = asking.of(task.passphrase(), false);
            Restore.Secrets secrets = Restore.of(task.file(), wall, clock.instant(), passphrase);
            out.println(words.get("backup.restored", wall.hosts(), wall.history()));
            switch (secrets) {
                case NONE -> {}
                case LEFT -> out.println(words.get("backup.secrets.left", task.file()));
                case BROUGHT -> out.println(words.get("backup.secrets.brought"));
            }
            if (lock.warning() != null) {
                err.println(lock.warning().sentence(words));
            }
            return 0;
        } catch (BackupException e) {
            err.println(e.sentence(words));
        } catch (ConfigException e) {
            err.println(e.sentence(words));
        } catch (PassphraseAsk.NoPassphrase e) {
            err.println(e.getMessage());
        }
        return Parsed.WRONG;
    }

    /** What is made of a history. */
    private interface Reading {
        void of(HistoryReader reader)
                throws TroubleException, ConfigException, InterruptedException;
    }

    private int read(Path history, PrintStream err, Reading reading) {
        if (!Files.isRegularFile(history)) {
            err.println(words.get("report.error.none", history));
            return Parsed.WRONG;
        }
        try (HistoryReader reader = HistoryReader.of(history, clock)) {
            reading.of(reader);
            return 0;
        } catch (TroubleException e) {
            err.println(words.get("report.error.unread", history, e.trouble().detail()));
        } catch (ConfigException e) {
            err.println(words.get("report.error.unwritten", e.message().facts().toArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Parsed.WRONG;
    }

    private String report(HistoryReader reader, Task.Report task)
            throws TroubleException, InterruptedException {
        Report report = Report.of(reader, scope(task), clock.instant());
        return switch (task.format()) {
            case HTML -> HtmlReport.of(report, new Phrases(words, zone));
            case CSV -> CsvReport.of(report);
        };
    }

    /** Without a day: the last month that is over. */
    private Scope scope(Task.Report task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate from = task.from();
        LocalDate to = task.to();
        if (from == null) {
            LocalDate inside = to == null ? today.minusMonths(1) : to;
            from = inside.withDayOfMonth(1);
            to = to == null ? inside.withDayOfMonth(inside.lengthOfMonth()) : to;
        }
        return new Scope(
                from, to == null ? last(from, today) : to, zone, task.group(), task.target());
    }

    private static LocalDate last(LocalDate from, LocalDate today) {
        return from.isAfter(today) ? from : today;
    }

    private String board(HistoryReader reader, Path hosts)
            throws TroubleException, InterruptedException {
        String name = new HostFile(hosts).read().wall().board();
        return BoardPage.of(reader, name, new Phrases(words, zone), zone);
    }

    private static void write(String text, @Nullable Path file, PrintStream out)
            throws ConfigException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file == null) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        } else {
            AtomicFile.write(file, bytes);
        }
    }
}
