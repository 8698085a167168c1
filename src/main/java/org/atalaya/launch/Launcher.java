package org.atalaya.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.atalaya.model.Check;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.Session;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.model.ToolText;

/**
 * Starts sessions to a host, and a person's own tools. It waits for nothing, and nothing goes
 * through a shell but a fixed script that is handed what to run as arguments.
 */
public final class Launcher {

    /** What a terminal says when the program in it has ended: the words around its status. */
    public record Sentences(String ended, String close) {}

    private final Sessions sessions;
    private final Terminal terminal;
    private final Predicate<String> installed;
    private final Run run;
    private final Sentences sentences;

    Launcher(
            Platform platform,
            Predicate<String> installed,
            Function<String, Path> script,
            Run run,
            Sentences sentences) {
        this.sessions = new Sessions(platform, installed);
        this.terminal = new Terminal(platform, installed, script);
        this.installed = installed;
        this.run = run;
        this.sentences = sentences;
    }

    /** That of this machine. */
    public static Launcher here(Sentences sentences) {
        Platform platform = Platform.here();
        return new Launcher(
                platform, Installed.here(platform), Launcher::script, Run::process, sentences);
    }

    private static Path script(String text) {
        try {
            Path file =
                    Files.createTempFile(
                            "atalaya",
                            ".command",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------")));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens it.
     *
     * @return the exit status of what was started, once it has ended
     * @throws LaunchException when a program is missing, or the check has no host
     * @throws IOException when the system refuses to start it
     */
    public CompletableFuture<Integer> open(Session session, Check check)
            throws LaunchException, IOException {
        Sessions.Command command = sessions.of(session, check);
        return start(command.argv(), Map.of(), command.terminal());
    }

    /**
     * Runs it for a host.
     *
     * @param facts of that host; also found in the environment
     * @return its exit status, once it has ended; that of the terminal, where it runs in one
     * @throws LaunchException when nobody has agreed to it, a program is missing, or a fact cannot
     *     be put into its argument
     * @throws IOException when the system refuses to start it
     */
    public CompletableFuture<Integer> run(Tool tool, Map<ToolFact, String> facts)
            throws LaunchException, IOException {
        if (!tool.consented()) {
            throw new LaunchException("launch.consent", tool.name());
        }
        List<String> argv;
        try {
            argv = ToolText.filled(tool, facts);
        } catch (InvalidValueException e) {
            throw new LaunchException(e.key(), e.facts().toArray(String[]::new));
        }
        if (!installed.test(argv.getFirst())) {
            throw new LaunchException("launch.missing", argv.getFirst());
        }
        return start(argv, ToolText.variables(facts), tool.terminal());
    }

    private CompletableFuture<Integer> start(
            List<String> argv, Map<String, String> environment, boolean inTerminal)
            throws LaunchException, IOException {
        List<String> started =
                inTerminal
                        ? terminal.argv(argv, environment, sentences.ended(), sentences.close())
                        : argv;
        return run.start(started, environment);
    }
}
