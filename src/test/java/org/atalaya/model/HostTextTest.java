package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTextTest {

    private static String refusal(CheckText.Reading<?> reading, String typed) {
        try {
            return "accepted: " + reading.read(typed);
        } catch (InvalidInputException e) {
            return e.key() + " " + e.facts();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    db.example:5432,      db.example, 5432
                    ' DB.Example:5432 ',  db.example, 5432
                    db.example,           db.example, 22
                    10.0.0.1,             10.0.0.1,   22
                    [::1]:2222,           ::1,        2222
                    [::1],                ::1,        22
                    ::1,                  ::1,        22
                    my_host:1,            my_host,    1
                    büro.example,         xn--bro-hoa.example, 22
                    """)
    void aHostAndAPort(String typed, String host, int port) throws InvalidInputException {
        assertThat(HostText.endpoint(typed, 22)).isEqualTo(new Endpoint(host, port));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''             | target.error.empty []
                    db:0           | target.error.port [0]
                    db:65536       | target.error.port [65536]
                    db:x           | target.error.port [x]
                    a b:1          | target.error.host [a b]
                    1.2.3:1        | target.error.host [1.2.3]
                    -f:1           | target.error.host [-f:1]
                    :1             | target.error.noHost []
                    u:geheim@db:1  | target.error.credentials []
                    db/x:1         | target.error.host [db/x]
                    db             | target.error.noPort [db]
                    """)
    void whatIsNoHostWithAPortIsRefused(String typed, String why) {
        assertThat(refusal(t -> HostText.endpoint(t, 0), typed)).isEqualTo(why);
    }

    @Test
    void aHostAloneHasNoPort() throws InvalidInputException {
        assertThat(HostText.host("[fe80::1%eth0]")).isEqualTo("fe80::1%eth0");
        assertThat(refusal(HostText::host, "a:1")).isEqualTo("target.error.surplusPort [a:1]");
        assertThat(refusal(HostText::host, "-c1")).isEqualTo("target.error.host [-c1]");
        assertThat(refusal(HostText::host, "a\u202eb")).startsWith("target.error.control");
    }

    @Test
    void dnsIsAskedForNamesAndForAddresses() throws InvalidInputException {
        assertThat(HostText.dnsName("_dmarc.Example.com.")).isEqualTo("_dmarc.example.com.");
        assertThat(HostText.dnsName("*.example.com")).isEqualTo("*.example.com");
        assertThat(HostText.dnsName("españa.example")).isEqualTo("xn--espaa-rta.example");
        assertThat(HostText.dnsName("[2001:db8::1]")).isEqualTo("2001:db8::1");
        assertThat(HostText.dnsName(".")).isEqualTo(".");
        assertThat(refusal(HostText::dnsName, "a b")).isEqualTo("target.error.host [a b]");
        assertThat(refusal(HostText::dnsName, "a..b")).isEqualTo("target.error.host [a..b]");
    }

    @Test
    void aLoginInAWebAddressIsTakenOut() throws InvalidInputException {
        HostText.Web web = HostText.web("https://us%40er:p%3Aw+d@shop.example/a@b?c@d");
        assertThat(web.url()).hasToString("https://shop.example/a@b?c@d");
        assertThat(web.login()).isEqualTo(new Credentials.Basic("us@er", Secret.of("p:w+d")));
        assertThat(HostText.web("http://u@h/").login())
                .isEqualTo(new Credentials.Basic("u", Secret.of("")));
        assertThat(HostText.web("shop.example").login()).isNull();
        assertThat(HostText.web("u:%zz@h").login())
                .isEqualTo(new Credentials.Basic("u", Secret.of("%zz")));
        assertThat(refusal(HostText::web, "https://u:a\tb@h/"))
                .isEqualTo("target.error.userInfo []");
        assertThat(refusal(HostText::web, "ftp://u:geheim@h/"))
                .isEqualTo("target.error.scheme [ftp:]");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://u:geheim@h/x@y, https://h/x@y
                    u:geheim@h,             h
                    h/x@y,                  h/x@y
                    https://u:ge/he?im@h/x, https://h/x
                    u:ge/heim@h,            h
                    https://h:443/x@y,      https://h:443/x@y
                    https://[::1]:81/x@y,   https://[::1]:81/x@y
                    http:/u:geheim@h,       http:/h
                    http:u:geheim@h,        http:h
                    HTTP:/u:geheim@h,       HTTP:/h
                    //u:geheim@h,           //h
                    http:///u:geheim@h,     http:///h
                    http;//u:geheim@h/,     http;//h/
                    https//u:geheim@h/,     https//h/
                    http:\\\\u:geheim@h, http:\\\\h
                    1http://u:geheim@h,     1http://h
                    u:geheim@h:99999,       h:99999
                    @hosts.json,            @hosts.json
                    u:geheim@h/x@y,         h/x@y
                    user geheim@h,          h
                    https://geheim@h/,      https://h/
                    dns://u:geheim@h,       dns://h
                    tcp://u:ge/heim@h:1,    tcp://h:1
                    http://[u:geheim@h],    http://h]
                    """)
    void aTargetIsShownWithoutItsLogin(String typed, String shown) {
        assertThat(HostText.withoutLogin(typed)).isEqualTo(shown);
    }
}
