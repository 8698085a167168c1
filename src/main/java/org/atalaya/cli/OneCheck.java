package org.atalaya.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.atalaya.model.ProbeResult;
import org.atalaya.probe.Deadline;
import org.atalaya.words.Words;

/**
 * {@code atalaya check TARGET}.
 *
 * @param json whether the answer is one line of JSON instead of a sentence
 */
record OneCheck(CheckRequest request, boolean json, Words words) implements CheckCommand {

    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public int run(Shell shell) throws InterruptedException {
        Answers answers = new Answers(words);
        return switch (request) {
            case CheckRequest.Wrong wrong -> refuse(wrong, answers, shell);
            case CheckRequest.Ready ready -> {
                shell.warmUp().run();
                ProbeResult result = onVirtualThread(() -> probe(shell, ready));
                yield answer(answers, ready.label(), result, shell);
            }
        };
    }

    private int answer(Answers answers, CheckRequest.Label label, ProbeResult result, Shell shell) {
        Outcome outcome = Outcome.of(result);
        if (json) {
            return said(outcome, Answering.json(shell.out()), answers.json(label, result), shell);
        }
        if (outcome == Outcome.INVALID) {
            // Found out by the probe, but of the request: it is said where such things are said.
            shell.err().println(answers.plain(label, result));
            return outcome.exitCode();
        }
        Answering out = new Answering(shell.out(), shell.charset());
        return said(outcome, out, answers.plain(label, result), shell);
    }

    /** Who asked and was not told must not take silence for an answer. */
    private int said(Outcome outcome, Answering out, String line, Shell shell) {
        if (out.line(line) != Answering.State.LOST) {
            return outcome.exitCode();
        }
        shell.err().println(words.get("cli.error.unwritten"));
        return Outcome.INVALID.exitCode();
    }

    private static ProbeResult probe(Shell shell, CheckRequest.Ready ready) {
        return shell.road().probe(ready.check(), Deadline.after(ready.timeout()));
    }

    private int refuse(CheckRequest.Wrong wrong, Answers answers, Shell shell) {
        if (json) {
            return said(Outcome.INVALID, Answering.json(shell.out()), answers.json(wrong), shell);
        }
        shell.err().println(wrong.sentence());
        shell.err().println(words.get("cli.hint", CheckArguments.NAME));
        return Outcome.INVALID.exitCode();
    }

    /** Probers may block only such a thread. */
    private static ProbeResult onVirtualThread(Callable<ProbeResult> probe)
            throws InterruptedException {
        FutureTask<ProbeResult> task = new FutureTask<>(probe);
        Thread.ofVirtual().name("check").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a prober threw", e.getCause());
        }
    }
}
