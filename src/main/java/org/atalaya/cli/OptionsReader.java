package org.atalaya.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.model.CheckText;
import org.atalaya.model.Durations;
import org.atalaya.model.HostText;
import org.atalaya.model.InvalidDurationException;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.KioskSettings;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns arguments into {@link Options}, or into one sentence that says what is wrong with them. */
final class OptionsReader {

    /** The first thing that is wrong; its message is the sentence. */
    private static final class WrongOption extends Exception {

        private static final long serialVersionUID = 1L;

        WrongOption(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** What picocli says of {@code --json=x}; it hides which option that was in its words. */
    private static final Pattern FLAG_VALUE =
            Pattern.compile("option '(-[A-Za-z-]+)' should be specified without");

    private final Words words;

    OptionsReader(Words words) {
        this.words = words;
    }

    Parsed read(String[] args) {
        TaskArguments task = TaskArguments.of(args, words);
        if (task != null) {
            return task(task, args);
        }
        CheckArguments check = new CheckArguments(words);
        try {
            ParseResult given = parser(args, check).parseArgs(args);
            if (given.hasSubcommand()) {
                return check(given, check);
            }
            if (given.isUsageHelpRequested()) {
                return new Parsed.Print(LauncherHelp.usage(words), 0);
            }
            if (given.isVersionHelpRequested()) {
                return new Parsed.Print(Version.line(), 0);
            }
            Options options = options(given);
            refuseContradictions(options);
            return new Parsed.Run(options, words);
        } catch (WrongOption e) {
            return refusal(e.sentence());
        } catch (ParameterException e) {
            return e.getCommandLine().getCommandName().equals(CheckArguments.COMMAND)
                    ? wrongCheck(sentence(e), check, args)
                    : refusal(sentence(e));
        }
    }

    private Parsed task(TaskArguments task, String[] args) {
        try {
            ParseResult given = task.parser().parseArgs(Arrays.copyOfRange(args, 1, args.length));
            lang(given);
            return task.read(given);
        } catch (WrongOption e) {
            return refusal(e.sentence());
        } catch (ParameterException e) {
            return refusal(sentence(e));
        }
    }

    /** Who opens the wall need not wait for the options of the check. */
    private CommandLine parser(String[] args, CheckArguments check) {
        return List.of(args).contains(CheckArguments.COMMAND)
                ? LauncherHelp.parser(words, check)
                : LauncherHelp.parser(words);
    }

    private Parsed check(ParseResult given, CheckArguments arguments) {
        ParseResult own = given.subcommand();
        if (own.isUsageHelpRequested()) {
            return new Parsed.Print(LauncherHelp.checkUsage(words), 0);
        }
        List<String> foreign =
                given.matchedOptions().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> !name.equals("--lang"))
                        .toList();
        if (!foreign.isEmpty()) {
            return new Parsed.Check(
                    arguments.refusal(
                            words.get("cli.check.error.launcher", foreign.getFirst()),
                            own.hasMatchedOption("--json")));
        }
        try {
            lang(given);
            lang(own);
        } catch (WrongOption e) {
            return new Parsed.Check(
                    arguments.refusal(e.sentence(), own.hasMatchedOption("--json")));
        }
        return new Parsed.Check(arguments.command(own));
    }

    /** Where arguments cannot be read at all, the wish for JSON is still heard. */
    private static Parsed wrongCheck(String sentence, CheckArguments check, String[] args) {
        boolean isJson = List.of(args).contains("--json") || List.of(args).contains("--batch");
        return new Parsed.Check(check.refusal(sentence, isJson));
    }

    private Parsed refusal(String sentence) {
        return new Parsed.Print(
                sentence + "\n" + words.get("cli.hint", LauncherHelp.NAME), Parsed.WRONG);
    }

    private String sentence(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing ->
                    words.get("cli.error.noValue", names(missing));
            case OverwrittenOptionException twice ->
                    words.get("cli.error.twice", optionName(twice.getOverwritten()));
            case UnmatchedArgumentException unknown -> unknown(unknown);
            default -> ofValue(e);
        };
    }

    /** The parser's own words are English; and what stands behind the sign may be a secret. */
    private String ofValue(ParameterException e) {
        Matcher flag = FLAG_VALUE.matcher(String.valueOf(e.getMessage()));
        return flag.find()
                ? words.get("cli.error.flagValue", flag.group(1))
                : words.get("cli.error.other");
    }

    private static String names(MissingParameterException e) {
        return e.getMissing().stream()
                .map(OptionsReader::optionName)
                .collect(Collectors.joining(", "));
    }

