package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.DnsServer;
import org.atalaya.support.DnsServer.Rdata;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DnsProberTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Rdata GOOD = Rdata.a("192.0.2.7");
    private static final Rdata FORGED = Rdata.a("203.0.113.66");

    private final Trial trial = new Trial(Map.of("ns.test", List.of("127.0.0.9", "127.0.0.1")));
    private final DnsProber prober = new DnsProber(List::of, trial.ground());

    @AfterEach
    void close() {
        trial.close();
    }

    private static DnsCheck check(DnsServer server, String type, String answer) {
        return check(server, "pay.example", type, answer, "NOERROR");
    }

    private static DnsCheck check(
            DnsServer server, String name, String type, String answer, String rcode) {
        return new DnsCheck(
                name, type, Trial.local(server.port()), answer, rcode, CheckOptions.DEFAULT);
    }

    @Test
    void anAnswerIsUp() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, GOOD)))) {
            ProbeResult result = trial.probe(prober, check(server, "A", null));
            ProbeAssert.said(result, "192.0.2.7");
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(result.evidence().phases().firstByte()).isNotNull();
            assertThat(server.overUdp()).isEqualTo(1);
            assertThat(server.overTcp()).isZero();
        }
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("A", Rdata.a("192.0.2.7"), "192.0.2.7"),
                Arguments.of(
                        "AAAA",
                        new Rdata(28, InetAddress.ofLiteral("2001:db8::7").getAddress()),
                        "2001:db8:0:0:0:0:0:7"),
                Arguments.of("CNAME", Rdata.of(5, "'WWW' c00c"), "www.pay.example"),
                Arguments.of("NS", Rdata.of(2, "'ns1' c00c"), "ns1.pay.example."),
                Arguments.of("MX", Rdata.of(15, "000a 'mail' c00c"), "10 mail.pay.example"),
                Arguments.of("MX", Rdata.of(15, "000a 'mail' c00c"), "mail.pay.example"),
                Arguments.of("TXT", Rdata.of(16, "'v=spf1' '-all'"), "v=spf1-all"),
                Arguments.of(
                        "SRV", Rdata.of(33, "0001 0002 01bb 'a' c00c"), "1 2 443 a.pay.example"),
                Arguments.of("PTR", Rdata.of(12, "'host' c00c"), "host.pay.example"),
                Arguments.of("CAA", Rdata.of(257, "00 'issue' 61"), "0 issue a"),
                Arguments.of(
                        "SOA",
                        Rdata.of(
                                6,
                                "'a' c00c 'b' c00c 00000001 00000002 00000003 00000004 00000005"),
                        "a.pay.example. b.pay.example. 1 2 3 4 5"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyTypeIsCompared(String type, Rdata data, String expected) throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, data)))) {
            ProbeAssert.up(trial.probe(prober, check(server, type, expected)));
            ProbeResult other = trial.probe(prober, check(server, type, "other"));
            assertThat(other.failure().reason()).isEqualTo(Reason.MISMATCH);
        }
    }

    @Test
    void ipv6AddressesAreEqualHoweverTheyAreWritten() throws Exception {
        Rdata data = new Rdata(28, InetAddress.ofLiteral("2001:db8::7").getAddress());
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, data)))) {
            ProbeAssert.up(trial.probe(prober, check(server, "AAAA", "2001:DB8::7")));
        }
    }

    @Test
    void anotherAnswerIsQuoted() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, GOOD)))) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", "192.0.2.8")),
                    Reason.MISMATCH,
                    "“192.0.2.7”");
        }
    }

    @Test
    void anAliasLeadsToTheAddress() throws Exception {
        try (DnsServer server =
                DnsServer.start(q -> q.send(q.answer(0, Rdata.of(5, "'www' c00c"), GOOD)))) {
            ProbeAssert.up(trial.probe(prober, check(server, "A", "192.0.2.7")));
        }
    }

    @Test
    void noRecordOfThatTypeIsDown() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0)))) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "AAAA", null)),
                    Reason.MISMATCH,
                    "no-records",
                    "AAAA");
        }
    }

    @Test
    void anUnknownNameIsNotFoundUnlessThatWasExpected() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(3)))) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null)), Reason.DNS, "pay.example");
            ProbeAssert.up(
                    trial.probe(prober, check(server, "pay.example", "A", null, "NXDOMAIN")));
        }
    }

    @Test
    void anotherResponseCodeIsNamed() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(2)))) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null)),
                    Reason.MISMATCH,
                    "rcode",
                    "SERVFAIL",
                    "NOERROR");
        }
    }

    @Test
    void aRefusalWithoutTheQuestionCounts() throws Exception {
        byte[] bare = new byte[12];
        bare[2] = (byte) 0x81;
        bare[3] = 5;
        try (DnsServer server =
                DnsServer.start(
                        q -> {
                            bare[0] = q.query()[0];
                            bare[1] = q.query()[1];
                            q.send(bare);
                        })) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null)),
                    Reason.MISMATCH,
                    "rcode",
                    "REFUSED",
                    "NOERROR");
        }
    }

    @Test
    void aLostPacketIsAskedForAgain() throws Exception {
        try (DnsServer server =
                DnsServer.start(
                        q -> {
                            if (q.number() == 2) {
                                q.send(q.answer(0, GOOD));
                            }
                        })) {
            ProbeAssert.up(trial.probe(prober, check(server, "A", null), SHORT));
            assertThat(server.overUdp()).isEqualTo(2);
        }
    }

    @Test
    void silenceIsATimeoutAfterTwoQuestions() throws Exception {
        try (DnsServer server = DnsServer.start(q -> {})) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null), SHORT), Reason.TIMEOUT, "600 ms");
            assertThat(server.overUdp()).isEqualTo(2);
        }
    }

    @Test
    void forgedAnswersAreWaitedPast() throws Exception {
        try (DnsServer server =
                DnsServer.start(
                        q -> {
                            q.send(q.answer(q.idOfQuery() ^ 1, 0, FORGED));
                            q.sendFromElsewhere(q.answer(0, FORGED));
                            byte[] query = q.query().clone();
                            q.send(query);
                            byte[] otherQuestion = q.answer(0, FORGED);
                            otherQuestion[13] ^= 1;
                            q.send(otherQuestion);
                            q.send(new byte[] {1, 2, 3});
                            q.send(q.answer(0, GOOD));
                        })) {
            ProbeAssert.up(trial.probe(prober, check(server, "A", "192.0.2.7")));
            assertThat(server.overUdp()).isEqualTo(1);
        }
    }

    @Test
    void onlyGarbageIsNoValidAnswer() throws Exception {
        try (DnsServer server =
                DnsServer.start(q -> q.send(Arrays.copyOf(q.answer(0, GOOD), 40)))) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null), SHORT),
                    Reason.PROTOCOL,
                    Failures.NO_DNS,
                    "127.0.0.1:" + server.port());
        }
    }

    @Test
    void aFloodOfForgeriesEndsAtTheDeadline() throws Exception {
        try (DnsServer server =
                DnsServer.start(
                        q -> {
                            Deadline end = Deadline.after(SHORT.multipliedBy(2));
                            while (!end.hasPassed()) {
                                q.send(q.answer(q.idOfQuery() ^ 1, 0, FORGED));
                            }
                        })) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "A", null), SHORT), Reason.TIMEOUT, "600 ms");
        }
    }

    @Test
    void aCutAnswerIsFetchedOverTcp() throws Exception {
        try (DnsServer server =
                DnsServer.start(
                        q -> q.send(q.answer(DnsServer.TRUNCATED)),
                        q -> q.answer(0, FORGED, GOOD))) {
            ProbeAssert.up(trial.probe(prober, check(server, "A", "192.0.2.7")));
            assertThat(server.overTcp()).isEqualTo(1);
        }
    }

    @Test
    void aTcpServerThatHangsUpIsAReset() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(DnsServer.TRUNCATED)))) {
            ProbeAssert.down(trial.probe(prober, check(server, "A", null)), Reason.RESET);
        }
    }

    @Test
    void nobodyListeningIsRefused() throws Exception {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        DnsCheck check =
                new DnsCheck(
                        "pay.example",
                        "A",
                        Trial.local(port),
                        null,
                        "NOERROR",
                        CheckOptions.DEFAULT);
        ProbeAssert.down(trial.probe(prober, check), Reason.REFUSED, "127.0.0.1:" + port);
    }

    @Test
    void theNextServerIsAskedWhenTheFirstDoesNotAnswer() throws Exception {
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, GOOD)))) {
            DnsCheck check =
                    new DnsCheck(
                            "pay.example",
                            "A",
                            new Endpoint("ns.test", server.port()),
                            null,
                            "NOERROR",
                            CheckOptions.DEFAULT);
            ProbeResult result = trial.probe(prober, check);
            ProbeAssert.up(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @Test
    void theMachinesOwnServerIsTheDefault() throws Exception {
        DnsCheck check =
                new DnsCheck("pay.example", "A", null, null, "NOERROR", CheckOptions.DEFAULT);
        ProbeAssert.down(trial.probe(prober, check), Reason.UNSUPPORTED, "no-name-server");
        try (DnsServer server = DnsServer.start(q -> q.send(q.answer(0, GOOD)))) {
            InetSocketAddress ours =
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.port());
            DnsProber system = new DnsProber(() -> List.of(ours), trial.ground());
            ProbeAssert.up(trial.probe(system, check));
        }
    }

    @Test
    void addressesAreAskedForBackwards() throws Exception {
        try (DnsServer server =
                DnsServer.start(
                        q -> {
                            String asked = new String(q.query(), 12, q.query().length - 12);
                            boolean reversed = asked.contains("in-addr") && asked.charAt(1) == '7';
                            q.send(q.answer(reversed ? 0 : 3, Rdata.of(12, "'x' c00c")));
                        })) {
            ProbeAssert.up(trial.probe(prober, check(server, "192.0.2.7", "PTR", null, "NOERROR")));
        }
    }

    @Test
    void aNameThatIsNoneAndATypeThatIsNoneAreSaid() throws Exception {
        try (DnsServer server = DnsServer.start(q -> {})) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, "a..b", "A", null, "NOERROR")),
                    Reason.INVALID_TARGET,
                    "“a..b”");
            ProbeAssert.down(
                    trial.probe(prober, check(server, "a.b", "ANY", null, "NOERROR")),
                    Reason.UNSUPPORTED,
                    "dns-type",
                    "“ANY”");
            assertThat(server.overUdp()).isZero();
        }
    }

    @Test
    void serversOfTheSystemAreReadFromTheirUrls() {
        assertThat(NameServers.parse("dns://10.0.0.53 dns://[2001:db8::53]:5353"))
                .containsExactly(
                        new InetSocketAddress(InetAddress.ofLiteral("10.0.0.53"), 53),
                        new InetSocketAddress(InetAddress.ofLiteral("2001:db8::53"), 5353));
        assertThat(NameServers.parse("dns://")).isEmpty();
        assertThat(NameServers.ofSystem()).isNotNull();
    }
}
