package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.cli.CheckRequests.typed;
import static org.atalaya.cli.CheckRequests.wrong;

import org.atalaya.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRefusalsTest {

    private static final String WRONG =
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
            h --proxy socks5://p:1   | --proxy: "socks5://p:1" is not a proxy. Write system, none, or an HTTP proxy such as http://proxy.example:3128.
            h --type gopher          | There is no type "gopher". Choose one of: http, tls, tcp, ssh, ping, dns, command.
            http://h --type tcp      | The type is tcp, but the target begins with http://. Leave one of the two out.
            file:///etc/passwd       | file: cannot be watched; use http:// or https://
            javascript:alert(1)      | javascript: cannot be watched; use http:// or https://
            http://h:65536/          | Not a port: 65536; ports go from 1 to 65535
            http:///x                | The address names no host, such as pay.example
            tcp://h                  | h names no port. Write host:port, for example db.example:5432
            ping://h:1               | h:1 names a port, and this kind of check has none. Leave it out
            tcp://h:1 --insecure     | --insecure means nothing to a check of the type tcp. It is for: http, tls.
            http://h --no-follow --pin abababababababababababababababababababababababababababababababab | --pin means nothing here: the target begins with http://, and no redirect is followed that could lead to TLS. Write https://, or leave --pin out.
            http://h --max-redirects 0 --insecure | --insecure means nothing here: the target begins with http://, and no redirect is followed that could lead to TLS. Write https://, or leave --insecure out.
            http://h --no-follow --cert-warn 9d | --cert-warn means nothing here: the target begins with http://, and no redirect is followed that could lead to TLS. Write https://, or leave --cert-warn out.
            http://h --no-follow --legacy-tls | --legacy-tls means nothing here: the target begins with http://, and no redirect is followed that could lead to TLS. Write https://, or leave --legacy-tls out.
            http://127.0.0.1 --ipv6  | --ipv6: 127.0.0.1 is an address of the other family. Leave the option out, or give a name or an address of this one.
            tcp://[::1]:1 --ipv4     | --ipv4: ::1 is an address of the other family. Leave the option out, or give a name or an address of this one.
            dns://h --dns-server 127.0.0.1 --ipv6 | --ipv6: 127.0.0.1 is an address of the other family. Leave the option out, or give a name or an address of this one.
            -- -h --type ping | "--type" does not belong to any option.
            x --type tcp --send a -- --json | "--json" does not belong to any option.
            h --type dns --dns-server http://ns | --dns-server: http://ns reads like a web address, and this kind of check has none. Write host:port, for example db.example:5432
            10.0.0.1https://intranet.example/x | "10.0.0.1https://intranet.example/x" reads like two addresses that run together. Write each on its own
            https://10.0.0.1http://h | "10.0.0.1http://h" reads like two addresses that run together. Write each on its own
            https//h/x               | A colon is missing behind "https". Write https://
            http:///u:geheim@h         | The user and the password before the @ cannot be read. Leave them out and give --basic user:password instead.
            dns://u:geheim@h         | Leave the user and the password out of the address
            http://a u:geheim@h      | "h" does not belong to any option.
            --batch u:geheim@h       | "h" does not belong here: with --batch every target comes from standard input.
            h --json=geheim          | --json takes no value. Leave out what stands behind the equals sign.
            h --insecure=geheim      | --insecure takes no value. Leave out what stands behind the equals sign.
            h --basci=u:geheim       | There is no option --basci. Did you mean --basic?
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
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = WRONG)
    void whatCannotBeCheckedIsSaidInOneSentence(String line, String sentence) {
        CheckRequest.Wrong wrong = wrong(typed(line.split(" ")));
        assertThat(wrong.sentence()).isEqualTo(sentence);
        assertThat(wrong.reason()).isIn(Reason.INVALID_TARGET, Reason.UNSUPPORTED);
    }

    @Test
    void bracketsWithoutAnEndAreNoFaultOfTheProgram() {
        String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
        assertThat(wrong(typed("h", "--matches", deep)).sentence())
                .startsWith("--matches: ")
                .contains("is not a regular expression");
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
}
