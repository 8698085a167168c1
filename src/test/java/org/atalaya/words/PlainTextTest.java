package org.atalaya.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b", "\n", "\r", "\u0000", "\u009b", "\u202e", "\u2066", "\u2028", "\ud800"
            })
    void whatCouldColourMoveOrTurnTextIsReplaced(String harmful) {
        assertThat(PlainText.of("a" + harmful + "b")).isEqualTo("a\ufffdb");
    }

    @Test
    void everythingElseStays() {
        String text = "Büro 東京 👩\u200d💻 – “x”";
        assertThat(PlainText.of(text)).isSameAs(text);
    }
}
