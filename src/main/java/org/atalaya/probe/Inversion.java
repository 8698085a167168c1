package org.atalaya.probe;

import org.atalaya.model.CheckOptions;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Verdict;

/**
 * Turns the answer of an inverted check around: a door that must stay shut is up while nobody
 * opens. A probe that never came to ask, for a fault of ours or of its settings, says nothing about
 * the door and stays down.
 */
final class Inversion {

    /** Fact code: {@code Phrases} has its words. */
    static final String ANSWERS = "inverted";

    private Inversion() {}

    static ProbeResult of(CheckOptions options, ProbeResult result) {
        if (!options.inverted()) {
            return result;
        }
        Failure failure = result.failure();
        if (result.verdict() != Verdict.DOWN) {
            return ProbeResult.down(
                    result.at(),
                    result.latency(),
                    Failure.of(Reason.MISMATCH, ANSWERS),
                    result.evidence());
        }
        return failure == null || isOurs(failure.reason())
                ? result
                : ProbeResult.up(result.at(), result.latency(), result.evidence());
    }

    private static boolean isOurs(Reason reason) {
        return switch (reason) {
            case INVALID_TARGET, UNSUPPORTED, AUTH, INTERNAL -> true;
            case OK,
                    SLOW,
                    EXPIRING,
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
                    TLS_HANDSHAKE,
                    TLS_UNTRUSTED,
                    TLS_EXPIRED,
                    TLS_NOT_YET_VALID,
                    TLS_HOSTNAME,
                    TLS_CLIENT_CERT,
                    LOSS,
                    COMMAND ->
                    false;
        };
    }
}
