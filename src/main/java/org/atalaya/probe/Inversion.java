package org.atalaya.probe;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Check;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.Verdict;

/**
 * Turns the answer of an inverted check around: a door that must stay shut is up while nobody
 * opens. A probe that never came to ask — for a fault of ours, of its settings, of the proxy or of
 * the resolver — says nothing about the door and stays down; so does a door that opened and only
 * has a bad certificate, or is slow (docs/adr/0022).
 */
final class Inversion {

    /** Fact code: {@code Phrases} has its words. */
    static final String ANSWERS = "inverted";

    /** The name led nowhere, so nobody was asked; or somebody did open. */
    private static final Set<Reason> INCONCLUSIVE =
            EnumSet.of(Reason.DNS, Reason.EXPIRING, Reason.SLOW);

    /** Codes of a command that never ran, and of a proxy in between that kept us from asking. */
    private static final Set<String> NOT_ASKED =
            Set.of(
                    "no-consent",
                    "no-program",
                    "not-executable",
                    HttpDiagnosis.PROXY,
                    HttpDiagnosis.PROXY_ANSWERS,
                    HttpDiagnosis.TUNNEL_SILENT,
                    LoginJudge.PROXY_BETWEEN);

    private Inversion() {}

    static ProbeResult of(Check check, ProbeResult result) {
        if (!check.options().inverted()) {
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
        return failure == null || !isEvidence(failure) || isUnsaid(check, failure)
                ? result
                : ProbeResult.up(
                        result.at(),
                        result.latency(),
                        result.evidence().saying(new Said.Shut(failure)));
    }

    /**
     * Whether the name servers of this machine could not say: who names no server asks about the
     * name, and of that nothing was learnt.
     */
    private static boolean isUnsaid(Check check, Failure failure) {
        boolean asksOurs = check instanceof DnsCheck dns && dns.server() == null;
        List<String> facts = failure.facts();
        boolean said =
                failure.reason() == Reason.MISMATCH
                        && (!facts.getFirst().equals(DnsProber.RCODE)
                                || facts.get(1).equals(DnsProber.NO_ERROR));
        return asksOurs && !said;
    }

    /** Whether it says that the door is shut. */
    private static boolean isEvidence(Failure failure) {
        return failure.reason().about() == Reason.About.HOST
                && !INCONCLUSIVE.contains(failure.reason())
                && failure.facts().stream().noneMatch(NOT_ASKED::contains);
    }
}
