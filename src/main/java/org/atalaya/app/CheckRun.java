package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.logging.LogManager;
import org.atalaya.cli.CheckCommand;
import org.atalaya.cli.Version;
import org.atalaya.engine.ProbeRoad;
import org.atalaya.model.Check;
import org.atalaya.model.ProbeResult;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.probe.Probers;
import org.jspecify.annotations.Nullable;

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
        try (LateProbers probers = new LateProbers()) {
            // Straight to the descriptor: a PrintStream would hide that nobody reads any more.
            CheckCommand.Shell shell =
                    new CheckCommand.Shell(
                            probers,
                            () -> probers.warmUp(command.parallel()),
                            StandardStreams.input(),
                            new FileOutputStream(FileDescriptor.out),
                            charset,
                            err,
                            System::exit);
            System.exit(command.run(shell));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Made once something is to be probed: a wrong request is refused without them. */
    private static final class LateProbers implements ProbeRoad, AutoCloseable {

        private @Nullable Probers probers;

        /** Makes them, and loads their classes, before the clock of a probe runs. */
        void warmUp(int probes) {
            probers().warmUp(probes);
        }

        @Override
        public ProbeResult probe(Check check, Deadline deadline) {
            return probers().probe(check, deadline);
        }

        private synchronized Probers probers() {
            Probers made = probers;
            if (made == null) {
                made = new Probers(ProbeSettings.of(Version.number()));
                probers = made;
            }
            return made;
        }

        @Override
        public synchronized void close() {
            if (probers != null) {
                probers.close();
            }
        }
    }
}
