package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.NetworkState.Kind;
import org.atalaya.model.PingCheck;
import org.atalaya.model.TcpCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {

    private static final Host HERE = host("here", Duration.ofSeconds(10), "http://127.0.0.1:9/");
    private static final List<Host> OUTSIDE = List.of(host("a"), host("b"), HERE);

    private final FakeLine line = new FakeLine();
    private boolean enabled = true;
    private final List<NetworkWatch.News> news = new ArrayList<>();

    private static final class FakeLine implements NetworkWatch.Line {
        private boolean link = true;
        private @Nullable Boolean gateway = true;
        private int answers;
        private List<Check> asked = List.of();

        @Override
        public boolean hasLink() {
            return link;
        }

        @Override
        public @Nullable Boolean gateway() {
            return gateway;
        }

        @Override
        public int answers(List<Check> witnesses) {
            asked = witnesses;
            return Math.min(answers, witnesses.size());
        }
    }

    private NetworkWatch watch(List<Host> hosts, String... witnesses) {
        return new NetworkWatch(
                line,
                InstantSource.fixed(NOON),
                () -> hosts,
                () -> new NetworkSettings(enabled, List.of(witnesses)),
                news::add);
    }

    private List<Kind> kinds() {
        return news.stream().map(each -> each.state().kind()).toList();
    }

    @Test
    void aPulledCableIsToldOnceAndSoIsItsReturn() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        assertThat(watch.look()).isGreaterThan(Duration.ofSeconds(3));
        line.link = false;
        Duration pause = watch.look();
        watch.look();
        assertThat(pause).isLessThan(Duration.ofSeconds(3));
        assertThat(kinds()).containsExactly(Kind.OFFLINE);
        assertThat(news.getFirst().link()).isFalse();
        line.link = true;
        watch.look();
        watch.look();
        assertThat(kinds()).containsExactly(Kind.OFFLINE, Kind.RETURNING, Kind.ONLINE);
    }

    @Test
    void aWallThatWatchesOnlyItsOwnMachineIsNeverCutOff() throws Exception {
        line.link = false;
        watch(List.of(HERE)).look();
        watch(List.of()).look();
        assertThat(news).isEmpty();
    }

    @Test
    void hostsAreAskedOnlyWhileTheGatewayKeepsSilent() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        watch.look();
        assertThat(line.asked).isEmpty();
        line.gateway = false;
        line.answers = 1;
        watch.look();
        assertThat(line.asked)
                .extracting(Check::hostName)
                .containsExactly("a.example", "b.example");
        assertThat(news).isEmpty();
        line.answers = 0;
        watch.look();
        watch.look();
        assertThat(kinds()).containsExactly(Kind.OFFLINE);
        assertThat(news.getFirst().link()).isTrue();
    }

    @Test
    void oneHostThatIsSilentIsAHostThatIsDown() throws Exception {
        NetworkWatch watch = watch(List.of(host("a")));
        line.gateway = false;
        watch.look();
        watch.look();
        watch.look();
        assertThat(news).isEmpty();
        assertThat(line.asked).isEmpty();
    }

    @Test
    void namedWitnessesAreAskedAlwaysAndBelievedBeforeTheGateway() throws Exception {
        NetworkWatch watch = watch(OUTSIDE, "9.9.9.9", "dns.example:53");
        watch.look();
        assertThat(line.asked)
                .containsExactly(
                        new PingCheck("9.9.9.9", 1, 1, 100, CheckOptions.DEFAULT),
                        new TcpCheck(
                                new Endpoint("dns.example", 53), List.of(), CheckOptions.DEFAULT));
        watch.look();
        assertThat(kinds()).as("the gateway answers, the world does not").contains(Kind.OFFLINE);
    }

    @Test
    void ipv6WitnessesAreReadWithAndWithoutAPort() {
        assertThat(NetworkWatch.named("2620:fe::9"))
                .isEqualTo(new PingCheck("2620:fe::9", 1, 1, 100, CheckOptions.DEFAULT));
        assertThat(NetworkWatch.named("[2620:fe::9]:53"))
                .isEqualTo(
                        new TcpCheck(
                                new Endpoint("2620:fe::9", 53), List.of(), CheckOptions.DEFAULT));
    }

    @Test
    void whoeverSwitchesTheLookOffGetsTheLineBack() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        line.link = false;
        watch.look();
        enabled = false;
        watch.look();
        watch.look();
        assertThat(kinds()).containsExactly(Kind.OFFLINE, Kind.ONLINE);
    }
}
