package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.support.SampleHosts.LATENCY;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.slow;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Transition;
import org.atalaya.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Host HOST = host("pay");
    private static final Acknowledgement ANNA = new Acknowledgement("Anna", NOON);

    private final Judge judge = new Judge(Policy.FIRST_FAILURE);

    private static HostState in(Health health) {
        return new HostState(health, NOON, null, health == Health.DOWN ? 1 : 0, null);
    }

    private static Instant later(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static ProbeResult result(Verdict verdict, Instant at) {
        return switch (verdict) {
            case UP -> up(at);
            case DEGRADED -> slow(at);
            case DOWN -> down(at);
        };
    }

    @ParameterizedTest
    @EnumSource(Health.class)
    void everyVerdictDecidesAloneWhateverTheHealthWas(Health before) {
        for (Verdict verdict : Verdict.values()) {
            Health expected =
                    switch (verdict) {
                        case UP -> Health.UP;
                        case DEGRADED -> Health.DEGRADED;
                        case DOWN -> Health.DOWN;
                    };
            ProbeResult result = result(verdict, later(60));

            Judgement judgement = judge.result(HOST, in(before), result);

            assertThat(judgement.state().health()).isEqualTo(expected);
            assertThat(judgement.state().last()).isSameAs(result);
            assertThat(judgement.transition() == null).isEqualTo(before == expected);
        }
    }

    @Test
    void aTransitionTellsTheWholeChange() {
        ProbeResult failed = down(later(60));

        Transition change = judge.result(HOST, in(Health.UP), failed).transition();

        Instant end = later(60).plus(LATENCY);
        Duration lasted = Duration.ofSeconds(60).plus(LATENCY);
        assertThat(change)
                .isEqualTo(new Transition(HOST, Health.UP, Health.DOWN, end, lasted, failed));
    }

    @Test
    void sinceMovesOnlyOnAChange() {
        HostState first = judge.result(HOST, in(Health.UP), down(later(10))).state();
        HostState second = judge.result(HOST, first, down(later(20))).state();
        HostState third = judge.result(HOST, second, up(later(30))).state();

        assertThat(second.since()).isEqualTo(first.since()).isEqualTo(later(10).plus(LATENCY));
        assertThat(third.since()).isEqualTo(later(30).plus(LATENCY));
    }

    @Test
    void failuresInARowAreCountedAndForgottenWithTheFirstAnswer() {
        HostState state = in(Health.UP);
        for (int i = 1; i <= 3; i++) {
            state = judge.result(HOST, state, down(later(i))).state();
            assertThat(state.failures()).isEqualTo(i);
        }
        assertThat(judge.result(HOST, state, slow(later(9))).state().failures()).isZero();
    }

    @Test
    void anAcknowledgementStaysWhileTheHostFailsAndGoesWhenItAnswers() {
        HostState mine = judge.acknowledged(in(Health.DOWN), ANNA);
        HostState still = judge.result(HOST, mine, down(later(10))).state();
        HostState degraded = judge.result(HOST, still, slow(later(20))).state();
        HostState again = judge.result(HOST, degraded, down(later(30))).state();

        assertThat(still.acknowledgement()).isEqualTo(ANNA);
        assertThat(degraded.acknowledgement()).isNull();
        assertThat(again.acknowledgement()).as("a new incident is nobody's").isNull();
    }

    @ParameterizedTest
    @EnumSource(Health.class)
    void onlyAFailingHostCanBeAcknowledged(Health health) {
        HostState after = judge.acknowledged(in(health), ANNA);

        assertThat(after.isAcknowledged()).isEqualTo(health.isFailing());
        assertThat(after.health()).isEqualTo(health);
        assertThat(after.since()).isEqualTo(NOON);
    }

    @Test
    void aPausedHostKeepsItsLastResultButNoIncident() {
        HostState failing = judge.result(HOST, in(Health.UP), down(later(10))).state();
        HostState mine = judge.acknowledged(failing, ANNA);

        Judgement paused = judge.paused(HOST, mine, later(20));

        assertThat(paused.state())
                .isEqualTo(new HostState(Health.PAUSED, later(20), mine.last(), 0, null));
        assertThat(paused.transition()).isNotNull();
        assertThat(paused.transition().result()).isNull();
    }

    @Test
    void aHostThatIsWatchedAnewIsPendingWithoutAPast() {
        Judgement renewed = judge.renewed(HOST, in(Health.PAUSED), later(20));

        assertThat(renewed.state()).isEqualTo(HostState.pending(later(20)));
        assertThat(renewed.transition()).isNotNull();
        assertThat(judge.renewed(HOST, in(Health.PENDING), later(20)).transition()).isNull();
    }

    @Test
    void aClockThatWasSetBackMakesNoNegativeDuration() {
        Transition change =
                judge.result(HOST, in(Health.UP), down(NOON.minusSeconds(3600))).transition();

        assertThat(change).isNotNull();
        assertThat(change.lasted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, DOWN", "2, SUSPECT", "3, SUSPECT"})
    void aPatientPolicySuspectsFirst(int failuresToDown, Health expected) {
        Judge patient = new Judge(new Policy(failuresToDown));

        HostState state = patient.result(HOST, in(Health.UP), down(later(1))).state();
        assertThat(state.health()).isEqualTo(expected);

        for (int i = 2; i <= failuresToDown; i++) {
            state = patient.result(HOST, state, down(later(i))).state();
        }
        assertThat(state.health()).isEqualTo(Health.DOWN);
    }

    @Test
    void aHostThatIsDownNeverBecomesSuspect() {
        HostState restored = new HostState(Health.DOWN, NOON, null, 0, null);

        Judgement judgement = new Judge(new Policy(3)).result(HOST, restored, down(later(1)));

        assertThat(judgement.state().health()).isEqualTo(Health.DOWN);
    }

    @Test
    void noFailureAtAllIsNoReasonToBeDown() {
        assertThatThrownBy(() -> new Policy(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one failure");
    }
}
