package org.atalaya.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;

/**
 * Runs a local program and judges its exit status as Nagios does: 0 up, 1 degraded, 2 and
 * everything else down. The first line of its output, up to a {@code |} behind which Nagios plugins
 * put numbers for machines, says why.
 *
 * <p>No shell is involved, nothing is read from standard input, and of the environment only what a
 * program needs to run is passed on ({@link Programs}). At the deadline the program and all its
 * descendants are killed.
 */
public final class CommandProber implements Prober<CommandCheck> {

    private static final int OK = 0;
    private static final int WARNING = 1;

    private final Programs programs;
    private final Ground ground;

    CommandProber(Programs programs, Ground ground) {
        this.programs = programs;
        this.ground = ground;
    }

    @Override
    public ProbeResult probe(CommandCheck check, Deadline deadline) {
        return Trace.of(ground, check, deadline, trace -> run(check, deadline, trace));
    }

    private ProbeResult run(CommandCheck check, Deadline deadline, Trace trace)
            throws ProbeFault, InterruptedException {
        if (!check.consented()) {
            throw ProbeFault.of(Reason.COMMAND, "no-consent");
        }
        ProgramRun run;
        try {
            run = programs.run(check.argv(), Map.of(), deadline);
        } catch (IOException e) {
            // Its message names the program and quotes the system: never an argument.
            throw ProbeFault.of(Reason.COMMAND, cannotStart(check.argv().getFirst()), name(check));
        }
        if (run.timedOut()) {
            return trace.down(Failures.timeout(deadline));
        }
        return switch (run.exit()) {
            case OK -> {
                String line = firstLine(run);
                if (line.isEmpty()) {
                    trace.said(new Said.Silence());
                } else {
                    trace.said(line);
                }
                yield trace.up();
            }
            case WARNING -> trace.degraded(why(run));
            default -> trace.down(why(run));
        };
    }

    private static String name(CommandCheck check) {
        return Failures.quote(check.argv().getFirst());
    }

    private static Failure why(ProgramRun run) {
        String said = firstLine(run);
        return said.isEmpty()
                ? Failure.of(Reason.COMMAND, "exit", Integer.toString(run.exit()))
                : Failure.of(Reason.COMMAND, Failures.quote(said));
    }

    private static String firstLine(ProgramRun run) {
        return run.output()
                .lines()
                .map(line -> line.split("\\|", 2)[0])
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String cannotStart(String program) {
        try {
            Path path = Path.of(program);
            boolean there = path.getNameCount() > 1 && Files.exists(path);
            return there ? "not-executable" : "no-program";
        } catch (InvalidPathException e) {
            return "no-program";
        }
    }
}
