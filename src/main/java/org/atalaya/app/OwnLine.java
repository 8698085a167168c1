package org.atalaya.app;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.model.Check;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.OwnNetwork;
import org.atalaya.probe.Probers;
import org.jspecify.annotations.Nullable;

/** The line of this machine, looked at with the probes of the program. */
final class OwnLine implements NetworkWatch.Line {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What a cut line looks like; who refuses, resets or says nonsense is there. */
    private static final Set<Reason> SILENCE =
            EnumSet.of(
                    Reason.DNS,
                    Reason.TIMEOUT,
                    Reason.UNREACHABLE,
                    Reason.LOSS,
                    Reason.INVALID_TARGET,
                    Reason.UNSUPPORTED,
                    Reason.INTERNAL);

    private final OwnNetwork network = new OwnNetwork();
    private final Probers probers;

    OwnLine(Probers probers) {
        this.probers = probers;
    }

    @Override
    public boolean hasLink() {
        return network.hasLink();
    }

    @Override
    public @Nullable Boolean gateway() throws InterruptedException {
        return switch (network.gateway()) {
            case ANSWERS -> true;
            case SILENT -> false;
            case NONE -> null;
        };
    }

    @Override
    public int answers(List<Check> witnesses) throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(witnesses.size());
        CountDownLatch enough = new CountDownLatch(witnesses.isEmpty() ? 0 : 1);
        for (Check witness : witnesses) {
            Thread.ofVirtual()
                    .name("probe-witness")
                    .start(
                            () -> {
                                try {
                                    if (answers(witness)) {
                                        answers.incrementAndGet();
                                        enough.countDown();
                                    }
                                } finally {
                                    if (left.decrementAndGet() == 0) {
                                        enough.countDown();
                                    }
                                }
                            });
        }
        enough.await();
        return answers.get();
    }

    private boolean answers(Check witness) {
        ProbeResult result = probers.probe(witness, Deadline.after(PATIENCE));
        Failure failure = result.failure();
        return failure == null || !SILENCE.contains(failure.reason());
    }

    @Override
    public void close() {
        network.close();
    }
}
