package org.atalaya.probe;

import java.util.Set;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;

/**
 * Turns a result round for what must not answer: a port that has to stay shut, a name that has to
 * be gone. What went wrong on our side proves nothing about the host, and stays down.
 */
final class Inversion {

    private static final Set<Reason> OURS =
            Set.of(Reason.INTERNAL, Reason.UNSUPPORTED, Reason.INVALID_TARGET);

    /** Codes of a command that never ran. */
    private static final Set<String> NOT_RUN =
            Set.of("no-consent", "no-program", "not-executable");

    private Inversion() {}

    static ProbeResult of(ProbeResult result) {
        Failure failure = result.failure();
        return switch (result.verdict()) {
            case UP, DEGRADED ->
                    ProbeResult.down(
                            result.at(),
                            result.latency(),
                            Failure.of(Reason.MISMATCH, "answers"),
                            result.evidence());
            case DOWN ->
                    failure != null && provesNothing(failure)
                            ? result
                            : ProbeResult.up(result.at(), result.latency(), result.evidence());
        };
    }

    private static boolean provesNothing(Failure failure) {
        return OURS.contains(failure.reason())
                || failure.facts().stream().anyMatch(NOT_RUN::contains);
    }
}
