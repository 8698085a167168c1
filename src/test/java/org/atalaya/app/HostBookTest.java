package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.atalaya.words.Words;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostBookTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void itSaysWhereSecretsAreKept(String language) throws Exception {
        Path file = folder.resolve("hosts.json");
        Words words = Words.of(Locale.of(language));
        HostBook book = HostBook.open(file, InstantSource.system(), words);
        try {
            assertThat(book.secretPlace())
                    .contains(folder.resolve("secrets.json").toString())
                    .isEqualTo(book.secrets().describe().sentence(words));
        } finally {
            book.close();
        }
    }
}