    private static String optionName(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String unknown(UnmatchedArgumentException e) {
        String typed = PlainText.of(e.getUnmatched().getFirst());
        if (!typed.startsWith("-")) {
            return words.get("cli.error.surplus", HostText.withoutLogin(typed));
        }
        // What stands behind the sign may be a password: the name alone was wrong.
        String first = typed.replaceFirst("=.*", "");
        if (e.getCommandLine().getCommandSpec().optionsMap().containsKey(first)) {
            // It is one, but stands behind two dashes, after which nothing is.
            return words.get("cli.error.surplus", first);
        }
        List<String> near = e.getSuggestions();
        return near.isEmpty()
                ? words.get("cli.error.unknown", first)
                : words.get("cli.error.unknownNear", first, near.getFirst());
    }

    private Options options(ParseResult given) throws WrongOption {
        return new Options(
                path(given, "--config"),
                path(given, "--data"),
                given.hasMatchedOption("--kiosk"),
                given.hasMatchedOption("--headless"),
                given.hasMatchedOption("--demo"),
                given.hasMatchedOption("--mute"),
                path(given, "--snapshot"),
                size(given),
                runFor(given),
                path(given, "--stats"),
                lang(given),
                value(given, "--view"),
                screen(given));
    }

    private @Nullable String value(ParseResult given, String name) throws WrongOption {
        String value = given.matchedOptionValue(name, null);
        if (value != null && value.isBlank()) {
            throw new WrongOption(words.get("cli.error.noValue", name));
        }
        return value;
    }

    private @Nullable Path path(ParseResult given, String name) throws WrongOption {
        String value = value(given, name);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw new WrongOption(words.get("cli.error.path", name, PlainText.of(value)));
        }
    }

    private @Nullable Size size(ParseResult given) throws WrongOption {
        String value = value(given, "--size");
        if (value == null) {
            return null;
        }
        return Size.parse(value)
                .orElseThrow(
                        () ->
                                new WrongOption(
                                        words.get(
                                                "cli.error.size",
                                                PlainText.of(value),
                                                Integer.toString(Size.MIN),
                                                Integer.toString(Size.MAX))));
    }

    private @Nullable Integer screen(ParseResult given) throws WrongOption {
        String value = value(given, "--screen");
        if (value == null) {
            return null;
        }
        try {
            return CheckText.number(value, 1, KioskSettings.Place.MOST);
        } catch (InvalidInputException e) {
            throw new WrongOption(
                    words.get("cli.error.screen", PlainText.of(value), KioskSettings.Place.MOST));
        }
    }

    private @Nullable Duration runFor(ParseResult given) throws WrongOption {
        String value = value(given, "--for");
        if (value == null) {
            return null;
        }
        try {
            Duration duration = Durations.parse(value);
            if (duration.isZero()) {
                throw new WrongOption(words.get("cli.error.forZero"));
            }
            return duration;
        } catch (InvalidDurationException e) {
            Object[] facts = e.facts().stream().map(PlainText::of).toArray();
            throw new WrongOption(words.get("cli.error.for", words.get(e.key(), facts)));
        }
    }

    private @Nullable Locale lang(ParseResult given) throws WrongOption {
        String value = value(given, "--lang");
        if (value == null) {
            return null;
        }
        Optional<Locale> language = LauncherHelp.language(value);
        return language.orElseThrow(
                () -> new WrongOption(words.get("cli.error.lang", PlainText.of(value))));
    }

    private void refuseContradictions(Options options) throws WrongOption {
        if (options.headless()) {
            refuse(options.snapshot() != null, "--snapshot");
            refuse(options.kiosk(), "--kiosk");
            refuse(options.size() != null, "--size");
            refuse(options.view() != null, "--view");
            refuse(options.screen() != null, "--screen");
        }
        if (options.screen() != null && !options.kiosk()) {
            throw new WrongOption(words.get("cli.error.screenAlone"));
        }
        if (options.screen() != null && options.snapshot() != null) {
            throw new WrongOption(words.get("cli.error.screenPicture"));
        }
        Path snapshot = options.snapshot();
        if (snapshot != null && !snapshot.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new WrongOption(words.get("cli.error.png", PlainText.of(snapshot.toString())));
        }
        refuseImpossible("--snapshot", snapshot);
        refuseImpossible("--stats", options.stats());
    }

    /** What is written at the end of a long run is not found impossible only then. */
    private void refuseImpossible(String option, @Nullable Path file) throws WrongOption {
        if (file != null && !mayBeWritten(file.toAbsolutePath())) {
            throw new WrongOption(
                    words.get("cli.error.place", option, PlainText.of(file.toString())));
        }
    }

    private static boolean mayBeWritten(Path file) {
        if (Files.exists(file)) {
            return !Files.isDirectory(file) && Files.isWritable(file);
        }
        Path folder = file.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private void refuse(boolean isGiven, String option) throws WrongOption {
        if (isGiven) {
            throw new WrongOption(words.get("cli.error.windowless", option));
        }
    }
}
