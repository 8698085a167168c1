package org.atalaya.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.model.CheckText;
import org.atalaya.model.HostText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Reason;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code atalaya check}, their help, and what they come to. Values stay text here:
 * {@link CheckBuilder} says what is wrong with them.
 */
final class CheckArguments {

    static final String COMMAND = "check";
    static final String NAME = LauncherHelp.NAME + " " + COMMAND;

    private static final int WIDTH = 96;
    private static final int OPTIONS_WIDTH = 30;
    private static final List<String> GROUPS = List.of("what", "ask", "expect", "tls", "other");

    private final Words words;

    /** What is sent and awaited over TCP, in the order of the arguments. */
    private final List<Given.Item> steps = new ArrayList<>();

    CheckArguments(Words words) {
        this.words = words;
    }

    /** What understands arguments, or what prints the help. */
    CommandSpec spec(boolean forReading) {
        CommandSpec spec = CommandSpec.create().name(forReading ? NAME : COMMAND);
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel(words.get("cli.value.target"))
                        .description(words.get("cli.check.target"))
                        .type(String.class)
                        .arity("0..1")
                        .index("0")
                        .build());
        for (String group : GROUPS) {
            add(
                    spec,
                    forReading,
                    group,
                    Arrays.stream(Setting.values())
                            .filter(setting -> group.equals(setting.group()))
                            .map(this::option)
                            .toList());
        }
        add(spec, forReading, "run", List.of(json(), batch(), parallel(), lang(), help()));
        spec.usageMessage()
                .width(WIDTH)
                .longOptionsMaxWidth(OPTIONS_WIDTH)
                .customSynopsis(words.get("cli.check.synopsis"))
                .synopsisHeading("")
                .description(words.get("cli.check.description"))
                .footer(words.get("cli.check.footer"))
                .footerHeading("%n")
                .sortOptions(false);
        return spec;
    }

    private void add(CommandSpec spec, boolean forReading, String group, List<OptionSpec> options) {
        if (!forReading) {
            // In a group picocli lets a second value of an option replace the first unsaid.
            options.forEach(spec::addOption);
            return;
        }
        ArgGroupSpec.Builder heading =
                ArgGroupSpec.builder()
                        .validate(false)
                        .exclusive(false)
                        .heading("%n" + words.get("cli.check.group." + group) + "%n");
        options.forEach(heading::addArg);
        spec.addArgGroup(heading.build());
    }

    private OptionSpec option(Setting setting) {
        OptionSpec.Builder option =
                OptionSpec.builder("--" + setting.option())
                        .description(words.get("cli.check.option." + setting.option()));
        return switch (setting.form()) {
            case FLAG -> option.type(boolean.class).arity("0").build();
            case ONE -> valued(option.type(String.class), setting.label());
            case MANY -> {
                if (setting == Setting.SEND || setting == Setting.EXPECT) {
                    option.preprocessor(
                            (stack, command, argument, info) -> {
                                if (!stack.isEmpty()) {
                                    steps.add(new Given.Item(setting, stack.peek()));
                                }
                                return false;
                            });
                }
                yield valued(option.type(List.class).auxiliaryTypes(String.class), setting.label());
            }
        };
    }

    private OptionSpec valued(OptionSpec.Builder option, @Nullable String label) {
        return option.arity("1").paramLabel(words.get("cli.value." + label)).build();
    }

    private OptionSpec json() {
        return flag("json").build();
    }

    private OptionSpec batch() {
        return flag("batch").build();
    }

    private OptionSpec help() {
        return flag("help", "-h").usageHelp(true).build();
    }

    private OptionSpec parallel() {
        return valued(
                OptionSpec.builder("--parallel")
                        .type(String.class)
                        .description(
                                words.get(
                                        "cli.check.option.parallel",
                                        Integer.toString(BatchCheck.PARALLEL))),
                "number");
    }

    private OptionSpec lang() {
        return valued(
                OptionSpec.builder("--lang")
                        .type(String.class)
                        .description(words.get("cli.option.lang")),
                "lang");
    }

    private OptionSpec.Builder flag(String name, String... shortNames) {
        return OptionSpec.builder("--" + name, shortNames)
                .type(boolean.class)
                .arity("0")
                .description(words.get("cli.check.option." + name));
    }

    /** What was asked for, right or wrong. */
    CheckCommand command(ParseResult parsed) {
        Given given = given(parsed);
        boolean isJson = parsed.hasMatchedOption("--json");
        String target = parsed.matchedPositionalValue(0, null);
        try {
            if (parsed.hasMatchedOption("--batch")) {
                if (target != null) {
                    throw given.wrong("cli.check.error.batchTarget", HostText.withoutLogin(target));
                }
                return new BatchCheck(parallel(parsed, given), given, words);
            }
            if (parsed.hasMatchedOption("--parallel")) {
                throw given.wrong("cli.check.error.without", "--parallel", "--batch");
            }
        } catch (WrongRequest e) {
            return refusal(e.sentence(), isJson);
        }
        Given none = new Given(words, Given.Spelling.SHELL);
        return new OneCheck(CheckRequest.of(null, target, given, none), isJson, words);
    }

    /** Arguments that nobody can make sense of. */
    CheckCommand refusal(String sentence, boolean isJson) {
        return new OneCheck(
                new CheckRequest.Wrong(CheckRequest.Label.NONE, Reason.INVALID_TARGET, sentence),
                isJson,
                words);
    }

    private Given given(ParseResult parsed) {
        Given given = new Given(words, Given.Spelling.SHELL);
        for (Setting setting : Setting.values()) {
            String name = "--" + setting.option();
            if (setting.group() == null || !parsed.hasMatchedOption(name)) {
                continue;
            }
            switch (setting.form()) {
                case FLAG -> given.add(setting, "");
                case ONE -> given.add(setting, parsed.matchedOptionValue(name, ""));
                case MANY -> {
                    if (setting != Setting.SEND && setting != Setting.EXPECT) {
                        List<String> values = parsed.matchedOptionValue(name, List.of());
                        values.forEach(value -> given.add(setting, value));
                    }
                }
            }
        }
        steps.forEach(step -> given.add(step.setting(), step.value()));
        return given;
    }

    private int parallel(ParseResult parsed, Given given) throws WrongRequest {
        String typed = parsed.matchedOptionValue("--parallel", null);
        if (typed == null) {
            return BatchCheck.PARALLEL;
        }
        try {
            return CheckText.number(typed, 1, BatchCheck.PARALLEL_MAX);
        } catch (InvalidInputException e) {
            throw given.wrong(
                    "cli.check.error.at", "--parallel", words.get(e.key(), e.facts().toArray()));
        }
    }
}
