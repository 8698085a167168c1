package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.support.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallDocumentTest {

    /** As a person may write it: own layout, own fields, hosts of another time. */
    private static final String WRITTEN =
            """
            {
                "owner" : "night shift",
                "version": 1, "defaults": {"interval": "20s", "unknown": [1.50, 1e3]},
                "hosts":
                [
                    {"name": "Web", "check": {"type": "http", "url": "http://web.example"}, "note": null},

                    {
                        "id": "pay",
                        "note": "<call Ana> & wait",
                        "check": {
                            "url": "https://pay.example/",
                            "type": "http",
                            "label": 1.0
                        },
                        "name": "Payments",
                        "interval": "20 s",
                        "sound": true
                    },
                    {"id": "old", "name": "Old box", "check": {"type": "gopher", "port": 70}} ,
                    {"id":"bad","name":"Bad","name":"Worse"}
                ],
                "views": {"night": true}
            }
            """;

    private static WallDocument read(String text) {
        return WallReader.read(Path.of("hosts.json"), text).document();
    }

    private static Host host(WallDocument document, String id) {
        return document.wall().hosts().stream()
                .filter(host -> host.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Host renamed(Host host, String name) {
        return host.withIdentity(host.id(), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n}",
                "{\n\"hosts\":[]}",
                " {\r\n\t\"hosts\" : [ { } , 3 ] , \"x\":\"\\u0041\\\"]\" }\r\n",
                WRITTEN
            })
    void theTextIsTheSameUntilSomethingChanges(String text) {
        WallDocument document = read(text);
        if (text.contains("hosts")) {
            assertThat(document.text()).isEqualTo(text);
        }
        assertThat(JsonParser.parseString(document.text()).getAsJsonObject().has("hosts")).isTrue();
    }

    @Test
    void anEditChangesTheLinesOfThatFieldOnly() {
        WallDocument document = read(WRITTEN);
        document.put(renamed(host(document, "pay"), "Payments API"));
        assertThat(changedLines(WRITTEN, document.text()))
                .containsExactly("            \"name\": \"Payments API\",");
    }

    private static List<String> changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        return after.lines().filter(line -> !old.contains(line)).toList();
    }

    @Test
    void aFieldThatIsNewStandsWhereItBelongs() {
        WallDocument document = read(WRITTEN);
        document.put(host(document, "pay").withPaused(true));
        assertThat(document.text())
                .contains("            \"sound\": true,\n            \"paused\": true\n        },");
        document.put(host(document, "pay").withPaused(false));
        assertThat(document.text()).doesNotContain("paused");
    }

    @Test
    void tabsAndCarriageReturnsStay() {
        WallDocument document =
                read(
                        "{\r\n"
                                + "\t\"hosts\": [\r\n"
                                + "\t\t{\r\n"
                                + "\t\t\t\"name\": \"A\",\r\n"
                                + "\t\t\t\"check\": {\"type\": \"http\", \"url\":"
                                + " \"http://a.example\"}\r\n"
                                + "\t\t}\r\n"
                                + "\t]\r\n"
                                + "}\r\n");
        document.put(host(document, "a").withPaused(true));
        document.put(Hosts.web("b", "B"));
        assertThat(document.text().replace("\r\n", "")).doesNotContain("\n", "  ");
        assertThat(document.text())
                .contains("\t\t\t\"paused\": true,\r\n", "\r\n\t\t{\r\n\t\t\t\"id\": \"b\",\r\n");
    }

    @Test
    void anEditedHostKeepsItsUnknownFieldsAndItsOneLine() {
        WallDocument document = read(WRITTEN);
        document.put(host(document, "web").withPaused(true));
        assertThat(document.text())
                .contains(
                        "        {\"name\": \"Web\", \"paused\": true, \"check\": {\"type\":"
                            + " \"http\", \"url\": \"http://web.example\"}, \"note\": null},\n");
    }

    @Test
    void hostsThatCannotBeReadStayAsTheyAreAtTheirPlace() {
        WallDocument document = read(WRITTEN);
        document.put(renamed(host(document, "pay"), "X"));
        document.remove("web");
        document.put(Hosts.web("new", "New"));
        assertThat(document.text())
                .contains(
                        "{\"id\": \"old\", \"name\": \"Old box\", \"check\": {\"type\": \"gopher\","
                                + " \"port\": 70}} ,\n"
                                + "        {\"id\":\"bad\",\"name\":\"Bad\",\"name\":\"Worse\"},\n"
                                + "        {\"id\": \"new\", \"name\": \"New\", ");
    }

    @Test
    void anotherOrderMovesTextsAndLeavesBlanksAndWhatCannotBeRead() {
        String text =
                """
                {"version": 1,
                  "hosts": [
                    {"id": "a", "name": "A", "x": 1, "check": {"type": "ping", "host": "a"}},
                    {"broken": true},

                    {"name": "B",
                     "check": {"type": "ping", "host": "b"}},
                    {"name": "B", "check": {"type": "ping", "host": "c"}}
                  ]
                }
                """;
        WallDocument document = WallReader.read(Path.of("hosts.json"), text).document();
        List<String> ids = document.wall().hosts().stream().map(Host::id).toList();
        document.arrange(List.of(ids.get(2), ids.get(1)));
        WallReader.Loaded again = WallReader.read(Path.of("hosts.json"), document.text());
        assertThat(again.document().wall().hosts())
                .extracting(Host::id)
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(document.text())
                .contains("{\"broken\": true},\n\n    {\"name\": \"B\",\n     \"check\"")
                .contains("\"x\": 1");
        document.arrange(ids);
        assertThat(document.wall().hosts()).extracting(Host::id).isEqualTo(ids);
    }

    @Test
    void aNewHostIsWrittenWithoutItsDefaultsInAFreshFile() {
        WallDocument document = WallDocument.fresh();
        document.put(Hosts.web("a", "A"));
        assertThat(document.text())
                .isEqualTo(
                        """
                        {
                          "version": 1,
                          "board": "Atalaya",
                          "defaults": {
                            "interval": "20s",
                            "timeout": "5s"
                          },
                          "hosts": [
                            {
                              "id": "a",
                              "name": "A",
                              "check": {
                                "type": "http",
                                "url": "https://a.example/"
                              }
                            }
                          ]
                        }
                        """);
    }

    @Test
    void aFileWithoutAListOfHostsGetsOne() {
        WallDocument document = read("{\n  \"board\": \"B\"\n}\n");
        document.put(Hosts.web("a", "A"));
        String text = document.text();
        assertThat(text).startsWith("{\n  \"board\": \"B\",\n  \"hosts\": [\n    {\n");
        assertThat(read(text).wall().hosts()).containsExactly(Hosts.web("a", "A"));
    }

    @Test
    void aFileOnOneLineIsLaidOutForReading() {
        WallDocument document =
                read(
                        "{\"version\":1,\"hosts\":[{\"id\":\"a\",\"name\":\"A\",\"check\":"
                            + "{\"type\":\"http\",\"url\":\"https://a.example/\"},\"n\":1.50}]}");
        document.put(Hosts.web("b", "B"));
        assertThat(document.text())
                .contains("      \"n\": 1.50\n    },\n    {\n      \"id\": \"b\",\n");
    }

    @Test
    void anUndoneDeletionBringsBackEverythingAtItsPlace() {
        WallDocument document = read(WRITTEN);
        Host pay = host(document, "pay");
        document.remove("pay");
        assertThat(document.text()).doesNotContain("call Ana");
        document.put(pay);
        assertThat(document.text()).isEqualTo(WRITTEN);
    }

    @Test
    void theLastHostCanGoAndAnotherCome() {
        WallDocument document = WallDocument.fresh();
        document.put(Hosts.web("a", "A"));
        document.remove("a");
        document.remove("nobody");
        assertThat(read(document.text()).wall().hosts()).isEmpty();
        document.put(Hosts.web("b", "B"));
        assertThat(read(document.text()).wall().hosts()).containsExactly(Hosts.web("b", "B"));
    }

    @Test
    void aHostWithoutAnIdKeepsTheOneItWasGivenWhenItIsRenamed() {
        WallDocument document = read(WRITTEN);
        document.put(renamed(host(document, "web"), "Front"));
        assertThat(host(read(document.text()), "web").name()).isEqualTo("Front");
    }

    @Test
    void idsThatHangOnOtherHostsAreWrittenDownBeforeThoseGo() {
        WallDocument document =
                read(
                        """
                        {"hosts": [
                          {"name": "Web", "check": {"type": "http", "url": "http://a.example"}},
                          {"name": "Web", "check": {"type": "http", "url": "http://b.example"}}
                        ]}
                        """);
        document.remove("web");
        assertThat(document.text()).contains("{\"id\": \"web-2\", \"name\": \"Web\", ");
    }

    @Test
    void aFreshIdIsNobodysAlsoNotThatOfAHostThatCannotBeRead() {
        WallDocument document = read(WRITTEN);
        assertThat(document.freshId("Bad")).isEqualTo("bad-2");
        document.remove("pay");
        assertThat(document.freshId("Pay")).isEqualTo("pay-2");
        assertThat(document.freshId("Ñandú 7")).isEqualTo("nandu-7");
    }

    @Test
    void aHostThatCannotBeReadIsNotReplaced() {
        WallDocument document = read(WRITTEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.put(Hosts.web("bad", "Mine")));
    }
}
