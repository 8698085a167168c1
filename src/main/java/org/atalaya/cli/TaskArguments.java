package org.atalaya.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.SettingsText;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options of the commands that work on what is remembered, and what they come to. */
final class TaskArguments {

    static final String REPORT = "report";
    static final String SNAPSHOT = "snapshot";
    static final String BACKUP = "backup";
    static final String RESTORE = "restore";
    static final List<String> COMMANDS = List.of(REPORT, SNAPSHOT, BACKUP, RESTORE);

    private static final int WIDTH = 96;
    private static final int OPTIONS_WIDTH = 26;

    /** One thing that is wrong; its message is the sentence. */
    private static final class WrongValue extends Exception {

        private static final long serialVersionUID = 1L;

        WrongValue(String sentence) {
            super(sentence);
        }
    }

    private final Words words;
    private final String command;

    private TaskArguments(String command, Words words) {
        this.command = command;
        this.words = words;
    }

    /** Those of a command; null when the arguments begin with another, or none. */
    static @Nullable TaskArguments of(String[] args, Words words) {
        boolean mine = args.length > 0 && COMMANDS.contains(args[0]);
        return mine ? new TaskArguments(args[0], words) : null;
    }

    /** What understands the arguments behind the command's name. */
    CommandLine parser() {
        return new CommandLine(spec(command, words)).setExpandAtFiles(false);
    }

    static CommandSpec spec(String command, Words words) {
        CommandSpec spec = CommandSpec.create().name(LauncherHelp.NAME + " " + command);
        if (command.equals(REPORT)) {
            valued(spec, words, "from", "cli.report.option.from", "day");
            valued(spec, words, "to", "cli.report.option.to", "day");
            valued(spec, words, "group", "cli.report.option.group", "text");
            valued(spec, words, "sla", "cli.report.option.sla", "percent");
            valued(spec, words, "format", "cli.report.option.format", "format");
            valued(spec, words, "out", "cli.report.option.out", "file");
        } else if (command.equals(SNAPSHOT)) {
            valued(spec, words, "html", "cli.snapshot.option.html", "file");
        } else {
            spec.addPositional(
                    PositionalParamSpec.builder()
                            .paramLabel(words.get("cli.value.file"))
                            .description(words.get("cli.backup.file"))
                            .type(String.class)
                            .arity("0..1")
                            .index("0")
                            .build());
            flag(spec, words, "passphrase", "cli.backup.option.passphrase");
            valued(spec, words, "passphrase-file", "cli.backup.option.passphraseFile", "file");
        }
        valued(spec, words, "config", "cli.option.config", "file");
        valued(spec, words, "data", "cli.option.data", "folder");
        valued(spec, words, "lang", "cli.option.lang", "lang");
        spec.addOption(
                OptionSpec.builder("--help", "-h")
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .description(words.get("cli.option.help"))
                        .build());
        spec.usageMessage()
                .width(WIDTH)
                .longOptionsMaxWidth(OPTIONS_WIDTH)
                .customSynopsis(words.get("cli.task.synopsis", command))
                .synopsisHeading("")
                .description(words.get("cli.task." + command))
                .sortOptions(false);
        return spec;
    }

    private static void flag(CommandSpec spec, Words words, String name, String key) {
        spec.addOption(
                OptionSpec.builder("--" + name)
                        .type(boolean.class)
                        .arity("0")
                        .description(words.get(key))
                        .build());
    }

    private static void valued(
            CommandSpec spec, Words words, String name, String key, String value) {
        spec.addOption(
                OptionSpec.builder("--" + name)
                        .type(String.class)
                        .arity("1")
                        .paramLabel(words.get("cli.value." + value))
                        .description(words.get(key))
                        .build());
    }

    /** What was asked for, right or wrong. */
    Parsed read(ParseResult given) {
        if (given.isUsageHelpRequested()) {
            String usage = new CommandLine(spec(command, words)).getUsageMessage(Ansi.OFF);
            return new Parsed.Print(usage.stripTrailing(), 0);
        }
        try {
            return new Parsed.Do(task(given), words);
        } catch (WrongValue e) {
            return new Parsed.Print(String.valueOf(e.getMessage()), Parsed.WRONG);
        }
    }

