package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type works, or is refused at once with a reason. */
class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "https://pay.example/healthz → https://pay.example/healthz",
                "` https://pay.example/ ` → https://pay.example/",
                "`\u00a0\u200bpay.example\ufeff` → https://pay.example",
                "HTTPS://Pay.Example/Path → https://pay.example/Path",
                "Http://pay.example → http://pay.example",
                "pay.example → https://pay.example",
                "pay.example/healthz?a=b → https://pay.example/healthz?a=b",
                "pay.example:443 → https://pay.example:443",
                "pay.example:8443/x → https://pay.example:8443/x",
                "pay.example:80 → http://pay.example:80",
                "localhost:8080 → http://localhost:8080",
                "localhost:3000/x → http://localhost:3000/x",
                "localhost:8080?q → http://localhost:8080?q",
                "//pay.example/x → https://pay.example/x",
                "https:pay.example → https://pay.example",
                "10.10.2.16 → https://10.10.2.16",
                "10.10.2.16:8089 → https://10.10.2.16:8089",
                "::1 → https://[::1]",
                "[::1]:8080/x → http://[::1]:8080/x",
                "2001:DB8::1 → https://[2001:db8::1]",
                "https://[2001:db8::1]:443/ → https://[2001:db8::1]:443/",
                "https://2001:db8::1/x → https://[2001:db8::1]/x",
                "fe80::1%eth0 → https://[fe80::1%eth0]",
                "my_host → https://my_host",
                "http://my_host:8080/a → http://my_host:8080/a",
                "my_host.lan → https://my_host.lan",
                "pay.example. → https://pay.example.",
                "münchen.example → https://xn--mnchen-3ya.example",
                "https://例え.テスト/ → https://xn--r8jz45g.xn--zckzah/",
                "https://pay。example → https://pay.example",
                "https://pay.example/a b → https://pay.example/a%20b",
                "https://pay.example/ü?q=ñ → https://pay.example/%C3%BC?q=%C3%B1",
                "https://pay.example/?q=a|b&r={c} → https://pay.example/?q=a%7Cb&r=%7Bc%7D",
                "https://pay.example/a%20b%7c → https://pay.example/a%20b%7c",
                "https://pay.example/100%?x=%zz → https://pay.example/100%25?x=%25zz",
                "https://pay.example/a[1] → https://pay.example/a%5B1%5D",
                "https://pay.example/x#part → https://pay.example/x",
                "https://pay.example?x=1#y → https://pay.example?x=1",
                "https://pay.example:/x → https://pay.example/x",
                "https://pay.example/?u=http://a:b@c/ → https://pay.example/?u=http://a:b@c/",
            })
    void whatPeopleTypeBecomesAUrl(String typed, String url) throws InvalidTargetException {
        URI parsed = Target.parse(typed);
        assertThat(parsed).isEqualTo(URI.create(url));
        assertThat(Target.parse(parsed.toString())).isEqualTo(parsed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`` → target.error.empty",
                "`  \u200b ` → target.error.empty",
                "file:///etc/passwd → target.error.scheme",
                "file:/etc/passwd → target.error.scheme",
                "javascript:alert(1) → target.error.scheme",
                "ftp://pay.example → target.error.scheme",
                "mailto:me@pay.example → target.error.scheme",
                "https:// → target.error.noHost",
                "https:///path → target.error.noHost",
                "https://:443/ → target.error.noHost",
                "/path → target.error.noHost",
                "https://pay.example:0/ → target.error.port",
                "https://pay.example:65536/ → target.error.port",
                "https://pay.example:99999999999/ → target.error.port",
                "https://pay.example:80a/ → target.error.port",
                "https://pay.example:-1/ → target.error.port",
                "https://me:secret@pay.example/ → target.error.credentials",
                "me@pay.example → target.error.credentials",
                "`https://pay.example/\r\nX: y` → target.error.control",
                "`https://pay\u0001.example` → target.error.control",
                "`https://pay.example/\u202etxt` → target.error.control",
                "`pay\texample` → target.error.control",
                "pay example → target.error.host",
                "pay..example → target.error.host",
                "https://pay%2eexample → target.error.host",
                "http://a\\b → target.error.host",
                "10.10.2.256 → target.error.host",
                "10.10.2 → target.error.host",
                "1.2.3.4.5 → target.error.host",
                "2130706433 → target.error.host",
                "[::1 → target.error.host",
                "[::g] → target.error.host",
                "[127.0.0.1] → target.error.host",
                "https://<pay> → target.error.host",
            })
    void whatCannotBeWatchedIsRefusedWithASentence(String typed, String key) {
        InvalidTargetException refusal =
                catchThrowableOfType(InvalidTargetException.class, () -> Target.parse(typed));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.facts()).noneMatch(fact -> fact.matches("(?s).*[\\x00-\\x1f].*"));
    }

    @Test
    void passwordIsNotRepeated() {
        assertThatThrownBy(() -> Target.parse("https://me:secret@pay.example/"))
                .isInstanceOf(InvalidTargetException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void longNonsenseIsCutInTheSentence() {
        InvalidTargetException refusal =
                catchThrowableOfType(
                        InvalidTargetException.class, () -> Target.parse("!".repeat(5_000)));
        assertThat(refusal.facts().getFirst()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 80, 65_535})
    void portsAtTheEdgesAreTaken(int port) throws InvalidTargetException {
        assertThat(Target.port(Target.parse("https://a.example:" + port))).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pay.example/x, pay.example, 443",
        "http://pay.example, pay.example, 80",
        "http://my_host:81/x, my_host, 81",
        "https://my_host, my_host, 443",
        "https://[::1]:444/, ::1, 444",
    })
    void hostAndPortAreKnownForEveryTarget(URI url, String host, int port) {
        assertThat(Target.host(url)).isEqualTo(host);
        assertThat(Target.port(url)).isEqualTo(port);
        assertThat(new HttpCheck(url, StatusRanges.SUCCESS, false, null).hostName())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pay.example/healthz, pay.example",
        "https://www.pay.example/, pay.example",
        "https://www.example, www.example",
        "https://10.10.2.30:8089/, 10.10.2.30:8089",
        "https://10.10.2.30:443/, 10.10.2.30",
        "http://localhost:8080, localhost:8080",
        "https://[::1]/, ::1",
        "https://[::1]:8443/, [::1]:8443",
        "https://xn--mnchen-3ya.example/, münchen.example",
        "http://my_host/, my_host",
    })
    void nameIsGuessedFromTheHost(URI url, String name) {
        assertThat(Target.guessName(url)).isEqualTo(name);
    }
}
