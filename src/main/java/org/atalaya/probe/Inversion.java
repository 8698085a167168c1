package org.atalaya.probe;

import java.util.Set;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.Verdict;

/**
 * Turns the answer of an inverted check around: a door that must stay shut is up while nobody
 * opens. A probe that never came to ask, for a fault of ours or of its settings, says nothing about
 * the door and stays down.
 */
final class Inversion {

    /** Fact code: {@code Phrases} has its words. */
    static final String ANSWERS = "inverted";

    /** Codes of a command that never ran. */
    private static final Set<String> NOT_RUN = Set.of("no-consent", "no-program", "not-executable");

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
        return failure == null || failure.reason().about() == Reason.About.US || wasNotRun(failure)
                ? result
                : ProbeResult.up(
                        result.at(),
                        result.latency(),
                        result.evidence().saying(new Said.Shut(failure)));
    }

    private static boolean wasNotRun(Failure failure) {
        return failure.facts().stream().anyMatch(NOT_RUN::contains);
    }
}
