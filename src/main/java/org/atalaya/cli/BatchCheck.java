package org.atalaya.cli;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code atalaya check --batch}: a request a line in, an answer a line out, each as it is known. A
 * line is read only when a probe is free for it — few at first, {@code parallel} soon — so a batch
 * of any length takes the memory of {@code parallel} requests.
 *
 * @param parallel how many are probed at a time
 * @param defaults settings of the command line, for lines that have none of their own
 */
record BatchCheck(int parallel, Given defaults, Words words) implements CheckCommand {

    static final int PARALLEL = 64;
    static final int PARALLEL_MAX = 10_000;

    /** How many at a time begin, and after how long it is twice as many. */
    static final int FIRST = 4;

    private static final long WIDER_NANOS = 250_000_000;

    @Override
    public int run(Shell shell) throws InterruptedException {
        shell.warmUp().run();
        Run run = new Run(shell);
        Thread.ofVirtual().name("batch-widens").start(run::widen);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            run.readAll(threads);
            if (run.isGone()) {
                threads.shutdownNow();
            }
        }
        return run.worst.get();
    }

    /** One run of it. */
    private final class Run {

        private final Shell shell;
        private final Answers answers = new Answers(words);
        private final Answering out;
        private final Semaphore free = new Semaphore(Math.min(FIRST, parallel));
        private final AtomicInteger worst = new AtomicInteger();
        private final AtomicBoolean left = new AtomicBoolean();

        Run(Shell shell) {
            this.shell = shell;
            this.out = Answering.json(shell.out());
        }

        /**
         * Dozens of first handshakes at once take a cold machine more than a second, and hosts in
         * good health miss their deadline for it; a second later it does hundreds.
         */
        void widen() {
            for (int now = FIRST; now < parallel && !isGone(); now *= 2) {
                LockSupport.parkNanos(WIDER_NANOS);
                free.release(Math.min(now, parallel - now));
            }
        }

        boolean isGone() {
            return left.get();
        }

        void readAll(ExecutorService threads) throws InterruptedException {
            LineSource lines = new LineSource(shell.in());
            while (true) {
                free.acquire();
                LineSource.Line line = isGone() ? null : next(lines);
                if (line == null) {
                    free.release();
                    return;
                }
                if (line instanceof LineSource.Line.Text(String text) && text.isBlank()) {
                    free.release();
                    continue;
                }
                threads.execute(
                        () -> {
                            try {
                                answer(line);
                            } finally {
                                free.release();
                            }
                        });
            }
        }

        /** A pipe that breaks ends the batch like one that is closed, and says so. */
        private LineSource.@Nullable Line next(LineSource lines) {
            try {
                return lines.next();
            } catch (IOException e) {
                shell.err().println(words.get("cli.batch.error.input"));
                note(Outcome.INVALID);
                return null;
            }
        }

        private void answer(LineSource.Line line) {
            CheckRequest request =
                    switch (line) {
                        case LineSource.Line.Text(String text) ->
                                BatchLine.read(text, defaults, words);
                        case LineSource.Line.TooLong() -> unreadable("cli.batch.error.tooLong");
                        case LineSource.Line.NotUtf8() -> unreadable("cli.batch.error.utf8");
                    };
            switch (request) {
                case CheckRequest.Wrong wrong -> say(Outcome.INVALID, answers.json(wrong));
                case CheckRequest.Ready ready -> {
                    ProbeResult result =
                            shell.road().probe(ready.check(), Deadline.after(ready.timeout()));
                    say(Outcome.of(result), answers.json(ready.label(), result));
                }
            }
        }

        private CheckRequest unreadable(String key) {
            return new CheckRequest.Wrong(
                    CheckRequest.Label.NONE, Reason.INVALID_TARGET, words.get(key));
        }

        private void note(Outcome outcome) {
            worst.accumulateAndGet(outcome.exitCode(), Math::max);
        }

        private void say(Outcome outcome, String line) {
            note(outcome);
            Answering.State state = out.line(line);
            if (state != Answering.State.READ && left.compareAndSet(false, true)) {
                if (state == Answering.State.LOST) {
                    shell.err().println(words.get("cli.error.unwritten"));
                    note(Outcome.INVALID);
                }
                // The reading thread may wait for a line that never comes.
                shell.gone().accept(worst.get());
            }
        }
    }
}
