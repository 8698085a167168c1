package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.LATENCY;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Transition;
import org.atalaya.model.Watching;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Host HOST = host("pay");

    private final JudgeStory first = new JudgeStory(HOST);
    private final JudgeStory usual = new JudgeStory(patient(HOST));

    @Test
    void everyVerdictDecidesAloneWhenResultsAreBelievedAtOnce() {
        first.results("u");
        assertThat(first.health()).isEqualTo(Health.UP);
        first.results("x");
        assertThat(first.health()).isEqualTo(Health.DOWN);
        first.results("d");
        assertThat(first.health()).isEqualTo(Health.DEGRADED);
        first.results("u");
        assertThat(first.health()).isEqualTo(Health.UP);
    }

    @Test
    void aTransitionTellsTheWholeChange() {
        first.results("u");
        Transition change = first.judgementOf("x").transition();

        ProbeResult failed = first.state().last();
        assertThat(failed).isNotNull();
        Duration lasted = JudgeStory.STEP;
        assertThat(change)
                .isEqualTo(
                        new Transition(
                                HOST,
                                Health.UP,
                                Health.DOWN,
                                failed.at().plus(LATENCY),
                                lasted,
                                failed));
    }

    @Test
    void oneFailureIsCheckedAndTwoAreBelieved() {
        usual.results("ux");
        assertThat(usual.health()).isEqualTo(Health.SUSPECT);
        assertThat(usual.judge().isHurried()).isTrue();
        usual.results("x");
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        assertThat(usual.judge().isHurried()).isFalse();
    }

    @Test
    void oneAnswerIsRecoveringAndTwoAreBelieved() {
        usual.results("uxxu");
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        assertThat(usual.state().circumstances().recovering()).isTrue();
        assertThat(usual.judge().isHurried()).isTrue();
        usual.results("u");
        assertThat(usual.health()).isEqualTo(Health.UP);
        assertThat(usual.state().circumstances().recovering()).isFalse();
        assertThat(usual.types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void oneLuckyAnswerIsNoRecovery() {
        usual.results("uxxuxuxux");
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        assertThat(usual.types()).containsExactly(Type.OPENED);
    }

    @Test
    void aSingleBlipNeverBecomesAnIncident() {
        usual.results("uxuuxuuuxu");
        assertThat(usual.health()).isEqualTo(Health.UP);
        assertThat(usual.types()).isEmpty();
    }

    @Test
    void enoughOfTheLastFewMakeItDownWhereTheRowDoesNot() {
        Thresholds window = new Thresholds(2, 2, new Thresholds.Window(3, 5), null);
        JudgeStory lossy =
                new JudgeStory(HOST.withWatching(HOST.watching().withThresholds(window)));
        lossy.results("uuuxxu");
        assertThat(lossy.health()).isEqualTo(Health.UP);
        lossy.results("x");
        assertThat(lossy.health()).isEqualTo(Health.DOWN);
        lossy.results("uu");
        assertThat(lossy.health()).isEqualTo(Health.UP);
        lossy.results("xx");
        assertThat(lossy.health()).as("old failures count no more").isEqualTo(Health.SUSPECT);
    }

    @Test
    void sinceMovesOnlyOnAChange() {
        first.results("ux");
        HostState fallen = first.state();
        first.results("xx");
        assertThat(first.state().since()).isEqualTo(fallen.since());
        first.results("u");
        assertThat(first.state().since()).isAfter(fallen.since());
    }

    @Test
    void anAcknowledgementStaysWhileTheHostFailsAndGoesWhenItIsWorseAgain() {
        first.results("ux");
        first.take(first.judge().acknowledge(new Acknowledgement("Anna", NOON)));
        first.results("x");
        assertThat(first.state().isAcknowledged()).isTrue();
        first.results("d");
        assertThat(first.state().isAcknowledged()).as("better is no news").isTrue();
        first.results("x");
        assertThat(first.state().isAcknowledged()).as("worse again is news").isFalse();
        assertThat(first.types())
                .containsExactly(Type.OPENED, Type.ACKNOWLEDGED, Type.CHANGED, Type.CHANGED);
    }

    @Test
    void aHostThatDoesNotFailCannotBeAcknowledged() {
        first.results("u");
        Judgement judgement = first.judge().acknowledge(new Acknowledgement("Anna", NOON));
        assertThat(judgement.isNews()).isFalse();
        assertThat(judgement.events()).isEmpty();
    }

    @Test
    void aPausedHostKeepsItsLastResultButNoIncident() {
        first.results("ux");
        ProbeResult last = first.state().last();
        first.take(first.judge().paused(HOST.withPaused(true), first.now()));
        assertThat(first.state().health()).isEqualTo(Health.PAUSED);
        assertThat(first.state().last()).isEqualTo(last);
        assertThat(first.types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void aHostThatIsAskedSomethingElseIsPendingWithoutAPast() {
        first.results("ux");
        first.take(first.judge().renewed(HOST, first.now(), 0));
        assertThat(first.state()).isEqualTo(HostState.pending(first.now()));
        assertThat(first.types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void aClockThatWasSetBackMakesNoNegativeDurationAndLosesNothing() {
        first.results("u");
        first.setBack(Duration.ofHours(1));
        Transition change = first.judgementOf("x").transition();
        assertThat(change).isNotNull();
        assertThat(change.lasted()).isZero();
        first.results("u");
        assertThat(first.types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void slowerThanItsOwnNormalIsDegradedOnceItsNormalIsKnown() {
        Watching watching =
                new Watching(HOST.watching().criticality(), Thresholds.FIRST, List.of(), 3.0, null);
        JudgeStory story = new JudgeStory(HOST.withWatching(watching));
        story.answer(Duration.ofMillis(400));
        assertThat(story.health()).as("nothing is known yet").isEqualTo(Health.UP);
        for (int i = 0; i < UsualLatency.LEAST * 3; i++) {
            story.answer(Duration.ofMillis(40));
        }
        story.answer(Duration.ofMillis(400));
        assertThat(story.health()).isEqualTo(Health.DEGRADED);
        ProbeResult last = story.state().last();
        assertThat(last).isNotNull();
        assertThat(last.failure()).isNotNull();
        assertThat(last.failure().reason()).isEqualTo(Reason.SLOW);
        assertThat(Integer.parseInt(last.failure().facts().getFirst())).isBetween(115, 140);
        story.answer(Duration.ofMillis(41));
        assertThat(story.health()).isEqualTo(Health.UP);
    }

    @Test
    void twoIntervalsOfSilenceAreUnknownButOldNewsOfAFailureStaysRed() {
        usual.results("u");
        usual.pass(Duration.ofSeconds(24));
        assertThat(usual.health()).isEqualTo(Health.UNKNOWN);
        usual.results("u");
        assertThat(usual.health()).isEqualTo(Health.UP);
        usual.results("xx");
        usual.pass(Duration.ofMinutes(5));
        assertThat(usual.health()).isEqualTo(Health.DOWN);
    }

    @Test
    void sixChangesInTenMinutesAreOneIncidentThatEndsWithCalm() {
        usual.results("uxxuuxxuuxxuu");
        assertThat(usual.health()).isEqualTo(Health.FLAPPING);
        usual.results("xxuuxxuu");
        assertThat(usual.incidents()).hasSize(1);
        usual.results("u".repeat(31));
        assertThat(usual.health()).isEqualTo(Health.UP);
        assertThat(usual.types()).last().isEqualTo(Type.RESOLVED);
        assertThat(usual.incidents()).hasSize(1);
    }

    @Test
    void aFlappingHostThatStaysDownIsDownAndNews() {
        usual.results("uxxuuxxuuxxuuxx");
        assertThat(usual.health()).isEqualTo(Health.FLAPPING);
        usual.results("x".repeat(31));
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        assertThat(usual.types()).last().isEqualTo(Type.CHANGED);
    }

    @Test
    void withoutALineNothingIsJudgedAndAfterwardsFailuresAreCountedAnew() {
        usual.results("ux");
        usual.network(false);
        assertThat(usual.health()).isEqualTo(Health.UNKNOWN);
        usual.results("xxx");
        assertThat(usual.health()).isEqualTo(Health.UNKNOWN);
        usual.network(true);
        assertThat(usual.health()).as("until something is heard").isEqualTo(Health.UNKNOWN);
        usual.results("x");
        assertThat(usual.health()).isEqualTo(Health.SUSPECT);
        assertThat(usual.types()).isEmpty();
        usual.results("x");
        assertThat(usual.types()).containsExactly(Type.OPENED);
    }

    @Test
    void anIncidentOutlastsALostLine() {
        usual.results("uxx");
        usual.network(false);
        usual.network(true);
        usual.results("x");
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        usual.results("uu");
        assertThat(usual.types()).containsExactly(Type.OPENED, Type.RESOLVED);
    }

    @Test
    void theEndOfMaintenanceRingsOnlyForWhatIsNewlyWrong() {
        usual.results("uxx");
        usual.maintain(Duration.ofMinutes(30));
        assertThat(usual.health()).isEqualTo(Health.MAINTENANCE);
        assertThat(usual.state().circumstances().maintenanceUntil())
                .isEqualTo(usual.now().plus(Duration.ofMinutes(30)));
        usual.results("xx");
        usual.pass(Duration.ofMinutes(31));
        assertThat(usual.health()).isEqualTo(Health.DOWN);
        assertThat(usual.types()).containsExactly(Type.OPENED, Type.RESOLVED, Type.REOPENED);
        assertThat(usual.open().rung()).as("known before: quiet").isTrue();

        JudgeStory other = new JudgeStory(patient(HOST));
        other.results("u");
        other.maintain(Duration.ofMinutes(30));
        other.results("xx");
        other.pass(Duration.ofMinutes(31));
        assertThat(other.types()).containsExactly(Type.OPENED);
        assertThat(other.open().rung()).isFalse();
    }

    @Test
    void whatRecoveredDuringMaintenanceAndFellAgainIsNew() {
        usual.results("uxx");
        usual.maintain(Duration.ofMinutes(30));
        usual.results("uuxx");
        usual.pass(Duration.ofMinutes(31));
        assertThat(usual.types()).containsExactly(Type.OPENED, Type.RESOLVED, Type.OPENED);
        assertThat(usual.incidents()).hasSize(2);
    }

    @Test
    void aRestartOpensNothingThatWasKnownAndClosesWhatRecovered() {
        usual.results("uxx");
        Remembered known = usual.judge().remember();
        JudgeStory again = new JudgeStory(patient(HOST));
        again.judge().restore(known);
        again.results("x");
        assertThat(again.health()).isEqualTo(Health.DOWN);
        assertThat(again.state().since()).isEqualTo(known.since());
        assertThat(again.types()).isEmpty();
        again.results("uu");
        assertThat(again.types()).containsExactly(Type.RESOLVED);
    }

    @Test
    void aHostThatFailsAgainWithinTwoMinutesIsTheSameIncident() {
        usual.results("uxxuu").results("xx");
        assertThat(usual.types()).containsExactly(Type.OPENED, Type.RESOLVED, Type.REOPENED);
        assertThat(usual.open().rung()).isFalse();
        assertThat(usual.incidents()).hasSize(1);
        usual.results("uu");
        usual.results("u".repeat(13));
        usual.results("xx");
        assertThat(usual.incidents()).hasSize(2);
    }

    @Test
    void theCauseOfAnIncidentIsTheFailureThatMadeIt() {
        usual.results("uxx");
        assertThat(usual.open().cause()).isEqualTo(Failure.of(Reason.REFUSED));
    }
}
