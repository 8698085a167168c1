package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InversionTest {

    private static final Instant AT = Instant.EPOCH;
    private static final Duration TOOK = Duration.ofMillis(7);

    private static ProbeResult down(Reason reason, String... facts) {
        return ProbeResult.down(AT, TOOK, Failure.of(reason, facts), Evidence.NONE);
    }

    @Test
    void whatAnswersIsDown() {
        ProbeAssert.down(
                Inversion.of(ProbeResult.up(AT, TOOK, Evidence.NONE)), Reason.MISMATCH, "answers");
        ProbeResult slow =
                ProbeResult.degraded(AT, TOOK, Failure.of(Reason.SLOW, "5"), Evidence.NONE);
        ProbeAssert.down(Inversion.of(slow), Reason.MISMATCH, "answers");
    }

    @Test
    void whatDoesNotAnswerIsUpWithItsEvidence() {
        ProbeResult turned = Inversion.of(down(Reason.REFUSED, "127.0.0.1:23"));
        ProbeAssert.up(turned);
        assertThat(turned.latency()).isEqualTo(TOOK);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL", "UNSUPPORTED", "INVALID_TARGET"})
    void ourOwnFaultsProveNothing(Reason ours) {
        ProbeAssert.down(Inversion.of(down(ours, "x")), ours, "x");
    }

    @Test
    void aCommandThatNeverRanProvesNothing() {
        ProbeAssert.down(
                Inversion.of(down(Reason.COMMAND, "no-consent")), Reason.COMMAND, "no-consent");
        ProbeAssert.up(Inversion.of(down(Reason.COMMAND, "“gone”")));
    }
}
