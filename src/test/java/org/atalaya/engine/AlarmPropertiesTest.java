package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;

/**
 * What holds whatever happens: stories made at random, each shrunk to its shortest when it fails.
 */
class AlarmPropertiesTest {

    private static final List<Host> HOSTS =
            List.of(
                    patient(host("gate")),
                    behind(patient(host("hub")), "gate"),
                    behind(patient(host("shop")), "hub"),
                    behind(patient(host("mail")), "hub", "gate"),
                    host("lone"));

    private static final int DEEDS = 16;

    /** Plays a story: each number is a deed and whose. */
    private static void play(RosterWorld world, List<Integer> story) {
        for (int step : story) {
            world.pass(Duration.ofSeconds(4));
            Host host = HOSTS.get(step / DEEDS % HOSTS.size());
            deed(world, host.id(), step % DEEDS);
            check(world);
        }
    }

    static void deed(RosterWorld world, String id, int deed) {
        switch (deed) {
            case 0, 1, 2, 3 -> world.result(id, 'x');
            case 4, 5, 6 -> world.result(id, 'u');
            case 7 -> world.result(id, 'd');
            case 8 -> world.pause(id, true);
            case 9 -> world.pause(id, false);
            case 10 -> world.each(id, j -> j.maintain(world.now().plusSeconds(60), world.now()));
            case 11 -> world.each(id, j -> j.endMaintenance(world.now()));
            case 12 -> world.roster().setOnline(false);
            case 13 -> world.roster().setOnline(true);
            case 14 -> world.each(id, j -> j.acknowledge(new Acknowledgement("ana", world.now())));
            case 15 -> world.roster().gap();
            default -> throw new IllegalArgumentException(Integer.toString(deed));
        }
    }

    /** The open incidents are those that the states call for, and one a host at most. */
    private static void check(RosterWorld world) {
        check(world, world.log());
    }

    /** The same, where the log began before this start. */
    static void check(RosterWorld world, List<IncidentEvent> log) {
        Map<String, List<Incident>> open =
                RosterWorld.replayed(log).values().stream()
                        .filter(Incident::isOpen)
                        .collect(Collectors.groupingBy(Incident::hostId));
        for (Host host : world.hosts()) {
            List<Incident> own = open.getOrDefault(host.id(), List.of());
            assertThat(own).as("open incidents of %s", host.id()).hasSizeLessThanOrEqualTo(1);
            Health health = world.health(host.id());
            switch (health) {
                case DOWN, FLAPPING, UNREACHABLE, DEGRADED ->
                        assertThat(own)
                                .extracting(incident -> incident.kind().name())
                                .containsExactly(health.name());
                case UP, MAINTENANCE, PAUSED -> assertThat(own).as("%s", health).isEmpty();
                case SUSPECT, UNKNOWN, PENDING -> {}
            }
            assertThat(world.state(host.id()).circumstances().incident())
                    .isEqualTo(own.isEmpty() ? null : own.getFirst());
        }
    }

    @Property(seed = "4711", tries = 400)
    void exactlyOneIncidentIsOpenForAHostAndItsEventsAreInOrder(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 79) Integer> story) {
        RosterWorld world = new RosterWorld(HOSTS);
        play(world, story);
        Set<String> known = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (IncidentEvent event : world.log()) {
            String id = event.incident().id();
            switch (event.type()) {
                case OPENED -> {
                    assertThat(known.add(id)).as("a new id").isTrue();
                    open.add(id);
                }
                case REOPENED -> {
                    assertThat(known).contains(id);
                    assertThat(open.add(id)).as("it was over").isTrue();
                }
                case RESOLVED -> assertThat(open.remove(id)).as("it was open").isTrue();
                case CHANGED, ACKNOWLEDGED -> assertThat(open).contains(id);
                case NOTED, SHELVED, UNSHELVED, ESCALATED, SEEN, RANG ->
                        throw new AssertionError("nobody did that: " + event);
            }
            assertThat(event.incident().isOpen()).isEqualTo(event.type() != Type.RESOLVED);
        }
    }

    @Property(seed = "4712", tries = 300)
    void everyHostThatGoesOnFailingHasAnIncidentInTheEnd(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 79) Integer> story) {
        RosterWorld world = new RosterWorld(HOSTS);
        play(world, story);
        settleDown(world);
        for (int i = 0; i < 20; i++) {
            world.round('x', "gate", "hub", "shop", "mail", "lone");
        }
        for (Host host : HOSTS) {
            assertThat(world.state(host.id()).circumstances().incident()).isNotNull();
            assertThat(world.health(host.id())).matches(Health::isFailing);
        }
        check(world);
    }

    @Property(seed = "4713", tries = 300)
    void aParentNeverHidesTheRecoveryOfItsChild(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 79) Integer> story) {
        RosterWorld world = new RosterWorld(HOSTS);
        play(world, story);
        settleDown(world);
        for (int i = 0; i < 35; i++) {
            world.round('x', "gate", "hub");
            world.result("shop", 'u');
        }
        assertThat(world.health("shop")).isEqualTo(Health.UP);
        assertThat(world.state("shop").circumstances().incident()).isNull();
    }

    /** No named reason to be silent is left. */
    private static void settleDown(RosterWorld world) {
        world.roster().setOnline(true);
        for (Host host : HOSTS) {
            world.pause(host.id(), false);
            world.each(host.id(), j -> j.endMaintenance(world.now()));
        }
    }

    @Property(seed = "4714", tries = 300)
    void aRestartAtAnyPointKnowsWhatWasKnownAndOpensOnlyWhatIsNew(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 79) Integer> story,
            @ForAll @IntRange(min = 0, max = 80) int cut) {
        RosterWorld before = new RosterWorld(HOSTS);
        play(before, story.subList(0, Math.min(cut, story.size())));
        Map<String, Incident> replayed = RosterWorld.replayed(before.log());
        Set<Incident> open =
                replayed.values().stream().filter(Incident::isOpen).collect(Collectors.toSet());
        List<Remembered> remembered = before.roster().remember();
        assertThat(
                        remembered.stream()
                                .map(Remembered::open)
                                .filter(incident -> incident != null && incident.isOpen()))
                .containsExactlyInAnyOrderElementsOf(open);

        RosterWorld after = new RosterWorld(HOSTS, remembered, before.now().plusSeconds(30));
        Set<String> knownHosts = open.stream().map(Incident::hostId).collect(Collectors.toSet());
        for (int i = 0; i < 12; i++) {
            after.round('x', "gate", "hub", "shop", "mail", "lone");
        }
        assertThat(after.log())
                .filteredOn(event -> event.type() == Type.OPENED)
                .allMatch(event -> !knownHosts.contains(event.host().id()));
        for (int i = 0; i < 35; i++) {
            after.round('u', "gate", "hub", "shop", "mail", "lone");
        }
        Set<String> ended =
                after.log().stream()
                        .filter(event -> event.type() == Type.RESOLVED)
                        .map(event -> event.incident().id())
                        .collect(Collectors.toSet());
        assertThat(ended).containsAll(open.stream().map(Incident::id).toList());
    }
}
