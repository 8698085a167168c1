package org.atalaya.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpExpect.JsonMatch;
import org.atalaya.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From bytes to text to JSON. */
class BodyTest {

    private static final Unveiled NO_SECRETS = new Unveiled(Secrets.ofEnvironment());

    private static byte[] decode(byte[] body, long cap, String... codings) throws ProbeFault {
        return ContentCoding.decode(
                body, List.of(codings), cap, Deadline.after(Duration.ofSeconds(10)));
    }

    private static byte[] zlib(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static String text(byte[] body, String contentType) {
        return BodyText.of(
                body, HttpHeaders.of(Map.of("content-type", List.of(contentType)), (n, v) -> true));
    }

    private static void assertFault(Reason reason, ThrowingCall call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault -> assertThat(fault.failure().reason()).isEqualTo(reason));
    }

    @FunctionalInterface
    private interface ThrowingCall {
        void run() throws ProbeFault, IOException;
    }

    @Test
    void membersOfGzipAreJoinedAndLayersUndoneInTurn() throws Exception {
        byte[] one = HttpExpectTest.gzip("one ".getBytes(UTF_8));
        byte[] two = HttpExpectTest.gzip("two".getBytes(UTF_8));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one);
        both.write(two);
        assertThat(decode(both.toByteArray(), 100, "gzip")).asString().isEqualTo("one two");
        assertThat(decode(zlib(one), 100, "x-gzip", "deflate")).asString().isEqualTo("one ");
        assertThat(decode(new byte[0], 1, "gzip")).isEmpty();
    }

    @Test
    void capHoldsForWhatComesOut() throws Exception {
        byte[] packed = HttpExpectTest.gzip(new byte[1_000]);
        assertThat(decode(packed, 1_000, "gzip")).hasSize(1_000);
        assertFault(Reason.TOO_LARGE, () -> decode(packed, 999, "gzip"));
        assertFault(Reason.PROTOCOL, () -> decode(packed, 999, "gzip", "gzip", "gzip", "gzip"));
        assertFault(Reason.PROTOCOL, () -> decode(new byte[] {0x78, (byte) 0x9c, 9}, 9, "deflate"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><head><META charset=windows-1251>', text/html, windows-1251",
        "'<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">', '',"
            + " windows-1251",
        "'<?xml version=\"1.0\" encoding=\"windows-1251\"?>', application/xml, windows-1251",
    })
    void aPageMaySayItsCharsetItself(String head, String type, String charset) throws Exception {
        byte[] page = (head + "привет").getBytes(charset);
        assertThat(text(page, type)).endsWith("привет");
        assertThat(text(page, type + "; charset=iso-8859-1")).doesNotContain("привет");
    }

    @Test
    void whatIsNoPageOrSaysSoTooLateIsNotAsked() throws Exception {
        byte[] page = "<meta charset=windows-1251>привет".getBytes("windows-1251");
        assertThat(text(page, "application/json")).doesNotContain("привет");
        byte[] late =
                (" ".repeat(1_024) + "<meta charset=windows-1251>привет").getBytes("windows-1251");
        assertThat(text(late, "text/html")).doesNotContain("привет");
        byte[] eight = "<meta charset=utf-16><meta charset=klingon>привет".getBytes(UTF_8);
        assertThat(text(eight, "text/html")).contains("привет");
    }

    @Test
    void codingsAreReadFromAllHeaders() {
        assertThat(ContentCoding.of(List.of("GZIP, identity", " deflate")))
                .containsExactly("gzip", "deflate");
        assertThat(ContentCoding.of(List.of("", "identity"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html; charset=iso-8859-1|é",
                "text/html;CHARSET=\"latin1\"|é",
                "text/html; charset='latin1' ; x=y|é",
                "text/html; charset=utf-8|\ufffd",
                "text/html|é",
                "text/html; charset=|é",
                "text/html; charset=!!|é",
            })
    void oneLatinByteIsReadAsDeclared(String contentType, String expected) {
        assertThat(text(new byte[] {(byte) 0xe9}, contentType)).isEqualTo(expected);
    }

    @Test
    void markDecidesBeforeTheHeader() {
        byte[] utf8 = "\uFEFFñ".getBytes(UTF_8);
        assertThat(text(utf8, "text/html; charset=latin1")).isEqualTo("ñ");
        assertThat(text(new byte[] {(byte) 0xfe, (byte) 0xff, 0, 65}, "text/html")).isEqualTo("A");
        assertThat(text("ñ".getBytes(UTF_8), "text/html")).isEqualTo("ñ");
        assertThat(text(new byte[] {(byte) 0x82, (byte) 0xa0}, "text/html; charset=Shift_JIS"))
                .isEqualTo("あ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.s|up|ok",
                "$['s']|up|ok",
                "s|up|ok",
                "$.n|1.5|ok",
                "$.n|1.50|ok",
                "$.n|1.51|json-other",
                "$.n|0x1|json-other",
                "$.b|true|ok",
                "$.z|null|ok",
                "$.o|{\"a\":[1,2]}|ok",
                "$.o.a|[1,2]|ok",
                "$.o.a[-1]|2|ok",
                "$.l[*].st|ok|json-other",
                "$.l[?(@.id==1)].st|ok|ok",
                "$..id|1|json-other",
                "$.l.length()|2|ok",
                "$.q|x|json-nothing",
                "$.l[9]|x|json-nothing",
                "$.l[?(@.id==7)].st|ok|json-nothing",
                "$.big|12345678901234567890|ok",
                "$.l[?(@.id>1)].st|no|ok",
                "$.o.a.sum()|3|ok",
                "$.far|1e99999|ok",
                "$.far|1e9|json-other",
                "$.l[?(@.id > 1 && @.st == 'no')].id|2|ok",
                "$.odd[?(@.x > 1)].x|2|json-nothing",
            })
    void valueAtAPathIsCompared(String path, String expected, String fact) throws ProbeFault {
        JsonBody json =
                JsonBody.of(
                        "{\"s\":\"up\",\"n\":1.5,\"b\":true,\"z\":null,\"o\":{\"a\":[1,2]},"
                                + "\"big\":12345678901234567890,\"far\":1e99999,"
                                + "\"odd\":[{\"x\":1e99999999999}],"
                                + "\"l\":[{\"id\":1,\"st\":\"ok\"},{\"id\":2,\"st\":\"no\"}]}");
        Failure failure = json.judge(new JsonMatch(path, expected), NO_SECRETS);
        assertThat(failure == null ? "ok" : failure.facts().getFirst()).isEqualTo(fact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "a.b",
                "$.a[0].b",
                "$['a]'].b",
                "$[\"x[\"]",
                "$.a[?(@.b == ']')].c",
                "$..a[*]",
                "$.a[?(@['b'][0] > 1)]['c']",
                "$.length()",
                "$['it\\'s']"
            })
    void pathsAreTaken(String path) throws ProbeFault {
        JsonBody.check(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$.",
                "$.a[",
                "$.a]",
                "a[",
                "$.a[0]]",
                "$.a[0]b",
                "$.a['b",
                "$.a[?(@.b =~ /x/)]"
            })
    void whatTheLibraryWouldReadAsAnotherPathIsRefused(String path) {
        assertFault(Reason.INVALID_TARGET, () -> JsonBody.check(path));
    }

    @Test
    void documentMayBeOneValueOrAList() throws ProbeFault {
        assertThat(JsonBody.of("12").judge(new JsonMatch("$", "12"), NO_SECRETS)).isNull();
        assertThat(JsonBody.of("null").judge(new JsonMatch("$", "null"), NO_SECRETS)).isNull();
        assertThat(JsonBody.of("[\"a\"]").judge(new JsonMatch("$[0]", "a"), NO_SECRETS)).isNull();
        assertThat(JsonBody.of("12").judge(new JsonMatch("$.a", "12"), NO_SECRETS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "<html>",
                "{\"a\":1} x",
                "[1,]",
                "{'a':1}",
                "NaN",
                "01",
                "1 2",
                "[1;2]",
                "{\"a\"=1}",
                "/**/1",
                ")]}'\n1",
                "\"\n\"",
                "TRUE"
            })
    void whatIsNotJsonIsNotJson(String text) {
        assertFault(Reason.MISMATCH, () -> JsonBody.of(text));
    }

    @Test
    void deepNestingEndsQuietly() {
        assertFault(Reason.MISMATCH, () -> JsonBody.of("[".repeat(500_000)));
        assertFault(Reason.MISMATCH, () -> JsonBody.of("{\"a\":".repeat(500_000)));
    }

    @Test
    void nestingThatServersUseIsRead() throws ProbeFault {
        JsonBody deep = JsonBody.of("[".repeat(399) + "7" + "]".repeat(399));
        assertThat(deep.judge(new JsonMatch("$" + "[0]".repeat(399), "7"), NO_SECRETS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.", "$[", " ", "$.l[?(@.st =~ /(a+)+b/)]"})
    void whatIsNoPathIsRefused(String path) throws ProbeFault {
        JsonBody json = JsonBody.of("{}");
        assertFault(Reason.INVALID_TARGET, () -> json.judge(new JsonMatch(path, "x"), NO_SECRETS));
    }
}
