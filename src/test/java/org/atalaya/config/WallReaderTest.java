package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallReaderTest {

    private static final Path FILE = Path.of("/etc/atalaya/hosts.json");

    private static WallReader.Loaded read(String text) {
        return WallReader.read(FILE, text);
    }

    private static WallReader.Loaded readHost(String fields) {
        return read("{\"hosts\":[{" + fields + "}]}");
    }

    private static String sentence(WallReader.Loaded loaded) {
        assertThat(loaded.problems()).hasSize(1);
        return loaded.problems().getFirst().sentence(Words.of(Locale.ENGLISH));
    }

    @Test
    void readsEverythingAHostCanSay() {
        WallReader.Loaded loaded =
                read(
                        """
                        {"version":1,"board":"Security Operations",
                         "defaults":{"interval":"30s","timeout":"4s"},
                         "hosts":[{"id":"pay","name":"Payments API","group":"Shop","tags":["eu"],
                          "interval":"10s","timeout":"3s","sound":false,"paused":true,
                          "check":{"type":"http","url":"https://pay.example/healthz",
                                   "insecure":true,"status":"200-204,301","slow":"800ms"}}]}
                        """);
        Wall wall = loaded.document().wall();
        assertThat(loaded.problems()).isEmpty();
        assertThat(wall.board()).isEqualTo("Security Operations");
        assertThat(wall.defaults())
                .isEqualTo(new Wall.Defaults(Duration.ofSeconds(30), Duration.ofSeconds(4)));
        assertThat(wall.hosts())
                .containsExactly(
                        new Host(
                                "pay",
                                "Payments API",
                                "Shop",
                                List.of("eu"),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(3),
                                false,
                                true,
                                new HttpCheck(
                                        URI.create("https://pay.example/healthz"),
                                        StatusRanges.parse("200-204,301"),
                                        true,
                                        Duration.ofMillis(800))));
    }

    @Test
    void whatIsLeftOutOrNullHasItsDefault() {
        WallReader.Loaded loaded =
                read(
                        """
                        {"defaults":{"interval":"1m"},"hosts":[{"name":"A","group":null,
                         "check":{"type":"http","url":"http://a.example","slow":null}}]}
                        """);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.document().wall().hosts())
                .containsExactly(
                        new Host(
                                "a",
                                "A",
                                "",
                                List.of(),
                                Duration.ofMinutes(1),
                                Host.DEFAULT_TIMEOUT,
                                true,
                                false,
                                new HttpCheck(
                                        URI.create("http://a.example"),
                                        StatusRanges.SUCCESS,
                                        false,
                                        null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "check":{"type":"http","url":"http://a"}            | hosts[0].name
                    "name":7,"check":{"type":"http","url":"http://a"}   | hosts[0].name
                    "name":" ","check":{"type":"http","url":"http://a"} | hosts[0].name
                    "name":"A"                                          | hosts[0].check
                    "name":"A","check":"http://a"                       | hosts[0].check
                    "name":"A","check":{"url":"http://a"}               | hosts[0].check.type
                    "name":"A","check":{"type":"gopher"}                | hosts[0].check.type
                    "name":"A","check":{"type":"http"}                  | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":["x"]}      | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"a.example"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"file:///a"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://"}  | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://u:p@a"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://a:0"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://a:65536"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://a b"} | hosts[0].check.url
                    "name":"A","check":{"type":"http","url":"http://a","status":"2xx"} | hosts[0].check.status
                    "name":"A","check":{"type":"http","url":"http://a","slow":"0s"} | hosts[0].check.slow
                    "name":"A","check":{"type":"http","url":"http://a","insecure":"yes"} | hosts[0].check.insecure
                    "id":"","name":"A","check":{"type":"http","url":"http://a"} | hosts[0].id
                    "name":"A","interval":"0.5s","check":{"type":"http","url":"http://a"} | hosts[0].interval
                    "name":"A","interval":"8d","check":{"type":"http","url":"http://a"} | hosts[0].interval
                    "name":"A","interval":20,"check":{"type":"http","url":"http://a"} | hosts[0].interval
                    "name":"A","interval":"20","check":{"type":"http","url":"http://a"} | hosts[0].interval
                    "name":"A","timeout":"10ms","check":{"type":"http","url":"http://a"} | hosts[0].timeout
                    "name":"A","timeout":"6m","check":{"type":"http","url":"http://a"} | hosts[0].timeout
                    "name":"A","tags":"eu","check":{"type":"http","url":"http://a"} | hosts[0].tags
                    "name":"A","tags":["eu",2],"check":{"type":"http","url":"http://a"} | hosts[0].tags[1]
                    "name":"A","sound":1,"check":{"type":"http","url":"http://a"} | hosts[0].sound
                    "name":"A","paused":"no","check":{"type":"http","url":"http://a"} | hosts[0].paused
                    "name":"A","group":["x"],"check":{"type":"http","url":"http://a"} | hosts[0].group
                    "name":"A","name":"B","check":{"type":"http","url":"http://a"} | hosts[0].name
                    """)
    void aBadHostIsRefusedWithThePathOfItsFault(String fields, String path) {
        WallReader.Loaded loaded = readHost(fields);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(loaded.usable()).isTrue();
        assertThat(loaded.document().wall().hosts()).isEmpty();
        for (Locale language : Words.LANGUAGES) {
            assertThat(sentenceIn(language, loaded))
                    .startsWith(FILE + ", ")
                    .contains(" 1, ", path)
                    .endsWith(".")
                    .doesNotContain("{0}");
        }
    }

    private static String sentenceIn(Locale language, WallReader.Loaded loaded) {
        return loaded.problems().getFirst().sentence(Words.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "http://my_host:8080/x",
        "HTTPS://EXAMPLE.com",
        "http://[::1]:81/",
        "http://münchen.example/ü"
    })
    void unusualAddressesAreAddressesToo(String url) {
        WallReader.Loaded loaded =
                readHost("\"name\":\"A\",\"check\":{\"type\":\"http\",\"url\":\"" + url + "\"}");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.document().wall().hosts().getFirst().check().target()).isEqualTo(url);
    }

    @Test
    void allFaultsAreSaidAtOnceInTheOrderOfTheFileAndGoodHostsRun() {
        WallReader.Loaded loaded =
                read(
                        """
                        {
                          "board": 5,
                          "defaults": {"interval": "soon"},
                          "hosts": [
                            {"name": "A", "check": {"type": "http", "url": "http://a.example"}},
                            {"name": "", "check": {"type": "http", "url": "ftp://b.example"}},
                            7,
                            {"name": "D", "check": {"type": "http", "url": "http://d.example"}}
                          ]
                        }
                        """);
        assertThat(loaded.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "board",
                        "defaults.interval",
                        "hosts[1].name",
                        "hosts[1].check.url",
                        "hosts[2]");
        assertThat(loaded.document().wall().hosts())
                .extracting(Host::name)
                .containsExactly("A", "D");
        assertThat(loaded.document().wall().board()).isEqualTo(Wall.UNNAMED);
        assertThat(loaded.document().wall().hosts().getFirst().interval())
                .isEqualTo(Host.DEFAULT_INTERVAL);
    }

    @Test
    void aFaultNamesFileLineColumnPathAndWhatToDo() {
        WallReader.Loaded loaded =
                read(
                        """
                        {
                          "hosts": [
                            {"name": "A",
                             "check": {"type": "http", "url": "ftp://a"}}
                          ]
                        }
                        """);
        assertThat(sentence(loaded))
                .isEqualTo(
                        FILE
                                + ", line 4, column 39, hosts[0].check.url: \"ftp://a\" is not a"
                                + " web address. Write it whole, with http:// or https:// and"
                                + " without a password, for example https://shop.example/health.");
    }

    @Test
    void theSentenceIsHarmlessWhateverTheFileHolds() {
        WallReader.Loaded loaded =
                readHost(
                        "\"name\":\"A\",\"check\":{\"type\":\"http\",\"url\":\"\\u001b[31m\\n"
                                + "{0}\"}");
        assertThat(sentence(loaded)).contains("\ufffd[31m\ufffd{0}").doesNotContain("\u001b", "\n");
    }

    @Test
    void theSecondOfTwoHostsWithOneIdIsLeftOut() {
        WallReader.Loaded loaded =
                read(
                        """
                        {"hosts":[
                        {"id":"a","name":"A","check":{"type":"http","url":"http://a.example"}},
                        {"id":"a","name":"B","check":{"type":"http","url":"http://b.example"}}]}
                        """);
        assertThat(loaded.document().wall().hosts()).extracting(Host::name).containsExactly("A");
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly("hosts[1].id");
        assertThat(sentence(loaded)).contains("The id \"a\" belongs to an earlier host.");
    }

    @Test
    void missingIdsComeFromTheNameAndAvoidThoseThatAreThere() {
        WallReader.Loaded loaded =
                read(
                        """
                        {"hosts":[
                        {"name":"Büro 1","check":{"type":"http","url":"http://a.example"}},
                        {"name":"Büro 1","check":{"type":"http","url":"http://b.example"}},
                        {"name":"東京","check":{"type":"http","url":"http://c.example"}},
                        {"id":"buro-1","name":"X","check":{"type":"http","url":"http://d.example"}}]}
                        """);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.document().wall().hosts())
                .extracting(Host::id)
                .containsExactly("buro-1-2", "buro-1-3", "host", "buro-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"hosts":[}           | 1 | 11
                    {"hosts":[]           | 1 | 12
                    {"hosts":[]} x        | 1 | 14
                    {'hosts':[]}          | 1 | 3
                    {"hosts":[],}         | 1 | 14
                    // no                 | 1 | 2
                    """)
    void whatIsNotJsonIsNotUsableAndSaysWhere(String text, int line, int column) {
        WallReader.Loaded loaded = read(text.strip());
        assertThat(loaded.usable()).isFalse();
        assertThat(loaded.document().wall()).isEqualTo(Wall.EMPTY);
        assertThat(loaded.problems().getFirst().place()).isNotNull();
        assertThat(sentence(loaded)).contains("line " + line, "This is not JSON");
        assertThat(loaded.problems().getFirst().place().column()).isBetween(column - 1, column + 1);
    }

    @Test
    void brokenJsonNamesTheHostItBreaksIn() {
        WallReader.Loaded loaded =
                read("{\n \"hosts\": [\n  {\"name\": \"A\"},\n  {\"name\": \"B\" \"id\": 1}]}");
        assertThat(sentence(loaded)).contains("line 4", "hosts[1].name: This is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    []                        | ~~
                    "hosts"                   | ~~
                    {"hosts":{"a":1}}         | hosts
                    {"hosts":[],"hosts":[]}   | hosts
                    """)
    void withoutOneListOfHostsTheFileIsNotUsable(String text, String path) {
        WallReader.Loaded loaded = read(text);
        assertThat(loaded.usable()).isFalse();
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly(path);
    }

    @Test
    void nestingWithoutEndIsRefusedAndDoesNotExhaustTheStack() {
        assertThat(read("{\"hosts\":" + "[".repeat(100_000)).usable()).isFalse();
    }

    @Test
    void aNewerVersionIsSaidAndReadAsFarAsItIsKnown() {
        WallReader.Loaded loaded =
                read(
                        """
                        {"version":2,"hosts":[
                        {"name":"A","check":{"type":"http","url":"http://a.example"}}]}
                        """);
        assertThat(sentence(loaded)).contains("version 2", "knows 1");
        assertThat(loaded.document().wall().version()).isEqualTo(2);
        assertThat(loaded.document().wall().hosts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"\"1\"", "0", "1.5", "true", "[1]"})
    void aVersionIsAWholeNumber(String version) {
        WallReader.Loaded loaded = read("{\"version\":" + version + ",\"hosts\":[]}");
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly("version");
    }

    @Test
    void aNameThatLooksLikeAPathIsNotTakenForOne() {
        String text =
                "{\n"
                        + "  \"hosts[0]\": 1,\n"
                        + "  \"hosts\": [\n"
                        + "    {\"name\": \"A\", \"check\": {\"type\": \"http\", \"url\":"
                        + " \"http://a.example\"}}\n"
                        + "  ],\n"
                        + "  \"hosts[0]\": 2\n"
                        + "}\n";
        WallReader.Loaded loaded = read(text);
        assertThat(loaded.problems()).extracting(Problem::path).containsExactly("['hosts[0]']");
        assertThat(loaded.document().text()).isEqualTo(text);
    }
}
