package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.atalaya.alarm.MuteScope;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;

/**
 * What holds for engine and alarm together, whatever happens: {@link HeardWorld} holds each half
 * second of a random story against it.
 */
class HeardPropertiesTest {

    private static final Host PAY = host("pay");
    private static final List<Host> HOSTS =
            List.of(
                    patient(host("gate")),
                    behind(patient(host("hub")), "gate"),
                    behind(patient(host("shop")), "hub"),
                    host("lone"),
                    PAY.withWatching(PAY.watching().withCriticality(Criticality.CRITICAL)));

    private static final int DEEDS = 24;
    private static final Duration STEP = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static HeardWorld played(List<Integer> story) {
        HeardWorld heard = new HeardWorld(HOSTS);
        for (int step : story) {
            Host host = HOSTS.get(step / DEEDS % HOSTS.size());
            deed(heard, host.id(), step % DEEDS);
            heard.pass(STEP);
        }
        return heard;
    }

    private static void deed(HeardWorld heard, String id, int deed) {
        RosterWorld world = heard.world();
        Instant now = world.now();
        switch (deed) {
            case 12 -> heard.online(false);
            case 13 -> heard.online(true);
            case 16 -> heard.mute(new MuteScope.One(id), MINUTE);
            case 17 -> heard.mute(new MuteScope.All(), MINUTE);
            case 18 -> heard.mute(new MuteScope.Group(""), MINUTE);
            case 19 -> heard.unmute();
            case 20 -> act(world, id, (b, who, at) -> b.shelve(who, at, "ana", now.plus(MINUTE)));
            case 21 -> act(world, id, (b, who, at) -> b.unshelve(who, at, "ana"));
            case 22 -> heard.restart();
            case 23 -> heard.pass(MINUTE);
            default -> AlarmPropertiesTest.deed(world, id, deed);
        }
    }

    private static void act(RosterWorld world, String id, Judge.Deed deed) {
        world.each(id, judge -> judge.act(deed, world.now()));
    }

    /** No named reason to be silent is left, but that somebody has it in hand. */
    private static void settleDown(HeardWorld heard) {
        heard.online(true);
        heard.unmute();
        RosterWorld world = heard.world();
        for (Host host : HOSTS) {
            world.pause(host.id(), false);
            world.each(host.id(), j -> j.endMaintenance(world.now()));
            act(world, host.id(), (b, who, at) -> b.unshelve(who, at, "ana"));
        }
    }

    @Property(seed = "4721", tries = 250)
    void nothingRingsWithoutCauseAndNothingIsSilentWithout(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 119) Integer> story) {
        HeardWorld heard = played(story);
        settleDown(heard);
        for (int i = 0; i < 30; i++) {
            heard.world().result("pay", 'x');
            heard.world().result("lone", 'x');
            heard.pass(Duration.ofSeconds(5));
        }
        for (String id : List.of("pay", "lone")) {
            Incident open = heard.open().get(id);
            assertThat(heard.world().health(id)).isIn(Health.DOWN, Health.FLAPPING);
            assertThat(open).as(id).isNotNull();
            assertThat(open.rung() || open.isAcknowledged()).as(id + " was heard").isTrue();
        }
    }

    @Property(seed = "4722", tries = 150)
    void aKillAtAnyPointChangesNoIncidentAndRingsOnlyForWhatBrokeMeanwhile(
            @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 119) Integer> story) {
        HeardWorld heard = played(story);
        Map<String, Incident> before = heard.open();
        int rings = heard.rings();
        heard.restart();
        heard.pass(Duration.ofSeconds(20));
        assertThat(heard.open()).isEqualTo(before);
        assertThat(heard.rings()).as("before anybody was asked").isEqualTo(rings);
        settleDown(heard);
        for (int i = 0; i < 40; i++) {
            HOSTS.forEach(host -> heard.world().result(host.id(), 'u'));
            heard.pass(Duration.ofSeconds(10));
        }
        assertThat(heard.open()).isEmpty();
    }
}
