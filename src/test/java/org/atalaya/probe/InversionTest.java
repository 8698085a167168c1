package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.Verdict;
import org.atalaya.support.DnsServer;
import org.atalaya.support.HostileServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A door that must stay shut, and the other options that every kind of check has. */
class InversionTest {

    private static final CheckOptions INVERTED =
            new CheckOptions(true, AddressFamily.ANY, null, null);

    private static CheckOptions of(AddressFamily family, Duration slow, Duration tooSlow) {
        return new CheckOptions(false, family, slow, tooSlow);
    }

    private static final TcpCheck DOOR = new TcpCheck(new Endpoint("h", 1), List.of(), INVERTED);

    private static DnsCheck name(@Nullable Endpoint server, String rcode) {
        return new DnsCheck("gone.example", "A", server, null, rcode, INVERTED);
    }

    @Test
    void invertedCheckIsUpWhileNobodyAnswersWhateverItsKind() throws IOException {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        try (Probers probers = new Probers(Probing.settings())) {
            ProbeResult http =
                    HttpChecks.get(URI.create("http://127.0.0.1:" + port + "/"))
                            .options(INVERTED)
                            .by(probers);
            Probing.assertUp(http);
            assertThat(http.evidence().address()).isEqualTo("127.0.0.1:" + port);
            assertThat(http.evidence().said())
                    .isEqualTo(new Said.Shut(Failure.of(Reason.REFUSED, "127.0.0.1:" + port)));
            TcpCheck tcp = new TcpCheck(new Endpoint("127.0.0.1", port), List.of(), INVERTED);
            Probing.assertUp(probers.probe(tcp, Deadline.after(Probing.TIMEOUT)));
        }
    }

