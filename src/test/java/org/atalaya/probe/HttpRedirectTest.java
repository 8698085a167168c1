package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects hold no surprise. */
class HttpRedirectTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers =
                new Probers(
                        settings()
                                .withLookup(
                                        names(
                                                Map.of(
                                                        "meta.test",
                                                        List.of("8.8.8.8", "169.254.169.254")))));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    /** Redirects {@code /} to {@code location}, and answers everything else with 200. */
    private static HostileServer redirectingTo(String location) throws IOException {
        return HostileServer.plain(
                visit -> {
                    if (visit.readRequest().startsWith("GET / ")) {
                        visit.redirect(location);
                    } else {
                        visit.answer(200, "there");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/there", "there", "./there", "/x/../there", "?q=1"})
    void relativeRedirectIsFollowed(String location) throws IOException {
        try (HostileServer server = redirectingTo(location)) {
            ProbeResult result = probe(probers, server.url("/"));
            assertUp(result);
            assertThat(result.evidence().redirects()).isEqualTo(1);
            assertThat(result.evidence().finalUrl())
                    .isEqualTo(server.url(location.contains("there") ? "/there" : "/?q=1"));
            assertThat(result.evidence().bodyBytes()).isEqualTo(5);
        }
    }

    @Test
    void redirectToAnotherServerIsFollowedWithItsOwnHost() throws IOException {
        try (HostileServer second = HostileServer.plain(HostileServer.answering(200, ""));
                HostileServer first = redirectingTo(second.url("/b").toString())) {
            ProbeResult result = probe(probers, first.url("/"));
            assertUp(result);
            assertThat(result.evidence().address()).isEqualTo("127.0.0.1:" + second.port());
            assertThat(second.requests().getFirst())
                    .containsIgnoringCase("Host: 127.0.0.1:" + second.port());
        }
    }

    @Test
    void redirectWithAnAcceptedStatusIsTheAnswer() throws IOException {
        try (HostileServer server = redirectingTo("/there")) {
            HttpCheck check =
                    new HttpCheck(server.url("/"), StatusRanges.parse("302"), false, null);
            ProbeResult result = probers.probe(check, Deadline.after(Probing.TIMEOUT));
            assertUp(result);
            assertThat(result.evidence().redirects()).isZero();
        }
    }

    @Test
    void redirectWithoutALocationIsAStatus() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(302, ""))) {
            assertDown(probe(probers, server.url("/")), Reason.STATUS, "302", "Found");
        }
    }

    @Test
    void tenRedirectsAreFollowedAndNotEleven() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            int hop = Integer.parseInt(visit.readRequest().split("[ /]")[2]);
                            if (hop == 0) {
                                visit.answer(200, "");
                            } else {
                                visit.redirect("/" + (hop - 1));
                            }
                        })) {
            ProbeResult ten = probe(probers, server.url("/10"));
            assertUp(ten);
            assertThat(ten.evidence().redirects()).isEqualTo(10);
            int before = server.connections();
            ProbeResult eleven = probe(probers, server.url("/11"));
            assertDown(eleven, Reason.REDIRECT_LIMIT, "10");
            assertThat(server.connections() - before).isEqualTo(11);
        }
    }

    @Test
    void circleIsNoticedBeforeTheLimit() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            String head = visit.readRequest();
                            visit.redirect(head.startsWith("GET /a ") ? "/b" : "/a");
                        })) {
            assertDown(probe(probers, server.url("/a")), Reason.REDIRECT_LIMIT, Redirects.CIRCLE);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://x/",
                "javascript:alert(1)",
                "data:text/plain,x"
            })
    void otherSchemesAreNotFollowed(String location) throws IOException {
        try (HostileServer server = redirectingTo(location)) {
            String scheme = location.substring(0, location.indexOf(':') + 1);
            assertDown(
                    probe(probers, server.url("/")),
                    Reason.REDIRECT_BLOCKED,
                    Redirects.OTHER_SCHEME,
                    scheme);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "100.100.100.200",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:a9fe:a9fe::1]",
            })
    void metadataAndLinkLocalAddressesAreNotAsked(String host) throws IOException {
        try (HostileServer server = redirectingTo("http://" + host + "/latest/meta-data/")) {
            ProbeResult result = probe(probers, server.url("/"));
            assertThat(result.failure().reason()).isEqualTo(Reason.REDIRECT_BLOCKED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void nameThatResolvesToAMetadataAddressIsNotAsked() throws IOException {
        try (HostileServer server = redirectingTo("http://meta.test/")) {
            assertDown(
                    probe(probers, server.url("/")),
                    Reason.REDIRECT_BLOCKED,
                    Redirects.INNER,
                    "169.254.169.254");
        }
    }

    @Test
    void passwordInALocationIsRefusedAndNotShown() throws IOException {
        try (HostileServer server = redirectingTo("http://me:secret@127.0.0.1/")) {
            ProbeResult result = probe(probers, server.url("/"));
            assertDown(result, Reason.REDIRECT_BLOCKED, Redirects.CREDENTIALS);
            assertThat(result.toString()).doesNotContain("secret");
        }
    }

    @Test
    void locationThatIsNotQuiteAUrlIsStillFollowed() throws IOException {
        try (HostileServer server = redirectingTo("/a b|c?x={1}")) {
            assertUp(probe(probers, server.url("/")));
            assertThat(server.requests().get(1)).startsWith("GET /a%20b%7Cc?x=%7B1%7D HTTP/1.1");
        }
    }

    @Test
    void failureBehindARedirectIsTheReason() throws IOException {
        int dead = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        try (HostileServer server = redirectingTo("http://127.0.0.1:" + dead + "/")) {
            ProbeResult result = probe(probers, server.url("/"));
            assertDown(result, Reason.REFUSED, "127.0.0.1:" + dead);
            assertThat(result.evidence().finalUrl())
                    .isEqualTo(URI.create("http://127.0.0.1:" + dead + "/"));
        }
    }

    @Test
    void pageOfARedirectIsNotWaitedFor() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            if (visit.readRequest().startsWith("GET / ")) {
                                visit.send(
                                        "HTTP/1.1 301 Go\r\nLocation: /b\r\n"
                                                + "Content-Length: 99\r\n\r\nnever");
                                visit.stall();
                            } else {
                                visit.answer(200, "");
                            }
                        })) {
            assertUp(probe(probers, server.url("/")));
            Probing.assertAllClosed(server);
        }
    }
}
