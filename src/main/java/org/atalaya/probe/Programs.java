package org.atalaya.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Reason;

/**
 * Runs local programs, for probes and for channels: from an argument list and never through a
 * shell, a bounded number at a time, with standard input closed and bounded output, and killed with
 * all their descendants when time is up.
 *
 * <p>The output is read only when there is some. A blocking read would hang on for as long as a
 * forgotten grandchild keeps the pipe open, and hold a carrier thread for that time.
 */
public final class Programs {

    /** What is kept of a program's output. */
    static final int MAX_OUTPUT = 16 * 1024;

    /**
     * The variables that a program gets of our environment. Everything else stays here: the
     * environment is where secrets are kept ({@code ${env:NAME}}), and they are not for plugins.
     */
    private static final Set<String> PASSED_ON =
            Set.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "LOGNAME",
                    "SHELL",
                    "LANG",
                    "LC_ALL",
                    "TZ",
                    "TMPDIR",
                    "TMP",
                    "TEMP",
                    "SYSTEMROOT",
                    "SYSTEMDRIVE",
                    "WINDIR",
                    "COMSPEC",
                    "PATHEXT",
                    "USERPROFILE",
                    "APPDATA",
                    "LOCALAPPDATA",
                    "PROGRAMDATA",
                    "PROGRAMFILES");

    private static final Duration FIRST_LOOK = Duration.ofMillis(2);
    private static final Duration LAST_LOOK = Duration.ofMillis(50);

    private final Semaphore places;

    public Programs(int atOnce) {
        places = new Semaphore(atOnce);
    }

    /**
     * Runs {@code argv} until it ends or {@code deadline} has passed.
     *
     * @param variables set over the environment that is passed on
     * @throws IOException when the program cannot be started
     * @throws ProbeFault when too many programs run already, until the deadline
     */
    public ProgramRun run(List<String> argv, Map<String, String> variables, Deadline deadline)
            throws IOException, ProbeFault, InterruptedException {
        if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw ProbeFault.of(Reason.INTERNAL, "programs-busy");
        }
        try {
            Process process = start(argv, variables);
            try {
                return watch(process, deadline);
            } finally {
                kill(process);
            }
        } finally {
            places.release();
        }
    }

    private static Process start(List<String> argv, Map<String, String> variables)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> !PASSED_ON.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            kill(process);
            throw e;
        }
    }

    private static ProgramRun watch(Process process, Deadline deadline)
            throws IOException, InterruptedException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        InputStream output = process.getInputStream();
        Duration pause = FIRST_LOOK;
        while (!deadline.hasPassed()) {
            boolean ended = !process.isAlive();
            if (drain(output, kept, deadline)) {
                pause = FIRST_LOOK;
            } else if (ended) {
                return new ProgramRun(process.exitValue(), kept.toByteArray(), false);
            }
            Duration wait = pause.compareTo(deadline.left()) < 0 ? pause : deadline.left();
            process.waitFor(wait.toNanos(), TimeUnit.NANOSECONDS);
            pause =
                    pause.multipliedBy(2).compareTo(LAST_LOOK) < 0
                            ? pause.multipliedBy(2)
                            : LAST_LOOK;
        }
        return new ProgramRun(-1, kept.toByteArray(), true);
    }

    /** Takes what has come; more than is kept is read all the same, so that nobody blocks on us. */
    private static boolean drain(InputStream from, ByteArrayOutputStream kept, Deadline deadline)
            throws IOException {
        byte[] chunk = new byte[4096];
        boolean some = false;
        while (from.available() > 0 && !deadline.hasPassed()) {
            int read = from.read(chunk, 0, Math.min(chunk.length, from.available()));
            if (read < 0) {
                break;
            }
            some = true;
            kept.write(chunk, 0, Math.min(read, MAX_OUTPUT - kept.size()));
        }
        return some;
    }

    /** The children first seen, then their parent: once it is gone nobody knows whose they were. */
    private static void kill(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> descendants = process.descendants().toList();
            process.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
        try {
            process.getInputStream().close();
        } catch (IOException e) {
            System.getLogger(Programs.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing the pipe of a program", e);
        }
    }
}
