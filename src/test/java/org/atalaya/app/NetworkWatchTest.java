package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    private final List<Long> seen = new ArrayList<>();

    private static final class FakeLine implements NetworkWatch.Line {
        private boolean link = true;
        private @Nullable Boolean gateway = true;
        private int answers;
        private List<Check> asked = List.of();
        private Step before = () -> {};
        private Runnable whenAsked = () -> {};

        /** What happens before the gateway answers. */
        private interface Step {
            void run() throws InterruptedException;
        }

        @Override
        public boolean hasLink() {
            return link;
        }

        @Override
        public @Nullable Boolean gateway() throws InterruptedException {
            before.run();
            return gateway;
        }

        @Override
        public int answers(List<Check> witnesses) {
            asked = witnesses;
            whenAsked.run();
            return Math.min(answers, witnesses.size());
        }
    }

    private NetworkWatch watch(List<Host> hosts, String... witnesses) {
        return new NetworkWatch(
                line,
                InstantSource.fixed(NOON),
                () -> hosts,
                () -> new NetworkSettings(enabled, List.of(witnesses)),
                news::add,
                seen::add);
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
        assertThat(Witnesses.named("2620:fe::9"))
                .isEqualTo(new PingCheck("2620:fe::9", 1, 1, 100, CheckOptions.DEFAULT));
        assertThat(Witnesses.named("[2620:fe::9]:53"))
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

    @Test
    void aLookThatWasAskedForIsAnsweredWhenTheLineIsThere() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        watch.look();
        assertThat(seen).as("nobody asked").isEmpty();
        watch.ask();
        long last = watch.ask();
        watch.look();
        assertThat(seen).containsExactly(last);
        watch.look();
        assertThat(seen).hasSize(1);
    }

    @Test
    void whenHostsFailAndNobodyAnswersOneLookIsEnoughToKnow() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        watch.look();
        line.gateway = false;
        watch.ask();
        watch.look();
        assertThat(kinds()).containsExactly(Kind.OFFLINE);
        assertThat(seen).as("who waits is told that the line is cut instead").isEmpty();
    }

    @Test
    void aGatewayThatIsSilentBesideAHostThatAnswersProvesThatTheLineIsThere() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        line.gateway = false;
        line.answers = 1;
        long look = watch.ask();
        watch.look();
        assertThat(news).isEmpty();
        assertThat(seen).containsExactly(look);
    }

    @Test
    void aGatewayThatAnswersLateStillProvesIt() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        CountDownLatch othersAsked = new CountDownLatch(1);
        line.before = othersAsked::await;
        line.whenAsked = othersAsked::countDown;
        long look = watch.ask();
        watch.look();
        assertThat(line.asked).as("they were asked meanwhile").hasSize(2);
        assertThat(news).isEmpty();
        assertThat(seen).containsExactly(look);
    }

    @Test
    void aWallWithOneHostDoesNotTakeItsFailureForTheLines() throws Exception {
        NetworkWatch watch = watch(List.of(host("a")));
        line.gateway = false;
        long look = watch.ask();
        watch.look();
        assertThat(news).isEmpty();
        assertThat(seen).containsExactly(look);
    }

    @Test
    void oneNamedWitnessThatIsSilentIsAskedASecondTimeAtOnce() throws Exception {
        NetworkWatch watch = watch(OUTSIDE, "9.9.9.9");
        watch.ask();
        assertThat(watch.look()).isLessThan(Duration.ofMillis(100));
        assertThat(news).isEmpty();
        watch.look();
        assertThat(kinds()).containsExactly(Kind.OFFLINE);
    }

    @Test
    void whoSwitchedTheLookOffIsNotWaitedFor() throws Exception {
        NetworkWatch watch = watch(OUTSIDE);
        long look = watch.ask();
        enabled = false;
        assertThat(watch.ask()).isZero();
        watch.look();
        assertThat(seen).containsExactly(look);
    }
}
