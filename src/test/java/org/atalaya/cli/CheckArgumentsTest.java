package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.cli.CheckRequests.check;
import static org.atalaya.cli.CheckRequests.line;
import static org.atalaya.cli.CheckRequests.ready;
import static org.atalaya.cli.CheckRequests.typed;
import static org.atalaya.cli.CheckRequests.wrong;

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
import org.atalaya.model.Reason;
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

    private String file(String name) throws IOException {
        return Files.createFile(folder.resolve(name)).toString();
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
        String ca = file("ca.pem");
        String cert = file("c.pem");
        String key = file("k.pem");
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
                                new HttpAsk(
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
                                        new ProxyChoice.Http(new Endpoint("p.example", 3128))),
                                new HttpExpect(
                                        StatusRanges.parse("200-299,301"),
                                        List.of(new HttpExpect.HeaderMatch("Server", "nginx")),
                                        List.of("a", "b"),
                                        List.of("c"),
                                        List.of("d+"),
                                        List.of(new HttpExpect.JsonMatch("$.a", "1")),
                                        65_536),
                                new TlsSettings(
                                        true,
                                        PIN,
                                        Path.of(ca),
                                        new ClientCertificate(
                                                Path.of(cert),
                                                Path.of(key),
                                                Secret.of("${env:KEY}")),
                                        true,
                                        Duration.ofDays(14),
                                        Duration.ofDays(3)),
                                new CheckOptions(
                                        true,
                                        AddressFamily.IPV6,
                                        Duration.ofMillis(800),
                                        Duration.ofSeconds(2))));
    }

    @Test
    void theOtherHalvesOfTheChoicesAreReadToo() {
        HttpCheck check =
                (HttpCheck)
                        check("h.example --bearer T --no-follow --http1 --ipv4".split(" "));
        assertThat(check.ask().credentials())
                .isEqualTo(new Credentials.Bearer(Secret.of("T")));
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
        assertThat(
                        check(
                                "--type=ping --count 5 --loss-warn 20 --loss-critical 60 h"
                                        .split(" ")))
                .isEqualTo(new PingCheck("h", 5, 20, 60, usual));
        assertThat(
                        check(
                                ("--type dns --dns-type mx --dns-server [::1]:5353 --dns-answer a"
                                                + " --dns-rcode nxdomain h.example")
                                        .split(" ")))
                .isEqualTo(
                        new DnsCheck(
                                "h.example", "MX", new Endpoint("::1", 5353), "a", "NXDOMAIN",
                                usual));
        assertThat(check("--type", "command", "/bin/x -a 'b c'"))
                .isEqualTo(new CommandCheck(List.of("/bin/x", "-a", "b c"), true, usual));
    }

    @Test
    void aConversationKeepsTheOrderOfItsArguments() {
        assertThat(
                        check(
                                "tcp://h:25", "--expect=^220", "--send", "EHLO x\\r\\n", "--expect",
                                "^250", "--send="))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    h --timeout 5            | --timeout: "5" has no unit. Write 5s for seconds or 5m for minutes.
                    h --timeout 0s           | --timeout: 0s is out of bounds. Write something from 100ms to 5m.
                    h --timeout 1h           | --timeout: 1h is out of bounds. Write something from 100ms to 5m.
                    h --timeout 1s --timeout 2s | --timeout is given twice. Give it once.
                    h --slow 1x              | --slow: "x" in "1x" is not a unit. Use ms, s, m, h or d, for example 20s.
                    h --slow 2s --too-slow 1s | --slow must not be above --too-slow. Change one of the two.
                    h --cert-warn 1d --cert-critical 2d | --cert-critical must not be above --cert-warn. Change one of the two.
                    h --max-body 1TiB        | --max-body: "1TiB" is not a size. Write a number with a unit, for example 1048576B, 64KiB or 1MiB.
                    h --max-body 0B          | --max-body: "0B" is out of bounds. Write something from 1B to 1GiB.
                    h --status 2xx           | --status: "2xx" is not a list of statuses. Write numbers from 100 to 599, for example 200-299,301.
                    h --method TRACE         | --method: "TRACE" is not known here. Choose one of: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.
                    h --header nocolon       | --header: This is not a header. Write a name, a colon and a value, for example Accept: text/html.
                    h --matches (            | --matches: "(" is not a regular expression. Correct it; a bracket or a backslash that stands for itself needs a backslash before it.
                    h --contains=            | --contains: This is empty. Write something, or leave it out.
                    h --json-path $.a        | --json-path and --json-equals belong together. Give each path its value.
                    h --max-redirects -1     | --max-redirects: "-1" is not a whole number from 0 to 50.
                    h --no-follow --max-redirects 1 | --no-follow and --max-redirects contradict each other. Leave one of the two out.
                    h --ipv4 --ipv6          | --ipv4 and --ipv6 contradict each other. Leave one of the two out.
                    h --http1 --http2        | --http1 and --http2 contradict each other. Leave one of the two out.
                    h --basic u:p --bearer t | --basic and --bearer contradict each other. Leave one of the two out.
                    http://u:p@h --basic a:b | --basic: The target has a user in it already. Leave one of the two logins out.
                    h --basic geheim         | --basic: This is not a login. Write user:password, or user:${env:NAME} to take the password from the environment.
                    h --pin 12               | --pin: "12" is not a SHA-256 fingerprint. Write its 64 hexadecimal digits, with or without colons.
                    h --ca /nowhere/ca.pem   | --ca: /nowhere/ca.pem cannot be read. Name a file that exists and that this user may read.
                    h --client-key k         | --client-key needs --client-cert beside it.
                    h --proxy socks5://p:1   | --proxy: socks5: cannot be watched; use http:// or https://
                    h --type gopher          | There is no type "gopher". Choose one of: http, tls, tcp, ssh, ping, dns, command.
                    http://h --type tcp      | The type is tcp, but the target begins with http://. Leave one of the two out.
                    file:///etc/passwd       | file: cannot be watched; use http:// or https://
                    javascript:alert(1)      | javascript: cannot be watched; use http:// or https://
                    http://h:65536/          | Not a port: 65536; ports go from 1 to 65535
                    http:///x                | The address names no host, such as pay.example
                    tcp://h                  | h names no port. Write host:port, for example db.example:5432
                    ping://h:1               | h:1 names a port, and this kind of check has none. Leave it out
                    tcp://h:1 --insecure     | --insecure means nothing to a check of the type tcp. It is for: http, tls.
                    h --starttls smtp        | --starttls means nothing to a check of the type http. It is for: tls.
                    tls://h --starttls xmpp  | --starttls: "xmpp" is not known here. Choose one of: smtp, imap, pop3, ftp, ldap.
                    ping://h --count 21      | --count: "21" is not a whole number from 1 to 20.
                    ping://h --loss-warn 9 --loss-critical 8 | --loss-warn must not be above --loss-critical. Change one of the two.
                    dns://h --dns-rcode OK   | --dns-rcode: "OK" is not known here. Choose one of: NOERROR, FORMERR, SERVFAIL, NXDOMAIN, NOTIMP, REFUSED, YXDOMAIN, YXRRSET, NXRRSET, NOTAUTH, NOTZONE.
                    ssh://h --expect a --expect b | --expect: This is given more than once. Give it once.
                    a b                      | "b" does not belong to any option.
                    h --parallel 3           | --parallel needs --batch beside it.
                    --batch h                | "h" does not belong here: with --batch every target comes from standard input.
                    --batch --parallel 0     | --parallel: "0" is not a whole number from 1 to 10000.
                    --timeut 5s h            | There is no option --timeut. Did you mean --timeout?
                    h --timeout              | --timeout needs a value behind it.
                    h --lang de              | --lang: "de" is not a language of Atalaya. Write en or es.
                    """)
    void whatCannotBeCheckedIsSaidInOneSentence(String line, String sentence) {
        CheckRequest.Wrong wrong = wrong(typed(line.split(" ")));
        assertThat(wrong.sentence()).isEqualTo(sentence);
        assertThat(wrong.reason())
                .isIn(Reason.INVALID_TARGET, Reason.UNSUPPORTED);
    }

    @Test
    void whatIsMissingOrForeignIsSaidToo() {
        assertThat(wrong(typed()).sentence()).startsWith("No target is given.");
        assertThat(wrong(typed("--type", "command", "a 'b")).sentence())
                .isEqualTo("A quotation mark is opened and never closed. Close it.");
        Parsed parsed =
                Options.parse(new String[] {"--kiosk", "check", "h"}, CheckRequests.ENGLISH);
        assertThat(wrong(((OneCheck) ((Parsed.Check) parsed).command()).request()).sentence())
                .isEqualTo("--kiosk belongs to the wall, not to check. Leave it out.");
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
                                "https://x", "--insecure", "--timeout", "2s", "--header", "N: V",
                                "--status", "200-299", "--max-body", "1MiB", "--no-follow",
                                "--json-path", "$.a", "--json-equals", "b", "--cert-warn", "14d",
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
        assertThat(((Parsed.Print) parsed).text()).contains("\nCommands\n  check  Checks one host");
    }
}
