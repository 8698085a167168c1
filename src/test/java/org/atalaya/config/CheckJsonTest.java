package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
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
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckJsonTest {

    private static final Path FILE = Path.of("/etc/atalaya/hosts.json");
    private static final String PIN = "0123456789abcdef".repeat(4);
    private static final CheckOptions USUAL = CheckOptions.DEFAULT;
    private static final CheckOptions UNUSUAL =
            new CheckOptions(
                    true, AddressFamily.IPV6, Duration.ofMillis(800), Duration.ofSeconds(2));

    private static final String WRONG =
            """
            {"type":"tls"}                                        | host
            {"type":"tls","host":"h:1"}                           | host
            {"type":"tls","host":"h","port":0}                    | port
            {"type":"tls","host":"h","port":"1"}                  | port
            {"type":"tls","host":"h","startTls":"xmpp"}           | startTls
            {"type":"tls","host":"h","pin":"12"}                  | pin
            {"type":"tls","host":"h","certWarn":"1d","certCritical":"2d"} | certCritical
            {"type":"tls","host":"h","clientCertificate":{}}      | clientCertificate.certificate
            {"type":"tcp","host":"h"}                             | port
            {"type":"tcp","host":"h","port":1,"steps":{}}         | steps
            {"type":"tcp","host":"h","port":1,"steps":[{"send":"a"},{}]} | steps[1]
            {"type":"tcp","host":"h","port":1,"steps":[{"expect":"("}]} | steps[0].expect
            {"type":"tcp","host":"h","port":1,"steps":[{"send":"a","expect":"b"}]} | steps[0]
            {"type":"ssh","host":"-h"}                            | host
            {"type":"ping","host":"h","count":21}                 | count
            {"type":"ping","host":"h","count":1.5}                | count
            {"type":"ping","host":"h","lossWarn":5,"lossCritical":4} | lossWarn
            {"type":"dns","name":"a b"}                           | name
            {"type":"dns","name":"h","rcode":"OK"}                | rcode
            {"type":"dns","name":"h","server":"h:0"}              | server
            {"type":"command"}                                    | argv
            {"type":"command","argv":"x"}                         | argv
            {"type":"command","argv":[""]}                        | argv
            {"type":"command","argv":[]}                          | argv
            {"type":"command","argv":["x",1]}                     | argv[1]
            {"type":"command","argv":["x"],"consented":"yes"}     | consented
            {"type":"http","url":"http://h","headers":["a","A: b"]} | headers[0]
            {"type":"http","url":"http://h","contains":[""]}      | contains[0]
            {"type":"http","url":"http://h","matches":["a","("]}  | matches[1]
            {"type":"http","url":"http://h","json":[{"path":"$"}]} | json[0].equals
            {"type":"http","url":"http://h","json":["$"]}         | json[0]
            {"type":"http","url":"http://h","basic":{"user":"u"}} | basic.password
            {"type":"http","url":"http://h","basic":"u:p"}        | basic
            {"type":"http","url":"http://h","bearer":"t","basic":{"user":"u","password":"p"}} | bearer
            {"type":"http","url":"http://h","maxBody":true}       | maxBody
            {"type":"http","url":"http://h","maxRedirects":51}    | maxRedirects
            {"type":"http","url":"http://h","httpVersion":2}      | httpVersion
            {"type":"http","url":"http://h","slow":"2s","tooSlow":"1s"} | tooSlow
            {"type":"http","url":"http://h","family":"v4"}        | family
            """;

    private static WallReader.Loaded read(String check) {
        return WallReader.read(
                FILE, "{\"hosts\":[{\"id\":\"a\",\"name\":\"A\",\"check\":" + check + "}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'http','url':'https://u:geheim@h/'}",
                "{'type':'http','url':'https://geheim@h/'}",
                "{'type':'http','url':'http:/u:geheim@h'}",
                "{'type':'http','url':'//u:geheim@h'}",
                "{'type':'http','url':'u:geheim@h'}",
                "{'type':'http','url':'u geheim@h'}",
                "{'type':'http','url':'http://u:ge/geheim@h'}",
                "{'type':'http','url':'https://h','proxy':'http://u:geheim@p'}",
                "{'type':'ssh','host':'u:geheim@h'}",
                "{'type':'ssh','host':'geheim@h'}",
                "{'type':'dns','name':'u:geheim@h'}",
                "{'type':'dns','name':'h','server':'u:geheim@h'}",
                "{'type':'ping','host':'ping://u:geheim@h'}",
                "{'type':'u:geheim@h'}"
            })
    void aPasswordInAnAddressIsNotRepeated(String check) {
        WallReader.Loaded loaded = read(check.replace('\'', '"'));
        assertThat(loaded.problems()).isNotEmpty();
        for (Locale language : Words.LANGUAGES) {
            assertThat(loaded.problems())
                    .allSatisfy(
                            problem ->
                                    assertThat(problem.sentence(Words.of(language)))
                                            .doesNotContain("geheim"));
        }
    }

    private static Check check(String json) {
        WallReader.Loaded loaded = read(json);
        assertThat(loaded.problems()).isEmpty();
        return loaded.document().wall().hosts().getFirst().check();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"tls\",\"host\":\"mail.example\",\"startTls\":\"imap\"}",
                        new TlsCheck(
                                new Endpoint("mail.example", 143),
                                TlsCheck.StartTls.IMAP,
                                TlsSettings.DEFAULT,
                                USUAL)),
                Arguments.of(
                        "{\"type\":\"tls\",\"host\":\"::1\",\"port\":993,\"insecure\":true}",
                        new TlsCheck(
                                new Endpoint("::1", 993),
                                TlsCheck.StartTls.NONE,
                                TlsSettings.DEFAULT.withInsecure(true),
                                USUAL)),
                Arguments.of(
                        "{\"type\":\"tcp\",\"host\":\"h\",\"port\":25,\"steps\":"
                                + "[{\"expect\":\"^220\"},{\"send\":\"QUIT\\\\r\\\\n\"}]}",
                        new TcpCheck(
                                new Endpoint("h", 25),
                                List.of(
                                        new TcpCheck.Step.Expect("^220"),
                                        new TcpCheck.Step.Send("QUIT\\r\\n")),
                                USUAL)),
                Arguments.of(
                        "{\"type\":\"ssh\",\"host\":\"h\",\"expect\":\"OpenSSH\",\"slow\":\"800ms\","
                            + "\"tooSlow\":\"2s\",\"inverted\":true,\"family\":\"ipv6\"}",
                        new SshCheck(new Endpoint("h", 22), "OpenSSH", UNUSUAL)),
                Arguments.of(
                        "{\"type\":\"ping\",\"host\":\"h\",\"count\":5,\"lossWarn\":20,"
                                + "\"lossCritical\":60}",
                        new PingCheck("h", 5, 20, 60, USUAL)),
                Arguments.of(
                        "{\"type\":\"dns\",\"name\":\"h.example\",\"recordType\":\"MX\","
                                + "\"server\":\"9.9.9.9:53\",\"answer\":\"m\","
                                + "\"rcode\":\"NXDOMAIN\"}",
                        new DnsCheck(
                                "h.example",
                                "MX",
                                new Endpoint("9.9.9.9", 53),
                                "m",
                                "NXDOMAIN",
                                USUAL)),
                Arguments.of(
                        "{\"type\":\"command\",\"argv\":[\"/bin/x\",\"-a b\"],\"consented\":true}",
                        new CommandCheck(List.of("/bin/x", "-a b"), true, USUAL)),
                Arguments.of(httpForm(), http()));
    }

    private static String httpForm() {
        return """
        {"type":"http","url":"https://h.example/","method":"POST",\
        "headers":["Accept: text/html","X-Key: ${env:KEY}"],"body":"B","userAgent":"me",\
        "basic":{"user":"u","password":"geheim"},"httpVersion":"2","reuse":true,\
        "maxRedirects":0,"sameHost":true,"proxy":"http://p.example:3128",\
        "status":"200-299,301","responseHeaders":["Server: nginx"],"contains":["a"],\
        "notContains":["b"],"matches":["c+"],"json":[{"path":"$.a","equals":"b"}],\
        "maxBody":"64KiB","insecure":true,"pin":"%s","ca":"/ca.pem",\
        "clientCertificate":{"certificate":"/c.pem","key":"/k.pem",\
        "password":"${env:PW}"},"legacyTls":true,"certWarn":"14d","certCritical":"3d",\
        "slow":"800ms","tooSlow":"2s","inverted":true,"family":"ipv6"}\
        """
                .formatted(PIN);
    }

    private static HttpCheck http() {
        return new HttpCheck(
                URI.create("https://h.example/"),
                new HttpAsk(
                        HttpAsk.Method.POST,
                        List.of(
                                new HttpAsk.Header("Accept", Secret.of("text/html")),
                                new HttpAsk.Header("X-Key", Secret.of("${env:KEY}"))),
                        "B",
                        "me",
                        new Credentials.Basic("u", Secret.of("geheim")),
                        HttpAsk.Version.HTTP_2,
                        true,
                        0,
                        true,
                        new ProxyChoice.Http(new Endpoint("p.example", 3128))),
                new HttpExpect(
                        StatusRanges.parse("200-299,301"),
                        List.of(new HttpExpect.HeaderMatch("Server", "nginx")),
                        List.of("a"),
                        List.of("b"),
                        List.of("c+"),
                        List.of(new HttpExpect.JsonMatch("$.a", "b")),
                        65_536L),
                new TlsSettings(
                        true,
                        PIN,
                        Path.of("/ca.pem"),
                        new ClientCertificate(
                                Path.of("/c.pem"), Path.of("/k.pem"), Secret.of("${env:PW}")),
                        true,
                        Duration.ofDays(14),
                        Duration.ofDays(3)),
                UNUSUAL);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKindIsReadAndWrittenAlike(String json, Check check) {
        assertThat(check(json)).isEqualTo(check);
        assertThat(CheckJson.write(check)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    {"type":"tls","host":"h"}
                    {"type":"tcp","host":"h","port":1}
                    {"type":"ssh","host":"h"}
                    {"type":"ping","host":"h"}
                    {"type":"dns","name":"h"}
                    {"type":"command","argv":["x"]}
                    {"type":"http","url":"http://h"}
                    """)
    void onlyWhatIsNotADefaultIsWritten(String json) {
        assertThat(CheckJson.write(check(json))).hasToString(json);
    }

    @Test
    void peopleMayWriteItInOtherWays() {
        HttpCheck http =
                (HttpCheck)
                        check(
                                """
                                {"type":"http","url":"http://h","contains":"a","headers":"A: b",
                                 "maxBody":4096,"proxy":"system","family":"IPv4","method":"head",
                                 "json":[{"path":"$.n","equals":1.50}],"bearer":"t"}
                                """);
        assertThat(http.expect().contains()).containsExactly("a");
        assertThat(http.ask().headers()).containsExactly(new HttpAsk.Header("A", Secret.of("b")));
        assertThat(http.expect().maxBody()).isEqualTo(4096);
        assertThat(http.ask().proxy()).isEqualTo(new ProxyChoice.FromSystem());
        assertThat(http.options().family()).isEqualTo(AddressFamily.IPV4);
        assertThat(http.ask().method()).isEqualTo(HttpAsk.Method.HEAD);
        assertThat(http.expect().json()).containsExactly(new HttpExpect.JsonMatch("$.n", "1.50"));
        assertThat(http.ask().credentials()).isEqualTo(new Credentials.Bearer(Secret.of("t")));
    }

    @Test
    void aCommandThatDoesNotSaySoHasNoConsent() {
        CommandCheck read = (CommandCheck) check("{\"type\":\"command\",\"argv\":[\"/bin/x\"]}");
        assertThat(read.consented()).isFalse();
        assertThat(CheckJson.write(read).has("consented")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = WRONG)
    void everyErrorHasItsPlace(String json, String path) {
        assertThat(read(json).problems())
                .extracting(Problem::path)
                .containsExactly("hosts[0].check." + path);
    }

    @Test
    void secretsAreInNoErrorAndInNoCheckAsText() {
        String broken =
                "{\"type\":\"http\",\"url\":\"http://h\",\"headers\":[\"geheim\"],\"bearer\":\"ge\\n"
                    + "heim\",\"basic\":{\"user\":\"u\",\"password\":\"p\\u0000\"}}";
        assertThat(read(broken).problems().toString()).doesNotContain("heim");
        assertThat(http().toString()).doesNotContain("geheim");
    }

    @Test
    void whatNobodyTouchedStaysByteForByte() {
        String text =
                """
                {"hosts": [
                  {"id": "a", "name": "A",
                   "check": {"type": "http", "later": 1, "url": "http://h", "contains": "x",
                             "bearer": "geheim", "maxBody":  4096}},
                  {"id": "b", "name": "B", "check": {"type": "tcp", "port": 5, "host": "h",
                    "steps": [ {"send": "x", "why": 1} ]}}
                ]}
                """;
        WallDocument document = WallReader.read(FILE, text).document();
        assertThat(document.text()).isEqualTo(text);
        Host a = document.wall().hosts().getFirst();
        document.put(a.withPaused(true));
        assertThat(document.text())
                .contains("\"contains\": \"x\"", "\"bearer\": \"geheim\"", "4096", "\"later\": 1")
                .contains("\"steps\": [ {\"send\": \"x\", \"why\": 1} ]");
    }
}
