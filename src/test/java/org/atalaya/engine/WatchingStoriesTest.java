package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;
import org.junit.jupiter.api.Test;

/** What holds over a restart, over a cut line and for one host alone. */
class WatchingStoriesTest {

    private static final Host PAY = host("pay");
    private static final Host HERE = host("here", Duration.ofSeconds(10), "http://127.0.0.1:9/");

    @Test
    void whatPlannedWorkHidesIsNoNewsAfterARestart() {
        RosterWorld before = new RosterWorld(List.of(PAY));
        before.round('x', "pay");
        before.each("pay", judge -> judge.maintain(NOON.plusSeconds(3600), before.now()));
        assertThat(before.health("pay")).isEqualTo(Health.MAINTENANCE);

        Instant later = before.now().plusSeconds(60);
        RosterWorld after = new RosterWorld(List.of(PAY), before.roster().remember(), later);
        assertThat(after.health("pay")).isEqualTo(Health.MAINTENANCE);
        after.round('x', "pay");
        after.each("pay", judge -> judge.endMaintenance(after.now()));

        assertThat(after.health("pay")).isEqualTo(Health.DOWN);
        assertThat(after.told()).containsExactly("REOPENED DOWN pay");
        assertThat(after.log().getFirst().incident().rung()).as("known: no ring").isTrue();
        assertThat(after.log().getFirst().incident().openedAt())
                .isEqualTo(before.log().getFirst().incident().openedAt());
    }

    @Test
    void plannedWorkThatEndedWhileTheProgramWasOffIsNoNewsEither() {
        RosterWorld before = new RosterWorld(List.of(PAY));
        before.round('x', "pay");
        before.each("pay", judge -> judge.maintain(NOON.plusSeconds(600), before.now()));

        RosterWorld after =
                new RosterWorld(List.of(PAY), before.roster().remember(), NOON.plusSeconds(7200));
        after.round('x', "pay");
        assertThat(after.health("pay")).isEqualTo(Health.DOWN);
        assertThat(after.log()).singleElement().matches(event -> event.incident().rung());
    }

    @Test
    void whatRecoveredUnderPlannedWorkAndFailsAfterARestartRings() {
        RosterWorld before = new RosterWorld(List.of(PAY));
        before.round('x', "pay");
        before.each("pay", judge -> judge.maintain(NOON.plusSeconds(600), before.now()));
        before.round('u', "pay");

        RosterWorld after =
                new RosterWorld(List.of(PAY), before.roster().remember(), NOON.plusSeconds(7200));
        after.round('x', "pay");
        assertThat(after.log()).singleElement().matches(event -> !event.incident().rung());
    }

    @Test
    void whatPlannedWorkOrAPersonEndsIsNobodysToHaveMissedAndWhatRecoversIs() {
        RosterWorld world = new RosterWorld(List.of(PAY));
        world.round('x', "pay");
        world.each("pay", judge -> judge.maintain(NOON.plusSeconds(600), world.now()));
        assertThat(world.log().getLast().type()).isEqualTo(IncidentEvent.Type.RESOLVED);
        assertThat(world.log().getLast().incident().seen()).as("it did not recover").isTrue();
        world.each("pay", judge -> judge.endMaintenance(world.now()));
        assertThat(world.told().getLast()).isEqualTo("REOPENED DOWN pay");
        world.round('u', "pay");
        assertThat(world.log().getLast().incident().seen()).as("it recovered unseen").isFalse();

        world.pass(Duration.ofHours(1));
        world.round('x', "pay");
        world.pause("pay", true);
        assertThat(world.log().getLast().incident().seen()).isTrue();
    }

    @Test
    void aHostOnThisMachineIsWatchedWithoutANetwork() {
        RosterWorld world = new RosterWorld(List.of(PAY, HERE));
        world.round('u', "pay", "here");
        world.roster().setOnline(false);
        assertThat(world.health("pay")).isEqualTo(Health.UNKNOWN);
        assertThat(world.health("here")).isEqualTo(Health.UP);

        world.round('x', "pay", "here");
        assertThat(world.health("here")).isEqualTo(Health.DOWN);
        assertThat(world.told()).containsExactly("OPENED DOWN here");
        world.roster().setOnline(true);
        assertThat(world.health("here")).isEqualTo(Health.DOWN);
        assertThat(world.health("pay")).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void whoHasADegradedHostInHandIsInItsState() {
        RosterWorld world = new RosterWorld(List.of(PAY));
        world.round('d', "pay");
        Acknowledgement mine = new Acknowledgement("ana", world.now(), "on it");
        world.each("pay", judge -> judge.acknowledge(mine));
        assertThat(world.health("pay")).isEqualTo(Health.DEGRADED);
        assertThat(world.state("pay").acknowledgement()).isEqualTo(mine);

        world.round('x', "pay");
        assertThat(world.state("pay").acknowledgement()).as("worse is news").isNull();
    }

    @Test
    void aHostMayHaveARuleOfItsOwnForFlapping() {
        FlapRule quick = new FlapRule(2, Duration.ofMinutes(5), Duration.ofSeconds(30));
        Watching watching =
                new Watching(
                        PAY.watching().criticality(),
                        Thresholds.FIRST,
                        List.of(),
                        null,
                        null,
                        quick);
        RosterWorld world = new RosterWorld(List.of(PAY.withWatching(watching)));
        world.round('u', "pay");
        world.round('x', "pay");
        world.round('u', "pay");
        assertThat(world.health("pay")).isEqualTo(Health.FLAPPING);

        world.watch(List.of(PAY));
        world.round('u', "pay");
        assertThat(world.health("pay")).isEqualTo(Health.UP);
    }
}
