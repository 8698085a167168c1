package org.atalaya.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command of a {@link Tool} as it is typed, and what it becomes for a host. Facts are put into
 * arguments that stand already: none can become two, be taken for an option, or reach a shell.
 */
public final class ToolText {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]*)}");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    /** Programs that read an argument as a program unless a script's name comes first. */
    private static final Set<String> SCRIPTED =
            Set.of(
                    "sh", "bash", "dash", "zsh", "ksh", "fish", "csh", "tcsh", "python", "perl",
                    "ruby", "node", "php", "lua");

    /** Programs that read any argument as a program. */
    private static final Set<String> READERS =
            Set.of("cmd", "powershell", "pwsh", "osascript", "busybox", "xargs", "su", "watch");

    /** Programs that start the one that is named behind them. */
    private static final Set<String> STARTERS =
            Set.of("env", "sudo", "doas", "nohup", "timeout", "setsid", "nice", "pkexec");

    /** What {@code ssh} may be told: all else it hands to a shell on the other side. */
    private static final Set<ToolFact> REMOTE =
            Set.of(ToolFact.HOST, ToolFact.PORT, ToolFact.ADDRESS);

    private ToolText() {}

    /**
     * Reads a command line into the program and its arguments.
     *
     * @throws InvalidValueException when it is no command, when it names a fact that there is not,
     *     or when a fact would be read as a part of a program: those find it in their environment
     */
    public static List<String> command(String typed) throws InvalidValueException {
        return argv(CheckText.command(typed));
    }

    /** The same for a list that is one already. */
    public static List<String> argv(List<String> words) throws InvalidValueException {
        List<String> argv = CheckText.argv(words);
        boolean facts = false;
        for (String word : argv) {
            Matcher places = PLACE.matcher(word);
            while (places.find()) {
                facts = true;
                if (ToolFact.named(places.group(1)).isEmpty()) {
                    throw new InvalidValueException("tool.error.place", places.group(), places());
                }
            }
        }
        if (PLACE.matcher(argv.getFirst()).find()) {
            throw new InvalidValueException("tool.error.program");
        }
        if (facts && reads(argv)) {
            throw new InvalidValueException(
                    "tool.error.shell", argv.getFirst(), ToolFact.HOST.variable());
        }
        return argv;
    }

    /** All that may stand in braces, for a person. */
    public static String places() {
        return Arrays.stream(ToolFact.values())
                .map(fact -> '{' + fact.word() + '}')
                .collect(Collectors.joining(" "));
    }

    private static boolean reads(List<String> argv) {
        boolean starts = STARTERS.contains(program(argv.getFirst()));
        for (int i = 0; i < (starts ? argv.size() : 1); i++) {
            String program = program(argv.get(i));
            if (READERS.contains(program)
                    || SCRIPTED.contains(program) && !isScript(argv, i + 1)
                    || program.equals("ssh") && !tellsHostOnly(argv)) {
                return true;
            }
        }
        return false;
    }

    private static String program(String word) {
        String name = word.replaceFirst(".*[/\\\\]", "").toLowerCase(Locale.ROOT);
        return name.replaceFirst("(\\.exe|[0-9.]+)$", "");
    }

    private static boolean isScript(List<String> argv, int at) {
        return at < argv.size()
                && !argv.get(at).startsWith("-")
                && !argv.get(at).startsWith("+")
                && !PLACE.matcher(argv.get(at)).find();
    }

    private static boolean tellsHostOnly(List<String> argv) {
        return argv.stream()
                .flatMap(word -> PLACE.matcher(word).results())
                .allMatch(
                        place ->
                                ToolFact.named(place.group(1))
                                        .filter(REMOTE::contains)
                                        .isPresent());
    }

    /**
     * The command for a host.
     *
     * @throws InvalidValueException when a fact at the beginning of an argument begins with a dash:
     *     the program would take it for an option
     */
    public static List<String> filled(Tool tool, Map<ToolFact, String> facts)
            throws InvalidValueException {
        List<String> filled = new ArrayList<>();
        for (String word : argv(tool.argv())) {
            String now = PLACE.matcher(word).replaceAll(place -> quoted(place, facts));
            if (now.startsWith("-") && !word.startsWith("-")) {
                throw new InvalidValueException("tool.error.dash", word);
            }
            filled.add(now);
        }
        return List.copyOf(filled);
    }

    private static String quoted(MatchResult place, Map<ToolFact, String> facts) {
        ToolFact fact = ToolFact.named(place.group(1)).orElseThrow();
        return Matcher.quoteReplacement(plain(facts.getOrDefault(fact, "")));
    }

    /** The same facts as variables of its environment; each is there, also an empty one. */
    public static Map<String, String> variables(Map<ToolFact, String> facts) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (ToolFact fact : ToolFact.values()) {
            variables.put(fact.variable(), plain(facts.getOrDefault(fact, "")));
        }
        return variables;
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
