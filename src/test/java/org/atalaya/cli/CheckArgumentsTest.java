package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.cli.CheckRequests.check;
import static org.atalaya.cli.CheckRequests.line;
import static org.atalaya.cli.CheckRequests.ready;
import static org.atalaya.cli.CheckRequests.typed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.PingCheck;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.Secret;
import org.atalaya.model.SshCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckArgumentsTest {

    private static final String PIN = "0123456789abcdef".repeat(4);

    @TempDir private Path folder;

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @Test
    void anAddressAloneIsAPlainGet() {
        CheckRequest.Ready ready = ready(typed("https://shop.example/"));
        assertThat(ready.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(ready.check())
                .isEqualTo(
                        new HttpCheck(
                                URI.create("https://shop.example/"),
                                HttpAsk.GET,
                                HttpExpect.SUCCESS,
                                TlsSettings.DEFAULT,
                                CheckOptions.DEFAULT));
    }

    @Test
    void everyOptionOfHttpIsRead() throws IOException {
        Path ca = file("ca.pem");
        Path cert = file("c.pem");
        Path key = file("k.pem");
        String args =
                "http://h.example/x --type http --timeout 500ms --insecure --pin "
                        + (PIN + " --ca " + ca + " --client-cert " + cert + " --client-key " + key)
                        + " --client-password ${env:KEY} --legacy-tls --method POST --header N:V"
                        + " --header A:B --body B --status 200-299,301 --contains a --contains b"
                        + " --not-contains c --matches d+ --json-path $.a --json-equals 1"
                        + " --response-header Server:nginx --max-redirects 3 --same-host"
                        + " --basic U:P --proxy http://p.example:3128 --ipv6 --http2"
                        + " --max-body 64KiB --slow 800ms --too-slow 2s --cert-warn 14d"
                        + " --cert-critical 3d --user-agent me --invert";
        CheckRequest.Ready ready = ready(typed(args.split(" ")));
        assertThat(ready.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(ready.check())
                .isEqualTo(
                        new HttpCheck(
                                URI.create("http://h.example/x"),
                                everyAsk(),
                                everyExpectation(),
                                new TlsSettings(
                                        true,
                                        PIN,
                                        ca,
                                        new ClientCertificate(cert, key, Secret.of("${env:KEY}")),
                                        true,
                                        Duration.ofDays(14),
                                        Duration.ofDays(3)),
                                new CheckOptions(
                                        true,
                                        AddressFamily.IPV6,
                                        Duration.ofMillis(800),
                                        Duration.ofSeconds(2))));
    }

    private static HttpAsk everyAsk() {
        return new HttpAsk(
                HttpAsk.Method.POST,
                List.of(
                        new HttpAsk.Header("N", Secret.of("V")),
                        new HttpAsk.Header("A", Secret.of("B"))),
                "B",
                "me",
                new Credentials.Basic("U", Secret.of("P")),
                HttpAsk.Version.HTTP_2,
                false,
                3,
                true,
                new ProxyChoice.Http(new Endpoint("p.example", 3128)));
    }

    private static HttpExpect everyExpectation() {
        return new HttpExpect(
                StatusRanges.parse("200-299,301"),
                List.of(new HttpExpect.HeaderMatch("Server", "nginx")),
                List.of("a", "b"),
                List.of("c"),
                List.of("d+"),
                List.of(new HttpExpect.JsonMatch("$.a", "1")),
                65_536L);
    }

    @Test
    void theOtherHalvesOfTheChoicesAreReadToo() {
        HttpCheck check =
                (HttpCheck) check("h.example --bearer T --no-follow --http1 --ipv4".split(" "));
        assertThat(check.ask().credentials()).isEqualTo(new Credentials.Bearer(Secret.of("T")));
        assertThat(check.ask().maxRedirects()).isZero();
        assertThat(check.ask().version()).isEqualTo(HttpAsk.Version.HTTP_1_1);
        assertThat(check.options().family()).isEqualTo(AddressFamily.IPV4);
    }

    @Test
    void aLoginInTheTargetBecomesAuthentication() {
        CheckRequest.Ready ready = ready(typed("https://u:geheim@h.example/"));
        assertThat(((HttpCheck) ready.check()).ask().credentials())
                .isEqualTo(new Credentials.Basic("u", Secret.of("geheim")));
        assertThat(ready.label().target()).isEqualTo("https://h.example/");
    }

    @Test
    void everyOtherKindIsRead() {
        CheckOptions usual = CheckOptions.DEFAULT;
        assertThat(check("--type", "tls", "mail.example", "--starttls", "imap", "--insecure"))
                .isEqualTo(
                        new TlsCheck(
                                new Endpoint("mail.example", 143),
                                TlsCheck.StartTls.IMAP,
                                TlsSettings.DEFAULT.withInsecure(true),
                                usual));
        assertThat(check("--type", "ssh", "[::1]", "--expect", "OpenSSH"))
                .isEqualTo(new SshCheck(new Endpoint("::1", 22), "OpenSSH", usual));
        assertThat(check("--type=ping --count 5 --loss-warn 20 --loss-critical 60 h".split(" ")))
                .isEqualTo(new PingCheck("h", 5, 20, 60, usual));
        assertThat(
                        check(
                                ("--type dns --dns-type mx --dns-server [::1]:5353 --dns-answer a"
                                                + " --dns-rcode nxdomain h.example")
                                        .split(" ")))
                .isEqualTo(
                        new DnsCheck(
                                "h.example",
                                "MX",
                                new Endpoint("::1", 5353),
                                "a",
                                "NXDOMAIN",
                                usual));
        assertThat(check("--type", "command", "/bin/x -a 'b c'"))
                .isEqualTo(new CommandCheck(List.of("/bin/x", "-a", "b c"), true, usual));
    }

    @Test
    void aConversationKeepsTheOrderOfItsArguments() {
        assertThat(
                        check(
                                "tcp://h:25",
                                "--expect=^220",
                                "--send",
                                "EHLO x\\r\\n",
                                "--expect",
                                "^250",
                                "--send="))
                .isEqualTo(
                        new TcpCheck(
                                new Endpoint("h", 25),
                                List.of(
                                        new TcpCheck.Step.Expect("^220"),
                                        new TcpCheck.Step.Send("EHLO x\\r\\n"),
                                        new TcpCheck.Step.Expect("^250"),
                                        new TcpCheck.Step.Send("")),
                                CheckOptions.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://h/,        http h https://h/
                    HTTP://h:81,       http h http://h:81
                    h,                 http h https://h
                    h:8080,            http h http://h:8080
                    [::1]:8443,        http ::1 https://[::1]:8443
                    tcp://h:5432,      tcp h tcp h:5432
                    TLS://h/,          tls h tls h:443
                    ssh://h,           ssh h ssh h
                    ssh://h:2222,      ssh h ssh h:2222
                    ping://h,          ping h ping h
                    dns://h.example,   dns h.example dns h.example
                    """)
    void theTargetNamesItsKind(String target, String expected) {
        var check = check(target);
        assertThat(check.type() + " " + check.hostName() + " " + check.target())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"smtp, 25", "imap, 143", "pop3, 110", "ftp, 21", "ldap, 389"})
    void startTlsBringsItsPort(String protocol, int port) {
        TlsCheck check = (TlsCheck) check("tls://h", "--starttls", protocol);
        assertThat(check.endpoint().port()).isEqualTo(port);
    }

    @Test
    void aBatchSaysTheSameAsAShell() {
        assertThat(
                        ready(
                                        line(
                                                """
                                                {"id":"a","target":"https://x","insecure":true,
                                                "timeout":"2s","header":["N: V"],"status":"200-299",
                                                "maxBody":"1MiB","noFollow":true,"jsonPath":"$.a",
                                                "jsonEquals":"b","certWarn":"14d","invert":true}
                                                """))
                                .check())
                .isEqualTo(
                        check(
                                "https://x",
                                "--insecure",
                                "--timeout",
                                "2s",
                                "--header",
                                "N: V",
                                "--status",
                                "200-299",
                                "--max-body",
                                "1MiB",
                                "--no-follow",
                                "--json-path",
                                "$.a",
                                "--json-equals",
                                "b",
                                "--cert-warn",
                                "14d",
                                "--invert"));
    }

    @Test
    void theHelpNamesEveryOptionInBothLanguages() {
        for (String lang : List.of("en", "es")) {
            String[] args = {"check", "--help", "--lang", lang};
            Parsed.Print help = (Parsed.Print) Options.parse(args, CheckRequests.ENGLISH);
            assertThat(help.exitCode()).isZero();
            assertThat(help.text()).contains(lang.equals("en") ? "Exit code: 0 up" : "salida: 0");
            assertThat(help.text().lines().mapToInt(String::length).max().orElse(0))
                    .isLessThanOrEqualTo(96);
            Arrays.stream(Setting.values())
                    .filter(setting -> setting.group() != null)
                    .forEach(s -> assertThat(help.text()).contains("  --" + s.option()));
            assertThat(help.text()).contains("${env:").doesNotContain("$$");
        }
    }

    @Test
    void theHelpOfTheLauncherLeadsToIt() {
        Parsed parsed = Options.parse(new String[] {"--help"}, CheckRequests.ENGLISH);
        assertThat(((Parsed.Print) parsed).text())
                .containsPattern("\nCommands\n  check +Checks one host");
    }
}
