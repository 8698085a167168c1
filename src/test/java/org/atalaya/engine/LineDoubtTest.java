package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;

/** A host that falls waits for one look at this machine's own line, and never long. */
class LineDoubtTest {

    private static final Duration SOON = Duration.ofMillis(20);

    private final RosterWorld world =
            new RosterWorld(
                    List.of(
                            patient(host("pay")),
                            patient(host("mail")),
                            behind(patient(host("shop")), "pay"),
                            host("here", Duration.ofSeconds(10), "http://127.0.0.1:9/")));
    private long asked;

    private LineDoubtTest fallen() {
        world.roster().lineAsker(() -> ++asked);
        world.round('u', "pay", "mail", "shop", "here");
        world.round('x', "pay", "mail");
        world.round('x', "pay", "mail");
        return this;
    }

    @Test
    void aHostThatFallsIsNotDownBeforeSomebodyLookedAtTheLine() {
        fallen();
        assertThat(asked).as("at the first failure and at the fall of each").isEqualTo(4);
        assertThat(world.health("pay")).isEqualTo(Health.SUSPECT);
        assertThat(world.told()).isEmpty();
        world.roster().lineSeen(asked);
        assertThat(world.told()).containsExactlyInAnyOrder("OPENED DOWN pay", "OPENED DOWN mail");
    }

    @Test
    void aLookThatBeganBeforeTheHostFellSaysNothingAboutIt() {
        world.roster().lineAsker(() -> ++asked);
        world.round('x', "pay");
        long before = asked;
        world.round('x', "pay");
        world.roster().lineSeen(before);
        assertThat(world.told()).isEmpty();
        world.roster().lineSeen(asked);
        assertThat(world.told()).containsExactly("OPENED DOWN pay");
    }

    @Test
    void whenTheLineIsCutNobodyWasDownAndTheFirstAnswerAfterItIsEnough() {
        fallen();
        world.roster().setOnline(false);
        assertThat(world.health("pay")).isEqualTo(Health.UNKNOWN);
        world.roster().setOnline(true);
        world.round('u', "pay", "mail");
        assertThat(world.health("pay")).isEqualTo(Health.UP);
        assertThat(world.told()).isEmpty();
    }

    @Test
    void whoIsDownWhenTheLineIsBackIsOpenedThen() {
        fallen();
        world.roster().setOnline(false);
        world.roster().setOnline(true);
        world.round('x', "pay");
        world.round('x', "pay");
        assertThat(world.told()).isEmpty();
        world.roster().lineSeen(asked);
        assertThat(world.told()).containsExactly("OPENED DOWN pay");
    }

    @Test
    void aLookThatNeverEndsIsWaitedForThreeSecondsAndNoRingIsLost() {
        fallen();
        world.pass(Ties.LONGEST_LOOK.minus(SOON));
        assertThat(world.told()).isEmpty();
        world.pass(SOON);
        assertThat(world.told()).containsExactlyInAnyOrder("OPENED DOWN pay", "OPENED DOWN mail");
    }

    @Test
    void aHostThatAnswersMeanwhileWasNeverDown() {
        fallen();
        world.result("pay", 'u');
        assertThat(world.health("pay")).isEqualTo(Health.UP);
        world.roster().lineSeen(asked);
        assertThat(world.told()).containsExactly("OPENED DOWN mail");
    }

    @Test
    void aChildWaitsForItsParentWhileThatWaitsForTheLine() {
        fallen();
        world.result("shop", 'x');
        world.result("shop", 'x');
        assertThat(world.health("shop")).isEqualTo(Health.SUSPECT);
        world.roster().lineSeen(asked);
        assertThat(world.health("pay")).isEqualTo(Health.DOWN);
        assertThat(world.health("shop")).isEqualTo(Health.UNREACHABLE);
        assertThat(world.told()).doesNotContain("OPENED DOWN shop");
    }

    @Test
    void hostsOnThisMachineAskNobodyAndDoNotWait() {
        world.roster().lineAsker(() -> ++asked);
        world.round('x', "here");
        world.round('x', "here");
        assertThat(asked).isZero();
        assertThat(world.told()).containsExactly("OPENED DOWN here");
    }

    @Test
    void whereNobodyLooksNobodyWaits() {
        world.round('x', "pay");
        world.round('x', "pay");
        assertThat(world.told()).containsExactly("OPENED DOWN pay");
    }

    @Test
    void aHostThatIsKnownToBeDownAsksNoMore() {
        fallen();
        world.roster().lineSeen(asked);
        long before = asked;
        world.round('x', "pay", "mail");
        world.round('x', "pay", "mail");
        assertThat(asked).isEqualTo(before);
    }
}
