package org.atalaya.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a terminal of the desktop is started with a program in it. The window stays until Enter is
 * pressed, so that the end of a {@code traceroute} can be read, and says with which status the
 * program ended.
 */
final class Terminal {

    /**
     * Runs its arguments, then waits. What is run comes as arguments of the script and is never a
     * part of it; Ctrl+C ends the program and not the script.
     */
    static final String HOLD =
            """
            ended=$1; close=$2; shift 2; trap : INT; "$@"; status=$?; \
            printf '\\n%s %s. %s ' "$ended" "$status" "$close"; read -r _\
            """;

    /** What the command processor of Windows reads as its own, quoted or not. */
    private static final Pattern SPECIAL_ON_WINDOWS = Pattern.compile("[\"&|<>^%!();\\r\\n]");

    /** The program of a Unix desktop, and what stands between it and the command. */
    private record Known(String program, List<String> before) {}

    private static final List<Known> DESKTOP =
            List.of(
                    new Known("x-terminal-emulator", List.of("-e")),
                    new Known("gnome-terminal", List.of("--")),
                    new Known("konsole", List.of("-e")),
                    new Known("xfce4-terminal", List.of("-x")),
                    new Known("xterm", List.of("-e")));

    private final Platform platform;
    private final Predicate<String> installed;
    private final Function<String, Path> script;

    /**
     * @param installed whether there is a program of that name
     * @param script writes a text into a file of this person's own that may be run, and says where;
     *     for the terminal of macOS, which is handed files only
     */
    Terminal(Platform platform, Predicate<String> installed, Function<String, Path> script) {
        this.platform = platform;
        this.installed = installed;
        this.script = script;
    }

    /**
     * What is started so that {@code argv} runs in a terminal.
     *
     * @param environment variables that it finds
     * @param ended the words before its exit status
     * @param close the sentence that says how the window is closed
     * @throws LaunchException when this desktop has no terminal that is known, or when an argument
     *     would mean something to the command processor of Windows
     * @throws IOException when the file for macOS cannot be written
     */
    List<String> argv(
            List<String> argv, Map<String, String> environment, String ended, String close)
            throws LaunchException, IOException {
        return switch (platform) {
            case LINUX -> onDesktop(held(argv, environment, ended, close));
            case MAC -> inFile(held(argv, environment, ended, close));
            case WINDOWS -> onWindows(argv);
        };
    }

    /** Some terminals run in a server that has another environment, so it goes with the command. */
    private static List<String> held(
            List<String> argv, Map<String, String> environment, String ended, String close) {
        List<String> held = new ArrayList<>(List.of("sh", "-c", HOLD, "sh", ended, close));
        if (!environment.isEmpty()) {
            held.add("env");
            environment.forEach((name, value) -> held.add(name + '=' + value));
        }
        held.addAll(argv);
        return held;
    }

    private List<String> onDesktop(List<String> held) throws LaunchException {
        for (Known each : DESKTOP) {
            if (installed.test(each.program())) {
                List<String> all = new ArrayList<>(List.of(each.program()));
                all.addAll(each.before());
                all.addAll(held);
                return List.copyOf(all);
            }
        }
        throw new LaunchException(
                "launch.noTerminal",
                DESKTOP.stream().map(Known::program).collect(Collectors.joining(", ")));
    }

    private List<String> inFile(List<String> held) throws IOException {
        String command = held.stream().map(Terminal::quoted).collect(Collectors.joining(" "));
        try {
            Path file = script.apply("#!/bin/sh\nrm -f -- \"$0\"\nexec " + command + "\n");
            return List.of("open", "-a", "Terminal", file.toString());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** One word for a POSIX shell, whatever is in it (POSIX.1-2024, 2.2.2 Single-Quotes). */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private List<String> onWindows(List<String> argv) throws LaunchException {
        for (String word : argv) {
            if (SPECIAL_ON_WINDOWS.matcher(word).find()) {
                throw new LaunchException("launch.special", word);
            }
        }
        List<String> all = new ArrayList<>();
        if (installed.test("wt")) {
            all.addAll(List.of("wt.exe", "new-tab", "cmd.exe", "/k"));
        } else {
            all.addAll(List.of("cmd.exe", "/c", "start", "Atalaya", "cmd.exe", "/k"));
        }
        all.addAll(argv);
        return List.copyOf(all);
    }
}
