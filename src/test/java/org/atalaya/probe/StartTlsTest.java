package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsCheck.StartTls;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.TestCertificates;
import org.atalaya.support.UpgradingServer;
import org.atalaya.support.UpgradingServer.Plain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StartTlsTest {

    private static TestCertificates certificates;

    private final Trial trial = new Trial();
    private final TlsProber prober =
            new TlsProber(
                    trial.ground(),
                    new TlsContexts(
                            certificates.anchors(),
                            InstantSource.system(),
                            Secrets.ofEnvironment()));

    @BeforeAll
    static void makeCertificates() {
        certificates = TestCertificates.shared();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private ProbeResult probe(StartTls protocol, Plain plain, Duration timeout) throws Exception {
        try (UpgradingServer server = new UpgradingServer(certificates.server("good"), plain)) {
            TlsCheck check =
                    new TlsCheck(
                            Trial.local(server.port()),
                            protocol,
                            TlsSettings.DEFAULT,
                            CheckOptions.DEFAULT);
            return trial.probe(prober, check, timeout);
        }
    }

    private ProbeResult probe(StartTls protocol, Plain plain) throws Exception {
        return probe(protocol, plain, Trial.TIMEOUT);
    }

    private static Plain ldap(String answer) {
        return (in, out) -> {
            byte[] asked = in.readNBytes(31);
            byte[] expected =
                    HexFormat.of()
                            .parseHex(
                                    "301d02010177188016"
                                            + "312e332e362e312e342e312e313436362e3230303337");
            out.write(HexFormat.of().parseHex(answer));
            return Arrays.equals(asked, expected);
        };
    }

    static Stream<Arguments> goodServers() {
        return Stream.of(
                Arguments.of(
                        StartTls.SMTP,
                        UpgradingServer.script(
                                ">220-mail.test ESMTP",
                                ">220 ready",
                                "EHLO ",
                                ">250-mail.test",
                                ">250-SIZE 1000",
                                ">250 STARTTLS",
                                "STARTTLS",
                                ">220 go")),
                Arguments.of(
                        StartTls.IMAP,
                        UpgradingServer.script(
                                ">* OK ready", "a1 STARTTLS", ">* 1 EXISTS", ">a1 OK begin")),
                Arguments.of(
                        StartTls.POP3, UpgradingServer.script(">+OK hello", "STLS", ">+OK go")),
                Arguments.of(
                        StartTls.FTP,
                        UpgradingServer.script(
                                ">220-Welcome",
                                ">to this server",
                                ">220 ready",
                                "AUTH TLS",
                                ">234 go")),
                Arguments.of(StartTls.LDAP, ldap("300c02010178070a010004000400")),
                Arguments.of(
                        StartTls.LDAP,
                        ldap("308400000010" + "02010178840000000" + "7" + "0a010004000400")));
    }

    @ParameterizedTest
    @MethodSource("goodServers")
    void everyProtocolIsUpgraded(StartTls protocol, Plain plain) throws Exception {
        ProbeResult result = probe(protocol, plain);
        ProbeAssert.up(result);
        assertThat(result.evidence().tls()).isNotNull();
    }

    static Stream<Arguments> unwilling() {
        return Stream.of(
                Arguments.of(
                        StartTls.SMTP,
                        UpgradingServer.script(">220 hi", "EHLO ", ">250 nothing to offer"),
                        new String[] {"no-starttls"}),
                Arguments.of(
                        StartTls.SMTP,
                        UpgradingServer.script(">554 go away"),
                        new String[] {"“554 go away”"}),
                Arguments.of(
                        StartTls.SMTP,
                        UpgradingServer.script(
                                ">220 hi", "EHLO ", ">250 STARTTLS", "STARTTLS", ">454 not now"),
                        new String[] {"starttls-refused", "“454 not now”"}),
                Arguments.of(
                        StartTls.IMAP,
                        UpgradingServer.script(">* OK", "a1 STARTTLS", ">a1 BAD what?"),
                        new String[] {"starttls-refused", "“a1 BAD what?”"}),
                Arguments.of(
                        StartTls.POP3,
                        UpgradingServer.script(">+OK", "STLS", ">-ERR no"),
                        new String[] {"starttls-refused", "“-ERR no”"}),
                Arguments.of(
                        StartTls.FTP,
                        UpgradingServer.script(">220 hi", "AUTH TLS", ">502 no"),
                        new String[] {"starttls-refused", "“502 no”"}),
                Arguments.of(
                        StartTls.LDAP,
                        ldap("300c02010178070a013504000400"),
                        new String[] {"ldap-refuses", "53"}),
                Arguments.of(StartTls.LDAP, ldap("3003020101"), new String[] {"not-ldap"}),
                Arguments.of(StartTls.LDAP, ldap("308300ffff"), new String[] {"not-ldap"}));
    }

    @ParameterizedTest
    @MethodSource("unwilling")
    void aServerThatDoesNotWantToIsQuoted(StartTls protocol, Plain plain, String[] facts)
            throws Exception {
        ProbeAssert.down(probe(protocol, plain), Reason.PROTOCOL, facts);
    }

    @Test
    void whatIsSlippedInBeforeTlsSpoilsTheHandshake() throws Exception {
        ProbeResult result =
                probe(
                        StartTls.POP3,
                        UpgradingServer.script(">+OK", "STLS", ">+OK go", ">+OK injected"));
        ProbeAssert.down(result, Reason.TLS_HANDSHAKE, TlsProber.NO_TLS_AFTER);
    }

    @Test
    void endlessGreetingsAreNotRead() throws Exception {
        Plain endless =
                (in, out) -> {
                    while (true) {
                        out.write("220-more\r\n".getBytes());
                    }
                };
        ProbeResult result = probe(StartTls.SMTP, endless);
        assertThat(result.failure().reason()).isEqualTo(Reason.BANNER);
        assertThat(result.failure().facts().getFirst()).startsWith("“220-");
    }

    @Test
    void silenceIsATimeout() throws Exception {
        ProbeResult result =
                probe(StartTls.SMTP, (in, out) -> in.read() > 999, Duration.ofMillis(600));
        ProbeAssert.down(result, Reason.TIMEOUT, "600 ms");
    }
}
