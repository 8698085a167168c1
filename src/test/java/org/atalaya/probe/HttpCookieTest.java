package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that set a cookie and send everybody back to themselves, as login walls do. */
class HttpCookieTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers = new Probers(settings());
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static void redirect(HostileServer.Visit visit, String location, String cookie)
            throws IOException {
        visit.send(
                "HTTP/1.1 302 Found\r\nLocation: %s\r\nSet-Cookie: %s\r\nContent-Length: 0\r\n\r\n"
                        .formatted(location, cookie));
    }

    @Test
    void redirectToItselfThatSetsACookieIsFollowedWithIt() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            if (visit.readRequest().contains("\r\nCookie: seen=1\r\n")) {
                                visit.answer(200, "inside");
                            } else {
                                redirect(visit, "/", "seen=1; Path=/; HttpOnly");
                            }
                        })) {
            ProbeResult result = probe(probers, server.url("/"));
            assertUp(result);
            assertThat(result.evidence().redirects()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(2);
            // Each probe begins as a stranger.
            assertUp(probe(probers, server.url("/")));
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void wallThatForgetsItsCookieIsACircle() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            visit.readRequest();
                            redirect(visit, "/", "seen=1");
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.REDIRECT_LIMIT, Redirects.CIRCLE);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void wallThatCountsForEverEndsAtTheLimit() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            int before = visit.readRequest().split("n=x*", -1).length;
                            redirect(visit, "/", "n=" + "x".repeat(before) + System.nanoTime());
                        })) {
            assertDown(probe(probers, server.url("/")), Reason.REDIRECT_LIMIT, "10");
            assertThat(server.connections()).isEqualTo(11);
        }
    }

    @Test
    void cookieOfTheCheckStaysBesideThem() throws IOException {
        try (HostileServer server =
                HostileServer.plain(
                        visit -> {
                            if (visit.readRequest().contains("seen=1")) {
                                visit.answer(200, "");
                            } else {
                                redirect(visit, "/in", "seen=1");
                            }
                        })) {
            assertUp(HttpChecks.get(server.url("/")).header("Cookie", "own=2").by(probers));
            assertThat(server.requests().get(1)).contains("\r\nCookie: own=2; seen=1\r\n");
        }
    }

    @Test
    void cookieDoesNotFollowToAnotherOrigin() throws IOException {
        try (HostileServer other = HostileServer.plain(HostileServer.answering(200, ""));
                HostileServer home =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    redirect(visit, other.url("/").toString(), "session=geheim");
                                })) {
            assertUp(probe(probers, home.url("/")));
            assertThat(other.requests().getFirst()).doesNotContainIgnoringCase("cookie");
        }
    }
}
