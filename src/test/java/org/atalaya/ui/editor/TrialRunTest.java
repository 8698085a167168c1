package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.atalaya.model.ProbeResult;
import org.junit.jupiter.api.Test;

class TrialRunTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Deque<CompletableFuture<ProbeResult>> probes = new ArrayDeque<>();
    private final TrialRun run =
            new TrialRun(
                    host -> {
                        probes.add(new CompletableFuture<>());
                        return probes.getLast();
                    });

    private Trial trial() {
        return run.trialProperty().get();
    }

    @Test
    void saysHowLongItMayTakeWhileItRuns() {
        assertThat(trial()).isEqualTo(new Trial.None());
        run.start(Hosts.NAC);
        assertThat(trial()).isEqualTo(new Trial.Running(Duration.ofMillis(2500)));
    }

    @Test
    void tellsWhatTheProbeSays() {
        run.start(Hosts.NAC);
        probes.getLast().complete(Hosts.selfSigned(NOW));
        assertThat(trial()).isEqualTo(new Trial.Answered(Hosts.selfSigned(NOW)));
    }

    @Test
    void aProbeThatAnswersAtOnceIsToldToo() {
        TrialRun eager =
                new TrialRun(host -> CompletableFuture.completedFuture(Hosts.refused(NOW)));
        eager.start(Hosts.NAC);
        assertThat(eager.trialProperty().get()).isEqualTo(new Trial.Answered(Hosts.refused(NOW)));
    }

    @Test
    void canBeRepeated() {
        run.start(Hosts.NAC);
        probes.getLast().complete(Hosts.refused(NOW));
        run.start(Hosts.NAC);
        assertThat(trial()).isInstanceOf(Trial.Running.class);
        probes.getLast().complete(Hosts.selfSigned(NOW));
        assertThat(trial()).isEqualTo(new Trial.Answered(Hosts.selfSigned(NOW)));
    }

    @Test
    void forgettingCancelsTheProbeAndItsAnswerNeverShows() {
        run.start(Hosts.NAC);
        run.forget();
        assertThat(probes.getLast()).isCancelled();
        probes.getLast().obtrudeValue(Hosts.selfSigned(NOW));
        assertThat(trial()).isEqualTo(new Trial.None());
    }

    @Test
    void theAnswerOfAnEarlierProbeNeverShows() {
        Deque<CompletableFuture<ProbeResult>> stubborn = new ArrayDeque<>();
        TrialRun twice =
                new TrialRun(
                        host -> {
                            stubborn.add(new Uncancellable());
                            return stubborn.getLast();
                        });
        twice.start(Hosts.NAC);
        twice.start(Hosts.PAY);
        stubborn.getFirst().complete(Hosts.refused(NOW));
        assertThat(twice.trialProperty().get()).isInstanceOf(Trial.Running.class);
    }

    @Test
    void aFaultOfTheProgramIsNotBlamedOnTheHost() {
        run.start(Hosts.NAC);
        probes.getLast().completeExceptionally(new IllegalStateException("boom"));
        assertThat(trial()).isEqualTo(new Trial.Broken("java.lang.IllegalStateException: boom"));
    }

    @Test
    void onlyACertificateThatWasRefusedOffersToAcceptIt() {
        assertThat(new Trial.Answered(Hosts.untrusted(NOW)).certificateRefused()).isTrue();
        assertThat(new Trial.Answered(Hosts.refused(NOW)).certificateRefused()).isFalse();
        assertThat(new Trial.Answered(Hosts.selfSigned(NOW)).certificateRefused()).isFalse();
    }

    /** A probe that is too far gone to be stopped. */
    private static final class Uncancellable extends CompletableFuture<ProbeResult> {
        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }
    }
}