    private Task task(ParseResult given) throws WrongValue {
        return switch (command) {
            case REPORT -> report(given);
            case SNAPSHOT -> board(given);
            case BACKUP ->
                    new Task.Backup(
                            path(given, "--config"),
                            path(given, "--data"),
                            file(given),
                            passphrase(given));
            default ->
                    new Task.Restore(
                            path(given, "--config"),
                            path(given, "--data"),
                            file(given),
                            passphrase(given));
        };
    }

    private Task.Passphrase passphrase(ParseResult given) throws WrongValue {
        Path file = path(given, "--passphrase-file");
        boolean asked = given.matchedOptionValue("--passphrase", false);
        if (file == null) {
            return asked ? new Task.Passphrase.Asked() : new Task.Passphrase.None();
        }
        if (asked) {
            throw new WrongValue(words.get("cli.backup.error.both"));
        }
        return new Task.Passphrase.InFile(file);
    }

    private Path file(ParseResult given) throws WrongValue {
        String typed = given.matchedPositionalValue(0, null);
        Path file = typed == null ? null : path(typed, "FILE");
        if (file == null) {
            throw new WrongValue(words.get("cli.backup.error.file", command));
        }
        return file;
    }

    private Task board(ParseResult given) throws WrongValue {
        Path html = path(given, "--html");
        if (html == null) {
            throw new WrongValue(words.get("cli.snapshot.error.html"));
        }
        return new Task.Board(path(given, "--config"), path(given, "--data"), html);
    }

    private Task report(ParseResult given) throws WrongValue {
        LocalDate from = day(given, "--from", false);
        LocalDate to = day(given, "--to", true);
        if (from != null && to != null && from.isAfter(to)) {
            throw new WrongValue(words.get("cli.report.error.order"));
        }
        Path out = path(given, "--out");
        return new Task.Report(
                path(given, "--config"),
                path(given, "--data"),
                from,
                to,
                given.matchedOptionValue("--group", null),
                target(given),
                format(given, out),
                out);
    }

    /** A day, or a month: its first day to begin with, its last to end with. */
    private @Nullable LocalDate day(ParseResult given, String name, boolean end) throws WrongValue {
        String typed = given.matchedOptionValue(name, null);
        if (typed == null) {
            return null;
        }
        String day = typed.strip();
        try {
            if (day.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(day);
                return end ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new WrongValue(words.get("cli.report.error.day", name, PlainText.of(day)));
        }
    }

    private @Nullable Double target(ParseResult given) throws WrongValue {
        String typed = given.matchedOptionValue("--sla", null);
        if (typed == null) {
            return null;
        }
        try {
            return SettingsText.percent(typed);
        } catch (InvalidValueException e) {
            throw new WrongValue(words.get("cli.report.error.sla", PlainText.of(typed)));
        }
    }

    /** Without a word the name of the file says it. */
    private Task.Format format(ParseResult given, @Nullable Path out) throws WrongValue {
        String typed = given.matchedOptionValue("--format", null);
        if (typed == null) {
            boolean table = out != null && lower(out.toString()).endsWith(".csv");
            return table ? Task.Format.CSV : Task.Format.HTML;
        }
        return switch (lower(typed.strip())) {
            case "html" -> Task.Format.HTML;
            case "csv" -> Task.Format.CSV;
            default ->
                    throw new WrongValue(words.get("cli.report.error.format", PlainText.of(typed)));
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private @Nullable Path path(ParseResult given, String name) throws WrongValue {
        String typed = given.matchedOptionValue(name, null);
        return typed == null ? null : path(typed, name);
    }

    private Path path(String typed, String name) throws WrongValue {
        if (typed.isBlank()) {
            throw new WrongValue(words.get("cli.error.noValue", name));
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new WrongValue(words.get("cli.error.path", name, PlainText.of(typed)));
        }
    }
}
