package org.atalaya.probe;

import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.util.stream.Stream;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who signs in and is refused is told so, not a status. */
class HttpLoginTest {

    private static Probers probers;

    @BeforeAll
    static void open() {
        probers = new Probers(settings());
    }

    @AfterAll
    static void close() {
        probers.close();
    }

    private static HostileServer.Script refusing(int status, String... headers) {
        return visit -> {
            visit.readRequest();
            visit.send("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\nConnection: close\r\n");
            for (String header : headers) {
                visit.send(header + "\r\n");
            }
            visit.send("\r\n");
        };
    }

    static Stream<Arguments> challenges() {
        return Stream.of(
                Arguments.of(new String[] {}, new String[] {LoginJudge.REFUSED}),
                Arguments.of(
                        new String[] {"WWW-Authenticate: Basic realm=\"a, Digest b\""},
                        new String[] {LoginJudge.REFUSED}),
                Arguments.of(
                        new String[] {"WWW-Authenticate: Digest realm=\"x\", nonce=\"y\""},
                        new String[] {LoginJudge.OTHER_SCHEME, "Digest", "Basic"}),
                Arguments.of(
                        new String[] {"WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM"},
                        new String[] {LoginJudge.OTHER_SCHEME, "Negotiate, NTLM", "Basic"}),
                Arguments.of(
                        new String[] {"WWW-Authenticate: Negotiate, Basic realm=\"x\""},
                        new String[] {LoginJudge.REFUSED}));
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void refusedLoginSaysWhatIsWantedInstead(String[] headers, String[] facts) throws IOException {
        try (HostileServer server = HostileServer.plain(refusing(401, headers))) {
            assertDown(
                    HttpChecks.get(server.url("/")).basic("ana", "geheim").by(probers),
                    Reason.AUTH,
                    facts);
        }
    }

    @Test
    void keyInAHeaderOfItsOwnIsALoginToo() throws IOException {
        try (HostileServer server = HostileServer.plain(refusing(401))) {
            assertDown(
                    HttpChecks.get(server.url("/")).header("X-Api-Key", "geheim").by(probers),
                    Reason.AUTH,
                    LoginJudge.REFUSED);
            assertDown(
                    HttpChecks.get(server.url("/")).bearer("geheim").by(probers),
                    Reason.AUTH,
                    LoginJudge.REFUSED);
        }
    }

    @Test
    void withoutALoginOrWhereItIsExpectedItIsAStatus() throws IOException {
        try (HostileServer server = HostileServer.plain(refusing(401))) {
            assertDown(
                    HttpChecks.get(server.url("/")).by(probers),
                    Reason.STATUS,
                    "401",
                    "Unauthorized");
            assertDown(
                    HttpChecks.get(server.url("/")).header("Cookie", "a=b").by(probers),
                    Reason.STATUS,
                    "401",
                    "Unauthorized");
            assertUp(
                    HttpChecks.get(server.url("/"))
                            .basic("ana", "geheim")
                            .status("401")
                            .by(probers));
        }
    }

    @Test
    void loginThatStayedAtHomeWasNotRefusedElsewhere() throws IOException {
        try (HostileServer other = HostileServer.plain(refusing(401));
                HostileServer home =
                        HostileServer.plain(
                                visit -> {
                                    visit.readRequest();
                                    visit.redirect(other.url("/").toString());
                                })) {
            assertDown(
                    HttpChecks.get(home.url("/")).basic("ana", "geheim").by(probers),
                    Reason.STATUS,
                    "401",
                    "Unauthorized");
        }
    }

    @Test
    void proxyThatNobodyToldUsOfIsNamedAsOne() throws IOException {
        try (HostileServer server = HostileServer.plain(refusing(407))) {
            assertDown(
                    HttpChecks.get(server.url("/")).by(probers),
                    Reason.AUTH,
                    LoginJudge.PROXY_BETWEEN);
            assertUp(HttpChecks.get(server.url("/")).status("407").by(probers));
        }
    }
}
