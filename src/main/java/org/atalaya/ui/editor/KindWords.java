package org.atalaya.ui.editor;

import java.util.Arrays;
import javafx.util.StringConverter;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** The kinds of check by the words on their segments. */
final class KindWords extends StringConverter<CheckKind> {

    private final Words words;

    KindWords(Words words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable CheckKind kind) {
        return kind == null ? "" : words.get(kind.key());
    }

    @Override
    public CheckKind fromString(String word) {
        return Arrays.stream(CheckKind.values())
                .filter(kind -> words.get(kind.key()).equals(word))
                .findFirst()
                .orElse(CheckKind.HTTP);
    }
}
