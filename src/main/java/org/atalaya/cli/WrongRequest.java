package org.atalaya.cli;

import org.atalaya.model.Reason;

/** What was asked for cannot be checked at all; the sentence says what, where and what to do. */
final class WrongRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WrongRequest(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** {@link Reason#INVALID_TARGET} or {@link Reason#UNSUPPORTED}. */
    Reason reason() {
        return reason;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
