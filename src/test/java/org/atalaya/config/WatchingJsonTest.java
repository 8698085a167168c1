package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Criticality;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.Host;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class WatchingJsonTest {

    private static final String CHECK = "\"check\":{\"type\":\"ssh\",\"host\":\"a.example\"}";

    private static WallReader.Loaded read(String hosts) {
        return WallReader.read(
                Path.of("hosts.json"), "{\n\"version\":1,\n\"hosts\":[" + hosts + "]}");
    }

    private static String host(String id, String fields) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\"," + fields + CHECK + "}";
    }

    private static List<String> paths(WallReader.Loaded loaded) {
        return loaded.problems().stream().map(Problem::path).toList();
    }

    @Test
    void everyFieldIsReadAndComesBack() {
        WallReader.Loaded loaded =
                read(
                        host("gw", "")
                                + ","
                                + host(
                                        "a",
                                        "\"criticality\":\"critical\",\"failures\":3,\"successes\":1,"
                                            + "\"window\":\"3/5\",\"retry\":\"2s\","
                                            + "\"dependsOn\":[\"gw\"],\"slowerThanNormal\":2.5,"
                                            + "\"soundFile\":\"/sounds/a.wav\","));
        assertThat(loaded.problems()).isEmpty();
        Host host = loaded.document().wall().hosts().getLast();
        assertThat(host.watching())
                .isEqualTo(
                        new Watching(
                                Criticality.CRITICAL,
                                new Thresholds(
                                        3, 1, new Thresholds.Window(3, 5), Duration.ofSeconds(2)),
                                List.of("gw"),
                                2.5,
                                "/sounds/a.wav"));
        String written =
                "{\"hosts\":["
                        + HostJson.write(loaded.document().wall().hosts().getFirst(), profiles())
                        + ","
                        + HostJson.write(host, profiles())
                        + "]}";
        assertThat(WallReader.read(Path.of("hosts.json"), written).document().wall().hosts())
                .isEqualTo(loaded.document().wall().hosts());
    }

    private static GroupProfiles profiles() {
        return Wall.Defaults.BUILT_IN.with(List.of());
    }

    @Test
    void whatIsUsualIsNotWritten() {
        Host host = read(host("a", "")).document().wall().hosts().getFirst();
        assertThat(host.watching()).isEqualTo(Watching.USUAL);
        assertThat(HostJson.write(host, profiles()).keySet())
                .containsExactly("id", "name", "check");
    }

    @Test
    void wrongValuesAreNamedAndCostTheirHostOnly() {
        WallReader.Loaded loaded =
                read(
                        host("a", "\"failures\":0,\"window\":\"6/5\",\"slowerThanNormal\":\"x\",")
                                + ","
                                + host("b", ""));
        assertThat(paths(loaded))
                .containsExactlyInAnyOrder(
                        "hosts[0].failures", "hosts[0].window", "hosts[0].slowerThanNormal");
        assertThat(loaded.document().wall().hosts()).extracting(Host::id).containsExactly("b");
    }

    @Test
    void unknownParentsAndCirclesAreNamedAndCostNoHost() {
        WallReader.Loaded loaded =
                read(
                        host("a", "\"dependsOn\":[\"b\"],")
                                + ","
                                + host("b", "\"dependsOn\":[\"a\",\"nobody\"],")
                                + ","
                                + host("c", "\"dependsOn\":[\"c\"],"));
        assertThat(paths(loaded))
                .containsExactly(
                        "hosts[0].dependsOn[0]",
                        "hosts[1].dependsOn[0]",
                        "hosts[1].dependsOn[1]",
                        "hosts[2].dependsOn[0]");
        assertThat(loaded.document().wall().hosts()).hasSize(3);
        assertThat(loaded.problems().get(2).sentence(Words.of(Locale.UK))).contains("nobody");
    }
}
