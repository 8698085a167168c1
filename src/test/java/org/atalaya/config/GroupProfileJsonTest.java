package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.Criticality;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupProfileJsonTest {

    private static final String FILE =
            """
            {
              "version": 1,
              "defaults": {"interval": "25s"},
              "groups": [
                {"group": "Network", "defaults": {"interval": "30s", "failures": 3, "criticality": "critical"}},
                {"group": "Network/Core", "atLeast": 2, "defaults": {"interval": "10s", "sound": false}}
              ],
              "hosts": [
                {"id": "a", "name": "Edge", "group": "Network", "check": {"type": "tcp", "host": "a", "port": 1}},
                {"id": "b", "name": "Core", "group": "Network / Core", "check": {"type": "tcp", "host": "b", "port": 1}},
                {"id": "c", "name": "Own", "group": "Network/Core", "interval": "1m", "sound": true,
                 "criticality": "normal", "failures": 2, "check": {"type": "tcp", "host": "c", "port": 1}},
                {"id": "d", "name": "Other", "check": {"type": "tcp", "host": "d", "port": 1}}
              ]
            }
            """;

    private static WallReader.Loaded read(String text) {
        return WallReader.read(Path.of("hosts.json"), text);
    }

    private static void is(Host host, int seconds, int failures, Criticality worth, boolean sound) {
        assertThat(host.interval()).as(host.name()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(host.watching().thresholds().failures()).as(host.name()).isEqualTo(failures);
        assertThat(host.watching().criticality()).as(host.name()).isEqualTo(worth);
        assertThat(host.sound()).as(host.name()).isEqualTo(sound);
    }

    @Test
    void innerGroupsChangeWhatOuterOnesSayAndAHostItself() {
        WallReader.Loaded loaded = read(FILE);
        assertThat(loaded.problems()).isEmpty();
        List<Host> hosts = loaded.document().wall().hosts();
        is(hosts.get(0), 30, 3, Criticality.CRITICAL, true);
        is(hosts.get(1), 10, 3, Criticality.CRITICAL, false);
        is(hosts.get(2), 60, 2, Criticality.NORMAL, true);
        is(hosts.get(3), 25, 2, Criticality.NORMAL, true);
        assertThat(loaded.document().text()).isEqualTo(FILE);
    }

    @Test
    void whatIsWrittenIsReadTheSameAndInheritedIsNotWritten() {
        WallDocument document = read(FILE).document();
        List<Host> hosts = document.wall().hosts();
        document.put(hosts.get(1).withGroup("Elsewhere"));
        document.put(hosts.get(3).withGroup("Network"));
        Wall now = document.wall();
        WallReader.Loaded again = read(document.text());
        assertThat(again.problems()).isEmpty();
        assertThat(again.document().wall()).isEqualTo(now);
        is(again.document().wall().hosts().get(1), 10, 3, Criticality.CRITICAL, false);
        is(again.document().wall().hosts().get(3), 25, 2, Criticality.NORMAL, true);

        document.setRules(List.of(GroupRule.worst("Mail").withProfile(GroupProfile.NONE)));
        assertThat(read(document.text()).document().wall().rules())
                .containsExactly(GroupRule.worst("Mail"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"interval\": \"1ms\"}|groups[0].defaults.interval",
                "{\"failures\": 0}|groups[0].defaults.failures",
                "{\"criticality\": \"huge\"}|groups[0].defaults.criticality",
                "{\"sound\": \"yes\"}|groups[0].defaults.sound"
            })
    void whatIsWrongIsSaidWithItsPlaceAndGivesNothing(String defaults, String place) {
        WallReader.Loaded loaded =
                read(
                        "{\"version\":1,\n\"groups\":[{\"group\":\"A\",\"defaults\":"
                                + defaults
                                + "}],\"hosts\":[{\"name\":\"x\",\"group\":\"A\",\"check\":"
                                + "{\"type\":\"tcp\",\"host\":\"a\",\"port\":1}}]}");
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.problems().getFirst().path()).isEqualTo(place);
        is(loaded.document().wall().hosts().getFirst(), 20, 2, Criticality.NORMAL, true);
    }
}
