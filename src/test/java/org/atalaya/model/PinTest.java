package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    private static final String SALT = "A".repeat(22) + "==";
    private static final String HASH = "A".repeat(43) + "=";

    @ParameterizedTest
    @CsvSource({"4711,4711", "' 0000 ',0000", "123456789012,123456789012"})
    void fourToTwelveDigitsAreAPin(String typed, String digits) throws Exception {
        assertThat(Pin.digits(typed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "471", "1234567890123", "47 11", "471a", "-4711", "٤٧١١"})
    void everythingElseIsNot(String typed) {
        assertThatThrownBy(() -> Pin.digits(typed))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("value.error.kioskPin");
                            assertThat(e.facts()).containsExactly("4", "12");
                        });
    }

    @Test
    void whatIsKeptIsReadAgainAndNeverPrinted() throws Exception {
        Pin pin = new Pin(600_000, SALT, HASH);
        assertThat(Pin.parse(pin.text())).isEqualTo(pin);
        assertThat(pin.toString()).doesNotContain(SALT, HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711",
                "pbkdf2-sha256:0:" + "AAAAAAAAAAAAAAAAAAAAAA==:AAAA",
                "pbkdf2-sha256:99999999:AAAAAAAAAAAAAAAAAAAAAA==:"
                        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:1:AAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha256:1:AAAAAAAAAAAAAAAAAAAAAA==:AAAA",
                "pbkdf2-sha256:1:A=AA:AAAA"
            })
    void whatIsNotKeptLikeThisIsRefused(String text) {
        assertThatThrownBy(() -> Pin.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.key()).isEqualTo("value.error.kioskPinKept"));
    }
}
