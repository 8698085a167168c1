package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchingTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3/5", " 3 / 5 ", "3 of 5", "3 de 5"})
    void aWindowIsReadAsPeopleWriteIt(String typed) throws InvalidValueException {
        assertThat(WatchingText.window(typed)).isEqualTo(new Thresholds.Window(3, 5));
        assertThat(WatchingText.text(WatchingText.window(typed))).isEqualTo("3/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0/5", "6/5", "3/21", "-1/5", "3/5/7", "99999/99999"})
    void whatIsNoWindowIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> WatchingText.window(typed))
                .satisfies(e -> assertThat(e.key()).isEqualTo("value.error.window"));
    }

    @Test
    void aCriticalityIsReadInAnyCaseAndNoOtherWord() throws InvalidValueException {
        assertThat(WatchingText.criticality(" Critical ")).isEqualTo(Criticality.CRITICAL);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> WatchingText.criticality("urgent"));
    }
}
