package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.atalaya.model.HttpAsk.Method;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.atalaya.support.HostileServer.Script;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a redirect takes along, and what it must not. */
class HttpOriginTest {

    private static final Script OK = HostileServer.answering(200, "ok");

    private static Probers probers;

    @BeforeAll
    static void open() {
        Map<String, List<String>> names =
                Map.of("one.test", List.of("127.0.0.1"), "two.test", List.of("127.0.0.1"));
        probers = new Probers(settings().withLookup(names(names)));
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static Script redirecting(int status, String location) {
        return visit -> {
            if (visit.readRequest().contains(" /there ")) {
                visit.answer(200, "there");
            } else {
                visit.send(
                        "HTTP/1.1 %d Go\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                                .formatted(status, location));
            }
        };
    }

    private static HttpChecks withKeys(HttpChecks check) {
        return check.bearer("s3cr3t-token")
                .header("Cookie", "id=s3cr3t")
                .header("X-Api-Key", "s3cr3t")
                .header("X-Anything", "s3cr3t")
                .header("Accept-Language", "es");
    }

    @Test
    void redirectWithinTheOriginKeepsCredentials() throws IOException {
        try (HostileServer server = HostileServer.plain(redirecting(302, "/there"))) {
            assertUp(withKeys(HttpChecks.get(server.url("/"))).by(probers));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getLast())
                    .contains("Authorization: Bearer s3cr3t-token", "Cookie: id=s3cr3t")
                    .contains("X-Api-Key: s3cr3t", "X-Anything: s3cr3t");
        }
    }

    @Test
    void hostileRedirectGetsNoCredentials() throws IOException {
        try (HostileServer thief = HostileServer.plain(OK);
                HostileServer server =
                        HostileServer.plain(redirecting(302, thief.url("/").toString()))) {
            assertUp(withKeys(HttpChecks.get(server.url("/"))).by(probers));
            assertThat(thief.requests().getFirst())
                    .doesNotContain("s3cr3t")
                    .doesNotContainIgnoringCase("authorization")
                    .contains("Accept-Language: es");
        }
    }

    @Test
    void otherNameAtTheSameAddressIsAnotherOrigin() throws IOException {
        Script script =
                visit -> {
                    String head = visit.readRequest();
                    int colon = head.indexOf("Host: one.test:");
                    if (colon < 0) {
                        visit.answer(200, "ok");
                    } else {
                        String port = head.substring(colon + 15).split("\r\n")[0];
                        visit.redirect("http://two.test:" + port + "/");
                    }
                };
        try (HostileServer server = HostileServer.plain(script)) {
            assertUp(withKeys(HttpChecks.get(server.url("one.test", "/"))).by(probers));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getLast()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void credentialsThatWereDroppedDoNotComeBack() throws IOException {
        String[] home = new String[1];
        Script back =
                visit -> {
                    visit.readRequest();
                    visit.redirect(home[0]);
                };
        try (HostileServer other = HostileServer.plain(back);
                HostileServer server =
                        HostileServer.plain(redirecting(302, other.url("/").toString()))) {
            home[0] = server.url("/there").toString();
            assertUp(withKeys(HttpChecks.get(server.url("/"))).by(probers));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getLast()).doesNotContain("s3cr3t");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, POST, GET",
        "307, POST, POST",
        "308, POST, POST",
        "301, PUT, PUT",
        "302, DELETE, DELETE",
        "303, PUT, GET",
        "303, HEAD, HEAD",
        "307, HEAD, HEAD",
    })
    void methodIsWhatTheStatusMakesOfIt(int status, Method method, String then) throws IOException {
        try (HostileServer server = HostileServer.plain(redirecting(status, "/there"))) {
            HttpChecks check = HttpChecks.get(server.url("/")).method(method);
            assertUp((method == Method.POST ? check.body("x=1") : check).by(probers));
            assertThat(server.requests().getLast()).startsWith(then + " /there ");
            if (then.equals("GET")) {
                assertThat(server.requests().getLast()).doesNotContainIgnoringCase("content-");
            }
        }
    }

    @Test
    void postThatLeadsToItsOwnPageIsNoLoop() throws IOException {
        Script form =
                visit -> {
                    if (visit.readRequest().startsWith("POST")) {
                        visit.send("HTTP/1.1 303 Go\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
                    } else {
                        visit.answer(200, "done");
                    }
                };
        try (HostileServer server = HostileServer.plain(form)) {
            assertUp(HttpChecks.get(server.url("/")).method(Method.POST).by(probers));
        }
    }

    @Test
    void noneIsFollowedWhereNoneIsAllowed() throws IOException {
        try (HostileServer server = HostileServer.plain(redirecting(302, "/there"))) {
            ProbeResult result = HttpChecks.get(server.url("/")).redirects(0).by(probers);
            assertDown(result, Reason.STATUS, "302", "Found");
            assertThat(server.requests()).hasSize(1);
            assertUp(HttpChecks.get(server.url("/")).redirects(1).by(probers));
        }
    }

    @Test
    void noMoreAreFollowedThanTheCheckSays() throws IOException {
        Script deeper =
                visit -> {
                    String path = visit.readRequest().split(" ")[1];
                    visit.redirect(path + "x");
                };
        try (HostileServer server = HostileServer.plain(deeper)) {
            ProbeResult result = HttpChecks.get(server.url("/")).redirects(3).by(probers);
            assertDown(result, Reason.REDIRECT_LIMIT, "3");
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void otherHostIsRefusedWhereOnlyTheSameWillDo() throws IOException {
        try (HostileServer server = HostileServer.plain(redirecting(302, "http://two.test:81/x"))) {
            ProbeResult result = HttpChecks.get(server.url("one.test", "/")).sameHost().by(probers);
            assertDown(result, Reason.REDIRECT_BLOCKED, Redirects.OTHER_HOST, "two.test:81");
            assertUp(HttpChecks.get(server.url("one.test", "/there")).sameHost().by(probers));
        }
    }

    @Test
    void leavingHttpsIsFlaggedLosesCredentialsAndNeverTakesABody() throws IOException {
        TlsSettings anything = TlsSettings.DEFAULT.withInsecure(true);
        TestCertificates certificates = TestCertificates.shared();
        try (HostileServer plain = HostileServer.plain(OK);
                HostileServer secure =
                        HostileServer.tls(
                                certificates.server("good"),
                                redirecting(307, plain.url("/").toString()))) {
            ProbeResult result =
                    withKeys(HttpChecks.get(secure.url("/"))).tls(anything).by(probers);
            assertUp(result);
            assertThat(result.evidence().downgraded()).isTrue();
            assertThat(plain.requests().getFirst()).doesNotContain("s3cr3t");
            ProbeResult body =
                    HttpChecks.get(secure.url("/"))
                            .tls(anything)
                            .method(Method.POST)
                            .body("password=1")
                            .by(probers);
            assertDown(body, Reason.REDIRECT_BLOCKED, Redirects.PLAIN_BODY);
            assertThat(plain.requests()).hasSize(1);
            ProbeResult direct = HttpChecks.get(plain.url("/")).by(probers);
            assertThat(direct.evidence().downgraded()).isFalse();
        }
    }
}