    @Test
    void invertedCheckIsDownOnceSomebodyAnswers() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, "ok"));
                Probers probers = new Probers(Probing.settings())) {
            ProbeResult result = HttpChecks.get(server.url("/")).options(INVERTED).by(probers);
            Probing.assertDown(result, Reason.MISMATCH, Inversion.ANSWERS);
            assertThat(result.evidence().status()).isEqualTo(200);
        }
    }

    /** Who watches that a default password does not work any more. */
    @Test
    void loginThatTheHostRefusesIsAShutDoor() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(401, ""));
                Probers probers = new Probers(Probing.settings())) {
            ProbeResult result =
                    HttpChecks.get(server.url("/"))
                            .basic("admin", "admin")
                            .options(INVERTED)
                            .by(probers);
            Probing.assertUp(result);
            assertThat(result.evidence().said())
                    .isEqualTo(new Said.Shut(Failure.of(Reason.AUTH, LoginJudge.REFUSED)));
        }
    }

    @Test
    void faultOfOursSaysNothingAboutTheDoor() {
        for (Reason reason :
                new Reason[] {Reason.INTERNAL, Reason.UNSUPPORTED, Reason.INVALID_TARGET}) {
            ProbeResult down =
                    ProbeResult.down(
                            Instant.EPOCH, Duration.ZERO, Failure.of(reason, "x"), Evidence.NONE);
            assertThat(Inversion.of(DOOR, down)).isSameAs(down);
        }
    }

    @Test
    void whatIsNoEvidenceOfAShutDoorStaysDown() {
        for (Failure failure :
                List.of(
                        Failure.of(Reason.REFUSED, HttpDiagnosis.PROXY, "127.0.0.1:81"),
                        Failure.of(Reason.UNREACHABLE, HttpDiagnosis.PROXY_ANSWERS, "p:1", "403"),
                        Failure.of(Reason.DNS, "nope.invalid"),
                        Failure.of(Reason.AUTH, HttpDiagnosis.PROXY, "127.0.0.1:81"),
                        Failure.of(Reason.AUTH, LoginJudge.PROXY_BETWEEN),
                        Failure.of(Reason.TLS_UNTRUSTED, "self-signed"),
                        Failure.of(Reason.TLS_EXPIRED, "2026-01-01"),
                        Failure.of(Reason.EXPIRING, "3"),
                        Failure.of(Reason.SLOW, "300"))) {
            ProbeResult down =
                    ProbeResult.down(Instant.EPOCH, Duration.ZERO, failure, Evidence.NONE);
            assertThat(Inversion.of(DOOR, down)).isSameAs(down);
        }
    }

    @Test
    void shutDoorsOfEverySortAreAsTheyShouldBe() {
        for (Reason reason :
                List.of(Reason.REFUSED, Reason.TIMEOUT, Reason.UNREACHABLE, Reason.STATUS)) {
            ProbeResult down =
                    ProbeResult.down(
                            Instant.EPOCH, Duration.ZERO, Failure.of(reason, "x"), Evidence.NONE);
            Probing.assertUp(Inversion.of(DOOR, down));
        }
    }

    @Test
    void resolverThatCannotSayLeavesItOpenWhetherANameExists() {
        for (Failure failure :
                List.of(
                        Failure.of(Reason.TIMEOUT, "5 s"),
                        Failure.of(Reason.REFUSED, "127.0.0.53:53"),
                        Failure.of(Reason.PROTOCOL, Failures.NO_DNS, "127.0.0.53:53"),
                        Failure.of(Reason.MISMATCH, DnsProber.RCODE, "SERVFAIL", "NOERROR"))) {
            ProbeResult down =
                    ProbeResult.down(Instant.EPOCH, Duration.ZERO, failure, Evidence.NONE);
            assertThat(Inversion.of(name(null, "NOERROR"), down)).isSameAs(down);
            // Who names a server wants that one to stay silent.
            Probing.assertUp(Inversion.of(name(new Endpoint("ns", 53), "NOERROR"), down));
        }
        for (Failure failure :
                List.of(
                        Failure.of(Reason.MISMATCH, "no-records", "A"),
                        Failure.of(Reason.MISMATCH, DnsProber.RCODE, "NOERROR", "NXDOMAIN"))) {
            ProbeResult down =
                    ProbeResult.down(Instant.EPOCH, Duration.ZERO, failure, Evidence.NONE);
            Probing.assertUp(Inversion.of(name(null, "NXDOMAIN"), down));
        }
    }

    @Test
    void nameThatIsNotFoundAndResolverThatIsStuckAreToldApart() throws IOException {
        int nxDomain = 3;
        try (DnsServer knowing = DnsServer.start(q -> q.send(q.answer(nxDomain)));
                DnsServer stuck = DnsServer.start(q -> {});
                Probers probers = new Probers(Probing.settings())) {
            Duration within = Duration.ofMillis(400);
            Probing.assertDown(
                    probers.probe(
                            name(new Endpoint("127.0.0.1", knowing.port()), "NOERROR"),
                            Deadline.after(Duration.ofSeconds(20))),
                    Reason.DNS,
                    "gone.example");
            ProbeResult silent =
                    probers.probe(
                            name(new Endpoint("127.0.0.1", stuck.port()), "NOERROR"),
                            Deadline.after(within));
            Probing.assertUp(silent);
            assertThat(silent.evidence().said())
                    .isEqualTo(new Said.Shut(Failure.of(Reason.TIMEOUT, "400 ms")));
        }
    }

    @Test
    void familyThatANameDoesNotHaveIsNotFound() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, "ok"));
                Probers probers = new Probers(Probing.settings())) {
            ProbeResult six =
                    HttpChecks.get(server.url("/"))
                            .options(of(AddressFamily.IPV6, null, null))
                            .by(probers);
            assertThat(six.failure().reason()).isEqualTo(Reason.DNS);
            Probing.assertUp(
                    HttpChecks.get(server.url("/"))
                            .options(of(AddressFamily.IPV4, null, null))
                            .by(probers));
        }
    }

    @Test
    void slowIsDegradedAndTooSlowIsDown() throws IOException {
        try (HostileServer server =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.pause(60);
                                    visit.answer(200, "ok");
                                });
                Probers probers = new Probers(Probing.settings())) {
            Duration limit = Duration.ofMillis(50);
            ProbeResult slow =
                    HttpChecks.get(server.url("/"))
                            .options(of(AddressFamily.ANY, limit, null))
                            .by(probers);
            assertThat(slow.verdict()).isEqualTo(Verdict.DEGRADED);
            assertThat(slow.failure()).isEqualTo(Failure.of(Reason.SLOW, "50"));
            ProbeResult tooSlow =
                    HttpChecks.get(server.url("/"))
                            .options(of(AddressFamily.ANY, limit, limit))
                            .by(probers);
            Probing.assertDown(tooSlow, Reason.SLOW, "50");
        }
    }
}
