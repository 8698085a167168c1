package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.cli.CheckRequests.line;
import static org.atalaya.cli.CheckRequests.ready;
import static org.atalaya.cli.CheckRequests.wrong;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.PingCheck;
import org.atalaya.model.Reason;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchLineTest {

    @Test
    void numbersListsAndTruthsAreReadWhereTheyAreNatural() {
        HttpCheck http =
                (HttpCheck)
                        ready(
                                        line(
                                                """
                                                {"target":"http://h","status":204,"maxBody":4096,
                                                 "maxRedirects":2,"contains":["a","b"],
                                                 "matches":"c","jsonPath":["$.a","$.b"],
                                                 "jsonEquals":[1.50,true],"insecure":false,
                                                 "method":null,"json":true}
                                                """))
                                .check();
        assertThat(http.status()).hasToString("204");
        assertThat(http.insecure()).isFalse();
        assertThat(http.expect().maxBody()).isEqualTo(4096);
        assertThat(http.expect().contains()).containsExactly("a", "b");
        assertThat(http.expect().matches()).containsExactly("c");
        assertThat(http.expect().json())
                .containsExactly(
                        new HttpExpect.JsonMatch("$.a", "1.50"),
                        new HttpExpect.JsonMatch("$.b", "true"));
        PingCheck ping =
                (PingCheck) ready(line("{\"type\":\"ping\",\"target\":\"h\",\"count\":7}")).check();
        assertThat(ping.count()).isEqualTo(7);
    }

    @Test
    void theIdIsRepeatedAsItWasGiven() {
        assertThat(line("{\"id\":\"ñ\",\"target\":\"h\"}").label().id())
                .isEqualTo(new JsonPrimitive("ñ"));
        assertThat(line("{\"id\":1.0,\"target\":\"h\"}").label().id()).hasToString("1.0");
        assertThat(line("{\"target\":\"h\",\"id\":null}").label().id()).isNull();
    }

    @Test
    void whatIsSentAndAwaitedTakesTurns() {
        TcpCheck talk =
                (TcpCheck)
                        ready(
                                        line(
                                                """
                                                {"target":"tcp://h:1","expect":["1","3"],
                                                 "send":["2","4","5"]}\
                                                """))
                                .check();
        assertThat(talk.steps())
                .containsExactly(
                        new TcpCheck.Step.Expect("1"),
                        new TcpCheck.Step.Send("2"),
                        new TcpCheck.Step.Expect("3"),
                        new TcpCheck.Step.Send("4"),
                        new TcpCheck.Step.Send("5"));
    }

    @Test
    void aCommandRunsOnlyWithConsent() {
        CheckRequest.Wrong wrong = wrong(line("{\"type\":\"command\",\"target\":\"/bin/true\"}"));
        assertThat(wrong.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(wrong.sentence()).contains("\"consent\": true");
        assertThat(line("{\"type\":\"command\",\"target\":\"x\",\"consent\":false}"))
                .isInstanceOf(CheckRequest.Wrong.class);
        CommandCheck agreed =
                (CommandCheck)
                        ready(line("{\"type\":\"command\",\"target\":\"x y\",\"consent\":true}"))
                                .check();
        assertThat(agreed.consented()).isTrue();
        assertThat(agreed.argv()).containsExactly("x", "y");
    }

    @Test
    void settingsOfTheBatchHoldWhereTheyFitAndTheLineHasNone() {
        BatchCheck batch =
                (BatchCheck)
                        CheckRequests.command(
                                "--batch", "--timeout", "2s", "--insecure", "--type", "tls");
        var words = CheckRequests.ENGLISH;
        CheckRequest.Ready tls =
                ready(BatchLine.read("{\"target\":\"h\"}", batch.defaults(), words));
        assertThat(((TlsCheck) tls.check()).insecure()).isTrue();
        assertThat(tls.timeout()).isEqualTo(Duration.ofSeconds(2));
        CheckRequest.Ready tcp =
                ready(
                        BatchLine.read(
                                "{\"target\":\"tcp://h:1\",\"timeout\":\"3s\"}",
                                batch.defaults(),
                                words));
        assertThat(tcp.check()).isInstanceOf(TcpCheck.class);
        assertThat(tcp.timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"id":"a","target":"h","what":1}           | what is not known in a request. Use the long options of atalaya check in camelCase, target and id.
                    {"id":"a","target":"h","max-body":"1MiB"}  | max-body is not known in a request. Use the long options of atalaya check in camelCase, target and id.
                    {"id":"a","target":"h","batch":true}       | batch is not known in a request. Use the long options of atalaya check in camelCase, target and id.
                    {"id":"a","target":"h","timeout":2}        | timeout: Write text in quotation marks here.
                    {"id":"a","target":"h","timeout":"2"}      | timeout: "2" has no unit. Write 2s for seconds or 2m for minutes.
                    {"id":"a","target":"h","insecure":"true"}  | insecure: Write true or false here, without quotation marks.
                    {"id":"a","target":"h","insecure":1}       | insecure: Write true or false here, without quotation marks.
                    {"id":"a","target":"h","method":["GET"]}   | method: Write text in quotation marks here.
                    {"id":"a","target":"h","header":[1]}       | header: Write text in quotation marks here.
                    {"id":"a","target":"h","header":{"N":"V"}} | header: Write text in quotation marks here.
                    {"id":"a","target":"h","status":true}      | status: Write text in quotation marks here.
                    {"id":"a","target":"ping://h","count":1.5} | count: "1.5" is not a whole number from 1 to 20.
                    {"id":"a","target":7}                      | target: Write text in quotation marks here.
                    {"id":"a"}                                 | No target is given. Name one, for example atalaya check https://shop.example/.
                    {"id":"a","target":"h","maxBody":"1 M"}    | maxBody: "1 M" is not a size. Write a number with a unit, for example 1048576B, 64KiB or 1MiB.
                    {"what":1,"target":"h","id":"a"}           | what is not known in a request. Use the long options of atalaya check in camelCase, target and id.
                    {"id":"a","target":"h"                     | This line is not one JSON object. Write all of a request on one line, for example {"target": "https://shop.example/"}.
                    {"id":"a","target":"h"} {}                 | This line is not one JSON object. Write all of a request on one line, for example {"target": "https://shop.example/"}.
                    {"id":"a",'target':"h"}                    | This line is not one JSON object. Write all of a request on one line, for example {"target": "https://shop.example/"}.
                    """)
    void aBadLineKeepsItsIdAndSaysWhatIsWrong(String json, String sentence) {
        CheckRequest.Wrong wrong = wrong(line(json));
        assertThat(wrong.sentence()).isEqualTo(sentence);
        assertThat(wrong.label().id()).isEqualTo(new JsonPrimitive("a"));
    }

    @Test
    void whatIsNoObjectAtAllIsRefusedWithoutAnId() {
        for (String line : new String[] {"x", "[]", "null", "7", "{", "{\"id\":", "\u0000"}) {
            CheckRequest.Wrong wrong = wrong(line(line));
            assertThat(wrong.sentence()).startsWith("This line is not one JSON object.");
            assertThat(wrong.label().id()).isNull();
        }
        assertThat(wrong(line("{\"id\":{},\"target\":\"h\"}")).sentence())
                .isEqualTo("id: Write text or a number here.");
    }

    @Test
    void noSecretIsRepeatedInAnError() {
        String json =
                """
                {"target":"https://u:geheim@h/","bearer":"ge\\nheim","header":"geheim",
                 "basic":"geheim"}\
                """;
        CheckRequest.Wrong wrong = wrong(line(json));
        assertThat(wrong.sentence() + wrong.label())
                .doesNotContain("geheim")
                .doesNotContain("heim");
    }
}
