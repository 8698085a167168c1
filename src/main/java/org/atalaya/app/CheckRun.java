package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
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

    /**
     * Runs to the end of the command; then the process ends.
     *
     * @param charset of sentences; JSON is always UTF-8
     */
    static void run(CheckCommand command, Charset charset, PrintStream err) {
        // What a person must know is in the answer; a journal would be one more file to fight for.
        LogManager.getLogManager().reset();
        try (Probers probers = new Probers(ProbeSettings.of(Version.number()))) {
            // Straight to the descriptor: a PrintStream would hide that nobody reads any more.
            CheckCommand.Shell shell =
                    new CheckCommand.Shell(
                            probers::probe,
                            () -> {},
                            new FileInputStream(FileDescriptor.in),
                            new FileOutputStream(FileDescriptor.out),
                            charset,
                            err,
                            System::exit);
            System.exit(command.run(shell));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
