package org.atalaya.probe;

import org.atalaya.model.Failure;
import org.atalaya.model.Reason;

/**
 * Carries a failure from where it is seen to where the result is made, inside this package only.
 * Without a stack: it is an answer, not an accident.
 */
final class ProbeFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    ProbeFault(Failure failure) {
        super(failure.reason().code(), null, false, false);
        this.failure = failure;
    }

    static ProbeFault of(Reason reason, String... facts) {
        return new ProbeFault(Failure.of(reason, facts));
    }

    Failure failure() {
        return failure;
    }
}
