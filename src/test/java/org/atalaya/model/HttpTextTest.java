package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTextTest {

    private static final String PIN = "0123456789abcdef".repeat(4);

    private static String refusal(CheckText.Reading<?> reading, String typed) {
        try {
            return "accepted: " + reading.read(typed);
        } catch (InvalidInputException e) {
            return e.key() + " " + e.facts();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1048576B, 1048576, 1MiB",
        "1MiB, 1048576, 1MiB",
        "64KiB, 65536, 64KiB",
        "64 kib, 65536, 64KiB",
        "1500, 1500, 1500B",
        "2kB, 2000, 2000B",
        "1GiB, 1073741824, 1GiB"
    })
    void sizesAreReadAndWritten(String typed, long bytes, String written)
            throws InvalidInputException {
        assertThat(HttpText.size(typed)).isEqualTo(bytes);
        assertThat(HttpText.format(bytes)).isEqualTo(written);
        assertThat(HttpText.size(written)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MiB", "1.5MiB", "-1B", "1TiB", "1 M", "0x10B"})
    void whatIsNoSizeIsRefused(String typed) {
        assertThat(refusal(HttpText::size, typed)).startsWith("value.error.size [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0B", "2GiB", "9999999999GiB"})
    void sizesHaveBounds(String typed) {
        assertThat(refusal(HttpText::size, typed)).startsWith("value.error.sizeBounds [");
    }

    @Test
    void aHeaderIsANameAndAValue() throws InvalidInputException {
        assertThat(HttpText.header("Accept:  text/html "))
                .isEqualTo(new HttpAsk.Header("Accept", Secret.of("text/html")));
        assertThat(HttpText.header("X:")).isEqualTo(new HttpAsk.Header("X", Secret.of("")));
        assertThat(HttpText.header("X: a: b").value().text()).isEqualTo("a: b");
        assertThat(HttpText.header("X: ${env:TOKEN}").value().isReference()).isTrue();
        assertThat(HttpText.headerMatch("Server: ^nginx"))
                .isEqualTo(new HttpExpect.HeaderMatch("Server", "^nginx"));
    }

    @Test
    void headersThatWouldSmuggleLinesAreRefusedWithoutRepeatingTheirValue() {
        assertThat(refusal(HttpText::header, "X: geheim\r\nY: b"))
                .isEqualTo("value.error.headerControl [X]");
        assertThat(refusal(HttpText::header, "X\r\nY: geheim")).isEqualTo("value.error.header []");
        assertThat(refusal(HttpText::header, "geheim")).isEqualTo("value.error.header []");
        assertThat(refusal(HttpText::header, "a b: geheim")).isEqualTo("value.error.header []");
        assertThat(refusal(HttpText::headerMatch, "X: [")).isEqualTo("value.error.regex [[]");
    }

    @Test
    void aLoginIsUserAndPasswordAndIsNeverRepeated() throws InvalidInputException {
        assertThat(HttpText.basic("u:p:q")).isEqualTo(new Credentials.Basic("u", Secret.of("p:q")));
        assertThat(HttpText.basic("u:${env:PW}").password().isReference()).isTrue();
        assertThat(refusal(HttpText::basic, "geheim")).isEqualTo("value.error.basic []");
        assertThat(refusal(HttpText::basic, "${env:LOGIN}")).isEqualTo("value.error.basic []");
        assertThat(refusal(HttpText::basic, "u:ge\nheim")).isEqualTo("value.error.basic []");
        assertThat(refusal(HttpText::bearer, "ge\nheim")).isEqualTo("value.error.bearer []");
        assertThat(HttpText.bearer(" t ")).isEqualTo(new Credentials.Bearer(Secret.of("t")));
    }

    @Test
    void aPinIsReadAsPeopleCopyIt() throws InvalidInputException {
        String colons = PIN.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        for (String typed : List.of(PIN, colons, "sha256:" + PIN, " SHA-256 " + PIN)) {
            assertThat(HttpText.pin(typed)).isEqualTo(PIN);
        }
        assertThat(refusal(HttpText::pin, PIN.substring(1))).startsWith("value.error.pin");
        assertThat(refusal(HttpText::pin, PIN.replace('0', 'g'))).startsWith("value.error.pin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "system", "http://proxy.example:3128", "http://[::1]:8080"})
    void proxiesAreReadAndWritten(String typed) throws InvalidInputException {
        assertThat(HttpText.format(HttpText.proxy(typed))).isEqualTo(typed);
    }

    @Test
    void onlyHttpProxiesAreKnown() throws InvalidInputException {
        assertThat(HttpText.proxy("Proxy.example"))
                .isEqualTo(new ProxyChoice.Http(new Endpoint("proxy.example", 80)));
        assertThat(refusal(HttpText::proxy, "https://p:1")).startsWith("value.error.proxy");
        assertThat(refusal(HttpText::proxy, "socks5://p:1"))
                .isEqualTo("value.error.proxy [socks5://p:1]");
        assertThat(refusal(HttpText::proxy, "socks5://u:geheim@p:1"))
                .isEqualTo("value.error.proxy [socks5://p:1]");
        assertThat(refusal(HttpText::proxy, "http://u:geheim@p:1"))
                .isEqualTo("target.error.credentials []");
    }

    @Test
    void methodsAndVersionsAreClosedLists() throws InvalidInputException {
        assertThat(HttpText.method("post")).isEqualTo(HttpAsk.Method.POST);
        assertThat(HttpText.version("2")).isEqualTo(HttpAsk.Version.HTTP_2);
        assertThat(HttpText.format(HttpText.version("1.1"))).isEqualTo("1.1");
        assertThat(refusal(HttpText::method, "TRACE"))
                .isEqualTo(
                        "value.error.choice [TRACE, GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS]");
        assertThat(refusal(HttpText::version, "3")).isEqualTo("value.error.choice [3, 1.1, 2]");
    }
}
