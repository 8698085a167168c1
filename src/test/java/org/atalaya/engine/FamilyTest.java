package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final Host GATEWAY = patient(host("gateway"));
    private static final Host SWITCH = behind(patient(host("switch")), "gateway");
    private static final Host SERVER = behind(patient(host("server")), "switch");

    private static final Duration RETRY = Duration.ofMillis(2500);

    private final RosterWorld world = new RosterWorld(List.of(GATEWAY, SWITCH, SERVER));

    private void allWell() {
        world.round('u', "gateway", "switch", "server");
        world.takeAsked();
    }

    @Test
    void theParentIsAskedAtOnceAndTheChildWaitsForItsWord() {
        allWell();
        world.round('x', "server");
        assertThat(world.takeAsked()).containsExactly("switch");
        world.round('x', "server");
        assertThat(world.health("server")).as("nobody knows yet").isEqualTo(Health.SUSPECT);
        assertThat(world.told()).isEmpty();
        world.result("switch", 'u');
        assertThat(world.health("server")).isEqualTo(Health.DOWN);
        assertThat(world.told()).containsExactly("OPENED DOWN server");
    }

    @Test
    void aChildOfAParentThatIsDownIsUnreachableAndSaysBehindWhom() {
        allWell();
        world.round('x', "server");
        world.result("switch", 'x');
        world.pass(RETRY);
        world.result("server", 'x');
        world.result("gateway", 'u');
        assertThat(world.health("server")).isEqualTo(Health.SUSPECT);
        world.pass(RETRY);
        world.result("switch", 'x');
        world.result("gateway", 'u');
        assertThat(world.health("switch")).isEqualTo(Health.DOWN);
        assertThat(world.health("server")).isEqualTo(Health.UNREACHABLE);
        assertThat(world.state("server").circumstances().behind()).isEqualTo("switch");
        assertThat(world.told()).containsExactly("OPENED DOWN switch", "OPENED UNREACHABLE server");
        assertThat(world.log().getLast().incident().parent()).isEqualTo("switch");
    }

    @Test
    void aChainRingsForItsFirstLinkAlone() {
        allWell();
        for (int i = 0; i < 3; i++) {
            world.round('x', "server", "switch", "gateway");
        }
        assertThat(world.told())
                .containsExactlyInAnyOrder(
                        "OPENED DOWN gateway",
                        "OPENED UNREACHABLE switch",
                        "OPENED UNREACHABLE server");
    }

    @Test
    void aRecoveryIsNeverHiddenByAParent() {
        aChainRingsForItsFirstLinkAlone();
        world.round('u', "server");
        world.round('u', "server");
        assertThat(world.health("gateway")).isEqualTo(Health.DOWN);
        assertThat(world.health("server")).isEqualTo(Health.UP);
        assertThat(world.told()).last().isEqualTo("RESOLVED UNREACHABLE server");
    }

    @Test
    void aChildThatStillFailsWhenItsParentIsBackRingsAsNew() {
        aChainRingsForItsFirstLinkAlone();
        world.takeAsked();
        world.round('u', "gateway", "switch");
        world.round('u', "gateway", "switch");
        assertThat(world.takeAsked()).contains("server");
        assertThat(world.health("server")).as("not asked yet").isEqualTo(Health.UNREACHABLE);
        world.round('x', "server");
        assertThat(world.health("server")).isEqualTo(Health.UNREACHABLE);
        world.round('x', "server");
        assertThat(world.health("server")).isEqualTo(Health.DOWN);
        assertThat(world.told()).last().isEqualTo("CHANGED DOWN server");
        assertThat(world.log().getLast().incident().rung()).isFalse();
    }

    @Test
    void aHostWithTwoRoadsIsReachableWhileOneIsOpen() {
        Host left = patient(host("left"));
        Host right = patient(host("right"));
        Host server = behind(patient(host("both")), "left", "right");
        RosterWorld roads = new RosterWorld(List.of(left, right, server));
        roads.round('u', "left", "right", "both");
        roads.round('x', "left");
        roads.round('x', "left");
        roads.round('x', "both");
        roads.result("right", 'u');
        roads.round('x', "both");
        assertThat(roads.health("both")).isEqualTo(Health.DOWN);
        roads.round('x', "right");
        roads.round('x', "right");
        assertThat(roads.health("both")).isEqualTo(Health.UNREACHABLE);
    }

    @Test
    void aParentThatNeverAnswersIsNotWaitedForForEver() {
        allWell();
        world.round('x', "server");
        for (int i = 0; i < 4; i++) {
            world.round('x', "server");
        }
        assertThat(world.health("server")).isEqualTo(Health.DOWN);
    }

    @Test
    void aPausedParentIsLookedThrough() {
        allWell();
        world.pause("switch", true);
        world.round('x', "gateway");
        world.round('x', "gateway");
        world.round('x', "server");
        world.round('x', "server");
        assertThat(world.health("server")).isEqualTo(Health.UNREACHABLE);
        assertThat(world.state("server").circumstances().behind()).isEqualTo("gateway");
    }

    @Test
    void aParentThatIsDownInPlannedWorkExplainsItsChildrenToo() {
        allWell();
        world.each("switch", judge -> judge.maintain(world.now().plusSeconds(3600), world.now()));
        world.round('x', "switch", "server");
        world.result("gateway", 'u');
        world.round('x', "switch", "server");
        assertThat(world.health("switch")).isEqualTo(Health.MAINTENANCE);
        assertThat(world.health("server")).isEqualTo(Health.UNREACHABLE);
    }

    @Test
    void aCircleHangsNobodyAndSomebodyRings() {
        Host one = behind(patient(host("one")), "two", "one");
        Host two = behind(patient(host("two")), "one");
        RosterWorld circle = new RosterWorld(List.of(one, two));
        circle.round('u', "one", "two");
        for (int i = 0; i < 20; i++) {
            circle.round('x', "one", "two");
        }
        assertThat(circle.log()).extracting(e -> e.incident().kind().name()).contains("DOWN");
        circle.pause("one", true);
        circle.pause("two", true);
        circle.pause("one", false);
        circle.round('x', "one");
        circle.round('x', "one");
        assertThat(circle.health("one")).isEqualTo(Health.DOWN);
    }

    @Test
    void aHundredChildrenOfADeadSwitchAreOneCallForAPerson() {
        List<Host> all =
                IntStream.range(0, 100).mapToObj(i -> behind(patient(host("s" + i)), "g")).toList();
        List<Host> hosts = new ArrayList<>(all);
        hosts.add(patient(host("g")));
        RosterWorld racks = new RosterWorld(hosts);
        String[] ids = hosts.stream().map(Host::id).toArray(String[]::new);
        racks.round('u', ids);
        for (int i = 0; i < 4; i++) {
            racks.round('x', ids);
        }
        assertThat(racks.told()).filteredOn(t -> t.startsWith("OPENED DOWN")).hasSize(1);
        assertThat(racks.told()).filteredOn(t -> t.contains("UNREACHABLE")).hasSize(100);
    }

    @Test
    void timeAloneEndsAWait() {
        allWell();
        world.round('x', "server");
        world.result("server", 'x');
        assertThat(world.health("server")).isEqualTo(Health.SUSPECT);
        world.pass(Duration.ofSeconds(30));
        assertThat(world.health("server")).isEqualTo(Health.DOWN);
    }
}
