package org.atalaya.ui.editor;

import java.time.Duration;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;

/** How far "Test now" has come. */
sealed interface Trial {

    /** Nothing was tried, or something was changed since. */
    record None() implements Trial {}

    /** The probe is on its way, and takes {@code limit} at most. */
    record Running(Duration limit) implements Trial {}

    /** The probe has answered; a host that is down is an answer too. */
    record Answered(ProbeResult result) implements Trial {

        /** Whether the certificate was the obstacle, so that accepting it would be a way on. */
        boolean certificateRefused() {
            Failure failure = result.failure();
            if (failure == null) {
                return false;
            }
            return switch (failure.reason()) {
                case TLS_UNTRUSTED, TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_HOSTNAME -> true;
                case OK,
                        SLOW,
                        EXPIRING,
                        INVALID_TARGET,
                        UNSUPPORTED,
                        DNS,
                        REFUSED,
                        UNREACHABLE,
                        TIMEOUT,
                        RESET,
                        PROTOCOL,
                        STATUS,
                        KEYWORD,
                        HEADER,
                        MISMATCH,
                        BANNER,
                        TOO_LARGE,
                        REDIRECT_LIMIT,
                        REDIRECT_BLOCKED,
                        AUTH,
                        TLS_HANDSHAKE,
                        TLS_CLIENT_CERT,
                        LOSS,
                        COMMAND,
                        INTERNAL ->
                        false;
            };
        }
    }

    /** This program failed, not the host. */
    record Broken(String what) implements Trial {}
}
