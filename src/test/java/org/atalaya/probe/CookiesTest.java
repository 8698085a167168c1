package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final URI HOME = URI.create("https://shop.test/a/b");

    private final Cookies cookies = new Cookies();

    private void set(URI from, String... lines) {
        cookies.take(
                from, HttpHeaders.of(Map.of("Set-Cookie", List.of(lines)), (a, b) -> true), NOW);
    }

    private String at(String url) {
        return cookies.of(URI.create(url));
    }

    @Test
    void theyGoBackToTheirOriginAndToNoOther() {
        set(HOME, "a=1; Path=/; HttpOnly", "b=2; Path=/; Domain=.test");
        assertThat(at("https://shop.test/")).isEqualTo("a=1; b=2");
        assertThat(at("https://shop.test:8443/")).isEmpty();
        assertThat(at("http://shop.test/")).isEmpty();
        assertThat(at("https://other.test/")).isEmpty();
    }

    @Test
    void aPathHoldsForWhatIsBelowIt() {
        set(HOME, "folder=1", "deep=2; Path=/a/b/c", "odd=3; Path=nowhere");
        assertThat(at("https://shop.test/a/x")).isEqualTo("folder=1; odd=3");
        assertThat(at("https://shop.test/a/b/c/d")).isEqualTo("folder=1; deep=2; odd=3");
        assertThat(at("https://shop.test/ab")).isEmpty();
        assertThat(at("https://shop.test/")).isEmpty();
    }

    @Test
    void aLaterOneReplacesAndOneThatHasRunOutTakesBack() {
        set(HOME, "a=1; Path=/", "b=1; Path=/", "c=1; Path=/");
        set(
                HOME,
                "a=2; Path=/",
                "b=; Path=/; Max-Age=0",
                "c=; Path=/; Expires=Thu, 01-Jan-1970 00:00:00 GMT");
        assertThat(at("https://shop.test/")).isEqualTo("a=2");
        set(HOME, "a=3; Path=/; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(at("https://shop.test/")).isEqualTo("a=3");
    }

    @Test
    void secureOnesStayOffPlainHttp() {
        set(URI.create("http://shop.test/"), "a=1; Secure", "b=2");
        assertThat(at("http://shop.test/")).isEqualTo("b=2");
    }

    @Test
    void whatIsNoCookieOrTooMuchIsIgnored() {
        set(HOME, "", "=x", "no pair", "a b=1", "x=\u00e9", "long=" + "x".repeat(5_000));
        assertThat(at("https://shop.test/a/")).isEmpty();
        set(
                HOME,
                IntStream.range(0, 500)
                        .mapToObj(i -> "n" + i + "=" + "x".repeat(200) + "; Path=/")
                        .toArray(String[]::new));
        assertThat(at("https://shop.test/")).contains("n0=").doesNotContain("n60=");
        assertThat(at("https://shop.test/").length()).isLessThan(5_000);
    }
}
