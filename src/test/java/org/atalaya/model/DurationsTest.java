package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    500ms      | PT0.5S
                    20s        | PT20S
                    20 s       | PT20S
                    '  20\u00a0S '| PT20S
                    5m         | PT5M
                    5 min      | PT5M
                    5 minutos  | PT5M
                    2h         | PT2H
                    14d        | PT336H
                    3 días     | PT72H
                    1.5s       | PT1.5S
                    1,5 min    | PT1M30S
                    1h30m      | PT1H30M
                    1h 30m 5 s | PT1H30M5S
                    0s         | PT0S
                    """)
    void readsWhatPeopleType(String typed, Duration expected) throws Exception {
        assertThat(Durations.parse(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''        | duration.error.empty
                    '   '     | duration.error.empty
                    20        | duration.error.noUnit
                    1.5       | duration.error.noUnit
                    20 parsec | duration.error.unit
                    s         | duration.error.form
                    -5s       | duration.error.form
                    5s;       | duration.error.form
                    5s 20     | duration.error.form
                    0.5ms     | duration.error.fine
                    9999d     | duration.error.long
                    999999999999999d | duration.error.long
                    9999999999999999999s | duration.error.form
                    """)
    void refusesTheRestWithASentence(String typed, String key) {
        var refusal =
                catchThrowableOfType(InvalidDurationException.class, () -> Durations.parse(typed));
        assertThat(refusal.key()).isEqualTo(key);
        for (Locale language : Words.LANGUAGES) {
            String sentence = Words.of(language).get(key, refusal.facts().toArray());
            assertThat(sentence).endsWith(".").contains(typed.strip()).doesNotContain("{");
        }
    }

    @Test
    void theSentenceNamesTheUnitThatIsNone() {
        var refusal =
                catchThrowableOfType(
                        InvalidDurationException.class, () -> Durations.parse("20 parsec"));
        assertThat(Words.of(Locale.ENGLISH).get(refusal.key(), refusal.facts().toArray()))
                .isEqualTo(
                        "\"parsec\" in \"20 parsec\" is not a unit."
                                + " Use ms, s, m, h or d, for example 20s.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0s",
        "PT0.5S,500ms",
        "PT1.5S,1500ms",
        "PT90S,90s",
        "PT2M,2m",
        "PT1H,1h",
        "PT48H,2d",
        "PT25H,25h"
    })
    void writesTheShortestExactForm(Duration duration, String expected) {
        assertThat(Durations.format(duration)).isEqualTo(expected);
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            long scale = new long[] {1, 1_000, 60_000, 3_600_000}[random.nextInt(4)];
            Duration duration = Duration.ofMillis(random.nextInt(80_000) * scale);
            assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
        }
    }

    @Test
    void hasNoFormForLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.format(Duration.ofSeconds(-1)));
    }
}
