package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntilTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "22:30, 2026-11-25T21:30:00Z",
        " 9:05, 2026-11-26T08:05:00Z",
        "2026-11-28 22:30, 2026-11-28T21:30:00Z",
        "2026-11-28T9:30, 2026-11-28T08:30:00Z",
        "90m, 2026-11-25T11:30:00Z",
        "1h 30m, 2026-11-25T11:30:00Z",
        "2 días, 2026-11-27T10:00:00Z"
    })
    void aTimeIsReadAsPeopleWriteIt(String typed, Instant means) throws Exception {
        assertThat(Until.parse(typed, NOW, MADRID)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, value.error.until",
        "3 moons, duration.error.unit",
        "'', value.error.until",
        "25:00, value.error.time",
        "2026-11-25 11:00, value.error.past",
        "2026-02-30 11:00, value.error.until",
        "0 s, value.error.past",
        "2028-01-01 00:00, value.error.far",
        "400d, value.error.far"
    })
    void whatIsNoTimeToComeIsRefused(String typed, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Until.parse(typed, NOW, MADRID))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
