package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FxmlTest {

    private static final Pattern KEY = Pattern.compile("\"%([a-zA-Z.]+)\"");

    @ParameterizedTest
    @EnumSource(names = {"WALL", "HEADER", "BANNERS", "FOOTER", "UNDO", "TILE"})
    void everyKeyOfAViewHasWordsInBothLanguages(Fxml view) throws IOException {
        assertThat(view.exists()).isTrue();
        try (InputStream in = Fxml.class.getResourceAsStream(view.path())) {
            Matcher keys = KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (keys.find()) {
                for (Locale language : Words.LANGUAGES) {
                    assertThat(Words.of(language).containsKey(keys.group(1)))
                            .as(keys.group(1))
                            .isTrue();
                }
            }
        }
    }
}
