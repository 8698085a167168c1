package org.atalaya.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which options the launcher has, and their help in the reader's language. Values stay text here:
 * {@link OptionsReader} says what is wrong with them in words of its own.
 */
final class LauncherHelp {

    static final String NAME = "atalaya";

    private static final int WIDTH = 96;
    private static final int OPTIONS_WIDTH = 26;

    private LauncherHelp() {}

    /** One option: its long name, and what stands for its value, or null when it has none. */
    private record Entry(String name, @Nullable String value, String... shortNames) {}

    /** What understands arguments. */
    static CommandLine parser(Words words) {
        return commandLine(words, false).setExpandAtFiles(false);
    }

    /** The same, with {@code check} among them. */
    static CommandLine parser(Words words, CheckArguments check) {
        CommandLine line = commandLine(words, false);
        line.addSubcommand(CheckArguments.COMMAND, check.spec(false));
        return line.setExpandAtFiles(false);
    }

    /** What {@code --help} prints. */
    static String usage(Words words) {
        CommandLine line = commandLine(words, true);
        line.addSubcommand(CheckArguments.COMMAND, new CheckArguments(words).spec(true));
        for (String task : TaskArguments.COMMANDS) {
            line.addSubcommand(task, TaskArguments.spec(task, words));
        }
        return line.getUsageMessage(Ansi.OFF).stripTrailing();
    }

    /** What {@code check --help} prints. */
    static String checkUsage(Words words) {
        return new CommandLine(new CheckArguments(words).spec(true))
                .getUsageMessage(Ansi.OFF)
                .stripTrailing();
    }

    private static CommandLine commandLine(Words words, boolean forReading) {
        CommandSpec spec = CommandSpec.create().name(NAME);
        group(
                spec,
                words,
                forReading,
                "wall",
                List.of(
                        new Entry("config", "file"),
                        new Entry("data", "folder"),
                        new Entry("demo", null),
                        new Entry("mute", null)));
        group(
                spec,
                words,
                forReading,
                "screen",
                List.of(
                        new Entry("kiosk", null),
                        new Entry("screen", "number"),
                        new Entry("view", "name"),
                        new Entry("headless", null),
                        new Entry("size", "size"),
                        new Entry("lang", "lang")));
        List<Entry> script =
                List.of(
                        new Entry("snapshot", "png"),
                        new Entry("for", "time"),
                        new Entry("stats", "json"));
        group(spec, words, forReading, "script", script);
        group(
                spec,
                words,
                forReading,
                "about",
                List.of(new Entry("help", null, "-h"), new Entry("version", null, "-V")));
        spec.usageMessage()
                .width(WIDTH)
                .longOptionsMaxWidth(OPTIONS_WIDTH)
                .customSynopsis(words.get("cli.synopsis"))
                .synopsisHeading("")
                .description(words.get("cli.description"))
                .footer(words.get("cli.footer"))
                .footerHeading("%n")
                .commandListHeading("%n" + words.get("cli.group.commands") + "%n")
                .sortOptions(false);
        return new CommandLine(spec);
    }

    private static void group(
            CommandSpec spec, Words words, boolean forReading, String key, List<Entry> entries) {
        ArgGroupSpec.Builder group =
                ArgGroupSpec.builder()
                        .validate(false)
                        .exclusive(false)
                        .heading("%n" + words.get("cli.group." + key) + "%n");
        for (Entry entry : entries) {
            group.addArg(option(entry, words));
        }
        if (forReading) {
            spec.addArgGroup(group.build());
        } else {
            // In a group picocli lets a second value of an option replace the first unsaid.
            entries.forEach(entry -> spec.addOption(option(entry, words)));
        }
    }

    private static OptionSpec option(Entry entry, Words words) {
        OptionSpec.Builder option =
                OptionSpec.builder("--" + entry.name(), entry.shortNames())
                        .description(words.get("cli.option." + entry.name()));
        if (entry.value() == null) {
            return option.type(boolean.class)
                    .arity("0")
                    .usageHelp(entry.name().equals("help"))
                    .versionHelp(entry.name().equals("version"))
                    .build();
        }
        return option.type(String.class)
                .arity("1")
                .paramLabel(words.get("cli.value." + entry.value()))
                .build();
    }

    /** The complete language that {@code --lang} asks for, found before anything is said. */
    static Optional<Locale> language(String[] args) {
        Optional<Locale> found = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                found = language(args[i].substring("--lang=".length()));
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                found = language(args[i + 1]);
            }
        }
        return found;
    }

    /** {@code es}, {@code es-MX}, {@code es_MX.UTF-8}: as people and shells write it. */
    static Optional<Locale> language(String tag) {
        Locale locale =
                Locale.forLanguageTag(tag.strip().replaceAll("\\..*", "").replace('_', '-'));
        boolean known =
                Words.LANGUAGES.stream()
                        .anyMatch(each -> each.getLanguage().equals(locale.getLanguage()));
        return known ? Optional.of(locale) : Optional.empty();
    }
}
