package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.Verdict;

/** What is said of results in every test of a protocol. */
final class ProbeAssert {

    private ProbeAssert() {}

    static void up(ProbeResult result) {
        assertThat(result.failure()).isNull();
        assertThat(result.verdict()).isEqualTo(Verdict.UP);
    }

    static void down(ProbeResult result, Reason reason, String... facts) {
        is(result, Verdict.DOWN, reason, facts);
    }

    /** What the answer said of itself, in the quotation marks of a sentence. */
    static void said(ProbeResult result, String text) {
        up(result);
        assertThat(result.evidence().said()).isEqualTo(new Said.Text("“" + text + "”"));
    }

    static void degraded(ProbeResult result, Reason reason, String... facts) {
        is(result, Verdict.DEGRADED, reason, facts);
    }

    private static void is(ProbeResult result, Verdict verdict, Reason reason, String... facts) {
        assertThat(result.failure()).isEqualTo(Failure.of(reason, facts));
        assertThat(result.verdict()).isEqualTo(verdict);
    }
}
