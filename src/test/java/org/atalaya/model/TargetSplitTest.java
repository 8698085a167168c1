package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is pasted with its address goes where passwords go, and nowhere else. */
class TargetSplitTest {

    private static final String SECRET = "hunter2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "https://ana:hunter2@pay.example/x → https://pay.example/x → ana → hunter2",
                "ana:hunter2@pay.example → https://pay.example → ana → hunter2",
                "ana:hunter2@localhost:8080/x?y → http://localhost:8080/x?y → ana → hunter2",
                "//ana:hunter2@pay.example → https://pay.example → ana → hunter2",
                "http:/ana:hunter2@pay.example/x → http://pay.example/x → ana → hunter2",
                "HTTP:ana:hunter2@pay.example → http://pay.example → ana → hunter2",
                "` https://ana:hunter2@pay.example ` → https://pay.example → ana → hunter2",
                "https://ana:p%40ss%3A%2f%20%C3%B1@pay.example → https://pay.example → ana → p@ss:/"
                        + " ñ",
                "https://ana%40corp:hunter2@pay.example → https://pay.example → ana@corp → hunter2",
                "https://ana:p@ss@pay.example → https://pay.example → ana → p@ss",
                "https://ana:a:b@pay.example → https://pay.example → ana → a:b",
                "https://ana:100%@pay.example → https://pay.example → ana → 100%",
                "https://ana:a+b@pay.example → https://pay.example → ana → a+b",
                "https://ana@pay.example → https://pay.example → ana → ``",
                "https://ana:@pay.example → https://pay.example → ana → ``",
                "https://:hunter2@pay.example → https://pay.example → `` → hunter2",
                "ana:hunter2@[::1]:8080 → http://[::1]:8080 → ana → hunter2",
                "ana:hunter2@10.0.0.1 → https://10.0.0.1 → ana → hunter2",
                "https://@pay.example → https://pay.example → - → -",
                "https://pay.example/a@b → https://pay.example/a@b → - → -",
                "pay.example?mail=a:b@c → https://pay.example?mail=a:b@c → - → -",
                "::1 → https://[::1] → - → -"
            })
    void userAndPasswordAreTakenOut(String typed, String uri, String user, String password)
            throws Exception {
        Target.Split split = Target.split(typed);
        assertThat(split.uri()).hasToString(uri);
        assertThat(split.credentials().map(Credentials.Basic::user).orElse(null)).isEqualTo(user);
        assertThat(split.credentials().map(basic -> basic.password().text()).orElse(null))
                .isEqualTo(password);
    }

    @Test
    void whatCameOutIsNotShown() throws Exception {
        assertThat(Target.split("https://ana:hunter2@pay.example").toString())
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ana:hunter2/x@pay.example",
                "https://ana:hunter2?@pay.example",
                "https://ana:hunter2#@pay.example",
                "https://ana:hunter2%0a@pay.example",
                "https://a%3Ana:hunter2@pay.example",
                "https://ana:hunter2%ff@pay.example",
                "https://ana:hunter2@",
                "https://ana:hunter2@pay example",
                "https://ana:hunter2@pay.example:0",
                "https://ana:hunter2\u202e@pay.example"
            })
    void aRefusalNeverRepeatsThePassword(String typed) {
        var ofSplit = catchThrowableOfType(InvalidTargetException.class, () -> Target.split(typed));
        var ofParse = catchThrowableOfType(InvalidTargetException.class, () -> Target.parse(typed));
        assertThat(ofParse.key()).isEqualTo("target.error.credentials");
        assertThat(ofSplit.facts().toString()).doesNotContain(SECRET);
        assertThat(ofSplit.getMessage() + ofParse.getMessage()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ana@pay.example",
                "javascript:alert(1)@pay.example",
                "file:///etc/a@b",
                "ftp://ana:hunter2@pay.example"
            })
    void otherSchemesAreStillRefusedByName(String typed) {
        var refusal = catchThrowableOfType(InvalidTargetException.class, () -> Target.split(typed));
        assertThat(refusal.key()).isEqualTo("target.error.scheme");
        assertThat(refusal.facts().toString()).doesNotContain(SECRET);
    }
}
