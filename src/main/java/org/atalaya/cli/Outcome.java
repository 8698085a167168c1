package org.atalaya.cli;

import java.util.Locale;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;

/** What a shell is told of one check. The exit codes rise with what is worse. */
enum Outcome {
    UP("+"),
    DEGRADED("!"),
    DOWN("-"),
    /** The request itself was wrong: nothing is known of the host. */
    INVALID("-");

    private final String sign;

    Outcome(String sign) {
        this.sign = sign;
    }

    static Outcome of(ProbeResult result) {
        Failure failure = result.failure();
        if (failure != null && isRequestsFault(failure.reason())) {
            return INVALID;
        }
        return switch (result.verdict()) {
            case UP -> UP;
            case DEGRADED -> DEGRADED;
            case DOWN -> DOWN;
        };
    }

    private static boolean isRequestsFault(Reason reason) {
        return reason == Reason.INVALID_TARGET || reason == Reason.UNSUPPORTED;
    }

    /** The {@code state} in JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code [+]}. */
    String sign() {
        return "[" + sign + "]";
    }

    /** The exit code: 0 up, 1 degraded, 2 down, 3 wrong. */
    int exitCode() {
        return switch (this) {
            case UP -> 0;
            case DEGRADED -> 1;
            case DOWN -> 2;
            case INVALID -> 3;
        };
    }
}
