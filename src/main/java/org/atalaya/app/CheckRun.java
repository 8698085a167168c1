package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.atalaya.cli.CheckCommand;
import org.atalaya.cli.Version;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.probe.Probers;

/**
 * {@code atalaya check}: the probers without engine, window or configuration. Starts nothing it
 * does not need, for scripts call it again and again.
 */
final class CheckRun {

    private CheckRun() {}

    /** Runs to the end of the command; then the process ends. */
    static void run(CheckCommand command) {
        // What a person must know is in the answer; a journal would be one more file to fight for.
        LogManager.getLogManager().reset();
        try (Probers probers = new Probers(ProbeSettings.of(Version.number()))) {
            CheckCommand.Shell shell =
                    new CheckCommand.Shell(
                            probers::probe,
                            new FileInputStream(FileDescriptor.in),
                            new FileOutputStream(FileDescriptor.out),
                            charset(),
                            new PrintStream(
                                    new FileOutputStream(FileDescriptor.err), true, charset()),
                            System::exit);
            System.exit(command.run(shell));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The terminal's own, unless it has no letters for what we say; a pipe gets UTF-8. */
    private static Charset charset() {
        Charset own = System.out.charset();
        boolean isTerminal = System.console() != null && System.console().isTerminal();
        return isTerminal && own.newEncoder().canEncode('—') ? own : StandardCharsets.UTF_8;
    }
}
