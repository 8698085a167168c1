package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Endpoint;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TcpCheck.Step;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProberTest {

    private static final Duration SHORT = Duration.ofMillis(600);

    private final Trial trial = new Trial(Map.of("two.test", List.of("127.0.0.9", "127.0.0.1")));
    private final TcpProber prober = new TcpProber(trial.ground(), Secrets.ofEnvironment());

    @AfterEach
    void close() {
        trial.close();
    }

    private static TcpCheck check(HostileServer server, Step... steps) {
        return new TcpCheck(Trial.local(server.port()), List.of(steps), CheckOptions.DEFAULT);
    }

    private static Step send(String text) {
        return new Step.Send(text);
    }

    private static Step expect(String regex) {
        return new Step.Expect(regex);
    }

    @Test
    void aConnectionIsProofEnough() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            ProbeResult result = trial.probe(prober, check(server));
            ProbeAssert.up(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(result.evidence().phases().resolve()).isNotNull();
            assertThat(result.evidence().phases().connect()).isNotNull();
        }
    }

    @Test
    void theLineThatWasAwaitedIsSaid() throws Exception {
        HostileServer.Script greets =
                visit -> visit.send("220-hello\r\n220 mail ESMTP\r\n250 ok\r\n");
        try (HostileServer server = HostileServer.plain(greets)) {
            ProbeAssert.said(trial.probe(prober, check(server, expect("220 m"))), "220 mail ESMTP");
        }
    }

    @Test
    void aLineThatRepeatsWhatWeSentIsNotShown() throws Exception {
        HostileServer.Script echo =
                visit -> {
                    visit.in().readNBytes("PASS hunter2\r\n".length());
                    visit.send("unknown: hunter2\n");
                };
        try (HostileServer server = HostileServer.plain(echo)) {
            ProbeResult result =
                    trial.probe(prober, check(server, send("PASS hunter2\\r\\n"), expect("unk")));
            ProbeAssert.up(result);
            assertThat(result.evidence().said()).isNull();
        }
    }

    @Test
    void aPortNobodyListensOnIsRefused() throws Exception {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        TcpCheck check = new TcpCheck(Trial.local(port), List.of(), CheckOptions.DEFAULT);
        ProbeAssert.down(trial.probe(prober, check), Reason.REFUSED, "127.0.0.1:" + port);
    }

    @Test
    void theSecondAddressIsTriedWhenTheFirstRefuses() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            ProbeResult result =
                    trial.probe(
                            prober,
                            new TcpCheck(
                                    new Endpoint("two.test", server.port()),
                                    List.of(),
                                    CheckOptions.DEFAULT));
            ProbeAssert.up(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @Test
    void aNameWithoutAnAddressOfThatFamilyIsNotFound() {
        TcpCheck check =
                new TcpCheck(
                        new Endpoint("two.test", 80), List.of(), Trial.family(AddressFamily.IPV6));
        ProbeAssert.down(trial.probe(prober, check), Reason.DNS, "two.test");
    }

    @Test
    void aFailureShowsWhatCameButNoWordThatWeSent() throws Exception {
        HostileServer.Script echo =
                visit -> {
                    visit.in().readNBytes("admin hunter22\r\n".length());
                    visit.send("password of admin was hunter22, wrong\n");
                };
        try (HostileServer server = HostileServer.plain(echo)) {
            ProbeResult result =
                    trial.probe(
                            prober, check(server, send("admin hunter22\\r\\n"), expect("welcome")));
            ProbeAssert.down(result, Reason.MISMATCH, "“password of ••• was •••, wrong”");
        }
    }

    @Test
    void aPasswordMayComeFromTheEnvironmentAsItIs() throws Exception {
        Secrets secrets = secret -> secret.text().equals("${env:KEY}") ? "s3cr\\nt" : null;
        TcpProber own = new TcpProber(trial.ground(), secrets);
        HostileServer.Script gate =
                visit -> {
                    byte[] said = visit.in().readNBytes("key s3cr\\nt\n".length());
                    visit.send(new String(said).equals("key s3cr\\nt\n") ? "open" : "shut");
                };
        try (HostileServer server = HostileServer.plain(gate)) {
            ProbeAssert.up(
                    trial.probe(own, check(server, send("key ${env:KEY}\\n"), expect("open"))));
            ProbeAssert.down(
                    trial.probe(own, check(server, send("${env:NONE}"), expect("open"))),
                    Reason.INVALID_TARGET,
                    Unveiled.NO_ENVIRONMENT,
                    "NONE");
        }
    }

    @Test
    void aConversationIsHeldToItsEnd() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.send("220 rea");
                            visit.pause(20);
                            visit.send("dy\r\n");
                            byte[] said = visit.in().readNBytes(6);
                            visit.send("you said " + new String(said) + " 220 again");
                            visit.stall();
                        })) {
            ProbeResult result =
                    trial.probe(
                            prober,
                            check(
                                    server,
                                    expect("220 ready\r\n"),
                                    send("QUIT\\r\\n"),
                                    expect("said QUIT\r\n"),
                                    expect("220")));
            ProbeAssert.up(result);
            assertThat(result.evidence().phases().firstByte()).isNotNull();
        }
    }

    @Test
    void whatWasMatchedIsNotMatchedAgain() throws Exception {
        try (HostileServer server = HostileServer.plain(visit -> visit.send("hello, only once"))) {
            ProbeResult result =
                    trial.probe(prober, check(server, expect("hello"), expect("hello")));
            ProbeAssert.down(result, Reason.BANNER, "“, only once”");
        }
    }

    @Test
    void aCharacterCutOverTwoPacketsIsPutTogether() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.out().write(new byte[] {'a', (byte) 0xC3});
                            visit.pause(30);
                            visit.out().write(new byte[] {(byte) 0xB1, 'o'});
                            visit.stall();
                        })) {
            ProbeAssert.up(trial.probe(prober, check(server, expect("^año$"))));
        }
    }

    @Test
    void anotherGreetingIsQuotedWithoutItsTricks() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit ->
                                visit.out()
                                        .write("\u202E\u001B[31mgo away\r\n".getBytes("UTF-8")))) {
            ProbeResult result = trial.probe(prober, check(server, expect("welcome")));
            assertThat(result.failure()).isNotNull();
            assertThat(result.failure().reason()).isEqualTo(Reason.BANNER);
            assertThat(result.failure().facts().getFirst())
                    .contains("go away")
                    .doesNotContain("\u202E", "\u001B", "\r", "\n");
        }
    }

    @Test
    void anotherAnswerIsAMismatch() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.in().readNBytes(4);
                            visit.send("-NOAUTH");
                        })) {
            ProbeResult result =
                    trial.probe(prober, check(server, send("PING"), expect("\\+PONG")));
            ProbeAssert.down(result, Reason.MISMATCH, "“-NOAUTH”");
        }
    }

    @Test
    void silenceIsATimeout() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            ProbeAssert.down(
                    trial.probe(prober, check(server, expect("x")), SHORT),
                    Reason.TIMEOUT,
                    "600 ms");
        }
    }

    @Test
    void aDrippingServerIsCutAtTheDeadline() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            do {
                                visit.send(".");
                            } while (visit.pause(20));
                        })) {
            ProbeResult result = trial.probe(prober, check(server, expect("x")), SHORT);
            assertThat(result.failure().reason()).isEqualTo(Reason.BANNER);
        }
    }

    @Test
    void anEndlessAnswerIsNotKept() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            while (true) {
                                visit.send("a".repeat(8192));
                            }
                        })) {
            ProbeResult result = trial.probe(prober, check(server, expect("x")));
            ProbeAssert.down(result, Reason.BANNER, "“" + "a".repeat(80) + "…”");
        }
    }

    @Test
    void aHangUpBeforeAWordIsAReset() throws Exception {
        try (HostileServer server = HostileServer.plain(visit -> {})) {
            ProbeAssert.down(trial.probe(prober, check(server, expect("x"))), Reason.RESET);
        }
    }

    @Test
    void anEvilExpressionEndsAtTheDeadline() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.send("a".repeat(60) + "!");
                            visit.stall();
                        })) {
            ProbeResult result = trial.probe(prober, check(server, expect("^(a+)+\\1b")), SHORT);
            ProbeAssert.down(result, Reason.TIMEOUT, "600 ms");
        }
    }

    @Test
    void aDeepExpressionDoesNotOverflow() throws Exception {
        try (HostileServer server = HostileServer.plain(visit -> visit.send("ab".repeat(30_000)))) {
            ProbeResult result = trial.probe(prober, check(server, expect("^(a|b)*c")));
            assertThat(result.failure().reason()).isEqualTo(Reason.BANNER);
        }
    }

    @Test
    void aBrokenExpressionIsFoundBeforeConnecting() throws Exception {
        try (HostileServer server = HostileServer.plain(HostileServer.Visit::stall)) {
            ProbeResult result = trial.probe(prober, check(server, expect("(")));
            ProbeAssert.down(result, Reason.INVALID_TARGET, "regex", "“(”");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void slowAndTooSlowAreJudgedApart() throws Exception {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.pause(60);
                            visit.send("x");
                        })) {
            TcpCheck plain = check(server, expect("x"));
            Duration limit = Duration.ofMillis(20);
            ProbeAssert.degraded(trial.probe(prober, with(plain, limit, null)), Reason.SLOW, "20");
            ProbeAssert.down(
                    trial.probe(prober, with(plain, Duration.ofMillis(10), limit)),
                    Reason.SLOW,
                    "20");
        }
    }

    private static TcpCheck with(TcpCheck check, Duration slow, Duration tooSlow) {
        CheckOptions options = new CheckOptions(false, AddressFamily.ANY, slow, tooSlow);
        return new TcpCheck(check.endpoint(), check.steps(), options);
    }

    @Test
    void escapesAreUnderstoodAndOthersStay() {
        assertThat(TcpProber.unescape("a\\r\\n\\t\\\\n\\q\\")).isEqualTo("a\r\n\t\\n\\q\\");
    }
}
