package org.atalaya.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.Failures;
import org.atalaya.probe.ProbeFault;
import org.atalaya.probe.ProgramRun;
import org.atalaya.probe.Programs;

/**
 * Hands letters to a local program, on the one road that programs are run on: no shell, little of
 * our environment, killed at the deadline. Each value is a variable of its own, never an argument,
 * so it cannot be taken for an option. The program took the letter when it ends with 0; status 75
 * (EX_TEMPFAIL) asks to be run again later, every other refuses it.
 */
final class CommandSender {

    private static final String PREFIX = "ATALAYA_";
    private static final int TAKEN = 0;
    private static final int AGAIN = 75;

    private final Programs programs;
    private final Duration patience;

    CommandSender(Programs programs, Duration patience) {
        this.programs = programs;
        this.patience = patience;
    }

    Outcome send(CommandChannel channel, Letter letter) throws InterruptedException {
        if (!channel.consented()) {
            return Outcome.later(Failure.of(Reason.COMMAND, "channel-consent"));
        }
        Deadline deadline = Deadline.after(patience);
        String program = Failures.quote(channel.argv().getFirst());
        try {
            ProgramRun run = programs.run(channel.argv(), variables(letter), deadline);
            return run.timedOut() ? Outcome.later(Failures.timeout(deadline)) : judge(run);
        } catch (IOException e) {
            // Its message names the program and quotes the system: never an argument.
            return Outcome.later(Failure.of(Reason.COMMAND, "no-program", program));
        } catch (ProbeFault fault) {
            return Outcome.later(fault.failure());
        }
    }

    private static Outcome judge(ProgramRun run) {
        if (run.exit() == TAKEN) {
            return new Outcome.Delivered();
        }
        String said = run.output().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Failure why =
                said.isEmpty()
                        ? Failure.of(Reason.COMMAND, "exit", Integer.toString(run.exit()))
                        : Failure.of(Reason.COMMAND, Failures.quote(said));
        return run.exit() == AGAIN ? Outcome.later(why) : new Outcome.Refused(why);
    }

    /** Every placeholder, also an empty one: a script need not ask whether it is there. */
    static Map<String, String> variables(Letter letter) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Placeholder each : Placeholder.values()) {
            variables.put(PREFIX + each.name(), letter.value(each));
        }
        return variables;
    }
}
