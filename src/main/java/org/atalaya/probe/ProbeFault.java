package org.atalaya.probe;

import org.atalaya.model.Failure;
import org.atalaya.model.Reason;

/**
 * Carries a failure from where it is seen to where the result is made; a prober never throws it.
 * Without a stack: it is an answer, not an accident.
 */
public final class ProbeFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    ProbeFault(Failure failure) {
        super(failure.reason().code(), null, false, false);
        this.failure = failure;
    }

    /** A fault of that sort. */
    public static ProbeFault of(Reason reason, String... facts) {
        return new ProbeFault(Failure.of(reason, facts));
    }

    /** What is said of it. */
    public Failure failure() {
        return failure;
    }
}
