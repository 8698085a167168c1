package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
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
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    private static HostForm typed(String address) {
        HostForm form = HostForm.adding(BoardFacts.of(List.of()));
        form.text(HostField.ADDRESS).set(address);
        return form;
    }

    private static <C extends Check> C check(HostForm form, Class<C> type) {
        assertThat(form.readyToSave()).as("%s", form.shown()).isTrue();
        return type.cast(form.toHost().check());
    }

    @Test
    void aTcpHostHoldsAConversation() {
        HostForm form = typed("tcp://db.example:5432");
        form.text(HostField.STEPS).set("< ^220\n\n>  QUIT\\r\\n\n");

        assertThat(check(form, TcpCheck.class))
                .isEqualTo(
                        new TcpCheck(
                                new Endpoint("db.example", 5432),
                                List.of(
                                        new TcpCheck.Step.Expect("^220"),
                                        new TcpCheck.Step.Send("QUIT\\r\\n")),
                                CheckOptions.DEFAULT));
        assertThat(form.toHost().name()).isEqualTo("db.example:5432");
    }

    @Test
    void aPingHasLimitsOfLoss() {
        HostForm form = typed("ping://[::1]");
        form.text(HostField.COUNT).set("5");
        form.text(HostField.LOSS_WARN).set("20");
        form.text(HostField.LOSS_CRITICAL).set("60 %");

        assertThat(check(form, PingCheck.class))
                .isEqualTo(new PingCheck("::1", 5, 20, 60, CheckOptions.DEFAULT));
    }

    @Test
    void sshIsAtHomeOnPort22() {
        HostForm form = typed("ssh://gate.example");
        form.text(HostField.GREETING).set("OpenSSH");
        assertThat(check(form, SshCheck.class))
                .isEqualTo(
                        new SshCheck(
                                new Endpoint("gate.example", 22), "OpenSSH", CheckOptions.DEFAULT));
        assertThat(check(typed("ssh://gate.example:2222"), SshCheck.class).endpoint().port())
                .isEqualTo(2222);
    }

    @Test
    void dnsAsksAServerForAnAnswer() {
        HostForm form = typed("dns://www.example.org");
        form.text(HostField.DNS_TYPE).set("AAAA");
        form.text(HostField.DNS_SERVER).set("9.9.9.9");
        form.text(HostField.DNS_ANSWER).set(" 2001:db8::1 ");

        assertThat(check(form, DnsCheck.class))
                .isEqualTo(
                        new DnsCheck(
                                "www.example.org",
                                "AAAA",
                                new Endpoint("9.9.9.9", 53),
                                "2001:db8::1",
                                "NOERROR",
                                CheckOptions.DEFAULT));
    }

    @Test
    void tlsKnowsTheUsualPortOfWhatItStartsWith() {
        HostForm form = typed("tls://mail.example");
        assertThat(check(form, TlsCheck.class).endpoint().port()).isEqualTo(443);
        form.text(HostField.START_TLS).set("IMAP");
        form.text(HostField.CERT_WARN).set("14");
        form.flag(HostField.INSECURE).set(true);

        TlsCheck tls = check(form, TlsCheck.class);
        assertThat(tls.endpoint()).isEqualTo(new Endpoint("mail.example", 143));
        assertThat(tls.tls().warn()).isEqualTo(Duration.ofDays(14));
        assertThat(tls.insecure()).isTrue();
    }

    @Test
    void aProgramRunsOnlyWithConsent() {
        HostForm form = typed("");
        form.choose(CheckKind.COMMAND);
        form.text(HostField.ADDRESS).set("/opt/check_disk -w '10 %'");
        assertThat(form.readyToTest()).isFalse();
        assertThat(form.readyToSave()).isFalse();
        assertThat(form.firstError()).contains(HostField.CONSENT);

        form.flag(HostField.CONSENT).set(true);
        assertThat(check(form, CommandCheck.class))
                .isEqualTo(
                        new CommandCheck(
                                List.of("/opt/check_disk", "-w", "10 %"),
                                true,
                                CheckOptions.DEFAULT));
        assertThat(form.toHost().name()).isEqualTo("check_disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://u:geheim@p:1080", "https://p:443", "ssh://p"})
    void proxyThatIsNotSpokenIsRefusedByName(String address) {
        HostForm form = typed("https://api.example/v1");
        form.text(HostField.PROXY).set("HTTP");
        form.text(HostField.PROXY_ADDRESS).set(address);
        assertThat(form.readyToSave()).isFalse();
        Problem problem = form.shown().get(HostField.PROXY_ADDRESS);
        assertThat(problem.key()).isEqualTo("value.error.proxy");
        assertThat(problem.facts().getFirst())
                .startsWith(address.substring(0, 5))
                .doesNotContain("geheim");
    }

    @Test
    void httpTakesAllThatCanBeAsked() {
        HostForm form = typed("https://api.example/v1");
        form.text(HostField.METHOD).set("POST");
        form.text(HostField.HEADERS).set("Accept: text/plain\nX-Api-Key: k");
        form.text(HostField.BODY).set("{}");
        form.text(HostField.CONTAINS).set("ok");
        form.text(HostField.NOT_CONTAINS).set("error\nfault");
        form.text(HostField.JSON).set("$.a[?(@.b==1)] = 2 = 2");
        form.text(HostField.RESPONSE_HEADERS).set("Content-Type: ^text");
        form.text(HostField.PROXY).set("HTTP");
        form.text(HostField.PROXY_ADDRESS).set("proxy.example");
        form.flag(HostField.FOLLOW).set(false);

        HttpCheck http = check(form, HttpCheck.class);
        assertThat(http.ask().method()).isEqualTo(HttpAsk.Method.POST);
        assertThat(http.ask().headers())
                .containsExactly(
                        new HttpAsk.Header("Accept", Secret.of("text/plain")),
                        new HttpAsk.Header("X-Api-Key", Secret.of("k")));
        assertThat(http.ask().maxRedirects()).isZero();
        assertThat(http.ask().proxy())
                .isEqualTo(new ProxyChoice.Http(new Endpoint("proxy.example", 3128)));
        assertThat(http.expect().notContains()).containsExactly("error", "fault");
        assertThat(http.expect().json())
                .containsExactly(new HttpExpect.JsonMatch("$.a[?(@.b==1)]", "2 = 2"));
    }

    @ParameterizedTest
    @CsvSource({"tcp://db.example,portMissing", "tcp://db.example:65536,error.port"})
    @CsvSource({
        "tcp://db.example:80/a,path",
        "ping://h:80,address.port",
        "dns://h:53,address.port"
    })
    @CsvSource({"ssh://root@h,error.credentials", "tls://,error.empty", "ping://a b,error.host"})
    void anAddressIsRefusedByItsKind(String address, String key) {
        HostForm form = typed(address);
        assertThat(form.readyToSave()).isFalse();
        assertThat(form.shown().get(HostField.ADDRESS))
                .extracting(Problem::key)
                .asString()
                .endsWith(key);
    }

    @ParameterizedTest
    @CsvSource({"https://h.example,MATCHES,(,regex", "https://h.example,STATUS,20,unreadable"})
    @CsvSource({"https://h.example,HEADERS,Accept,header", "https://h.example,JSON,a=b,json"})
    @CsvSource({"https://h.example,HEADERS,Cookie: •••,header.dots"})
    @CsvSource({"https://h.example,RESPONSE_HEADERS,Server: [,regex"})
    @CsvSource({"https://h.example,PIN,abc,pin", "https://h.example,CA_FILE,/nowhere,file.missing"})
    @CsvSource({"https://h.example,CLIENT_CERT,/nowhere,file.missing"})
    @CsvSource({"https://h.example,CERT_WARN,soon,form", "https://h.example,TOO_SLOW,6 m,range"})
    @CsvSource({"tcp://h:1,STEPS,hello,steps", "tcp://h:1,STEPS,< (,regex"})
    @CsvSource({"ping://h,COUNT,21,range", "ping://h,COUNT,x,range", "ping://h,LOSS_WARN,0,range"})
    @CsvSource({"ssh://h,GREETING,*,regex", "dns://h,DNS_SERVER,h:0,port"})
    void eachFieldIsRefusedInWords(String address, HostField field, String text, String key) {
        HostForm form = typed(address);
        form.text(field).set(text);
        assertThat(form.readyToSave()).isFalse();
        Problem problem = form.shown().get(field);
        assertThat(problem).extracting(Problem::key).asString().endsWith(key);
        for (Locale language : Words.LANGUAGES) {
            assertThat(problem.sentence(Words.of(language))).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void limitsThatCrossAreMentioned() {
        HostForm form = typed("tls://h");
        form.text(HostField.CERT_WARN).set("3 d");
        form.text(HostField.CERT_CRITICAL).set("14 d");
        form.text(HostField.SLOW).set("2 s");
        form.text(HostField.TOO_SLOW).set("1 s");
        assertThat(form.readyToSave()).isTrue();
        assertThat(form.shown()).containsOnlyKeys(HostField.CERT_CRITICAL, HostField.TOO_SLOW);

        HostForm ping = typed("ping://h");
        ping.text(HostField.LOSS_WARN).set("50");
        ping.text(HostField.LOSS_CRITICAL).set("20");
        assertThat(ping.readyToSave()).isFalse();
    }

    @Test
    void aFileThatIsThereIsFine(@TempDir Path folder) throws Exception {
        HostForm form = typed("https://h.example");
        form.text(HostField.CA_FILE).set(Files.createFile(folder.resolve("ca.pem")).toString());
        assertThat(form.readyToSave()).isTrue();
    }

    @Test
    void whoSignsInLeavesTheAddress() {
        HostForm form = typed("https://ops:p%40ss@h.example/x");
        assertThat(form.guessProperty().get()).isEqualTo("h.example");
        form.leave(HostField.ADDRESS);

        assertThat(form.text(HostField.ADDRESS).get()).isEqualTo("https://h.example/x");
        assertThat(check(form, HttpCheck.class).ask().credentials())
                .isEqualTo(new Credentials.Basic("ops", Secret.of("p@ss")));
        assertThat(form.usesFolded()).isTrue();
    }

    @Test
    void aSecretIsNotKeptForAnotherWayOfSigningIn() {
        HostForm form = typed("https://ops:pass@h.example");
        assertThat(form.readyToSave()).isTrue();
        HostForm again = HostForm.editing(form.toHost(), BoardFacts.of(List.of()));
        assertThat(again.holdsSecret(HostField.SECRET)).isTrue();

        again.text(HostField.AUTH).set("BEARER");
        assertThat(again.readyToSave()).isFalse();
        assertThat(again.shown().get(HostField.SECRET))
                .isEqualTo(Problem.error("editor.problem.token.missing"));
        again.text(HostField.SECRET).set("t");
        assertThat(check(again, HttpCheck.class).ask().credentials())
                .isEqualTo(new Credentials.Bearer(Secret.of("t")));
    }

    @Test
    void aHeaderOfDotsKeepsItsValue() {
        HostForm form = typed("https://h.example");
        form.text(HostField.HEADERS).set("Cookie: a=b");
        HostForm again = HostForm.editing(form.toHost(), BoardFacts.of(List.of()));
        assertThat(again.text(HostField.HEADERS).get()).isEqualTo("Cookie: •••");
        again.text(HostField.HEADERS).set("Accept: */*\nCookie: •••");

        assertThat(check(again, HttpCheck.class).ask().headers())
                .containsExactly(
                        new HttpAsk.Header("Accept", Secret.of("*/*")),
                        new HttpAsk.Header("Cookie", Secret.of("a=b")));
    }
}
