package org.atalaya.ui.settings;

import java.util.List;
import org.atalaya.words.Words;

/**
 * What stands on a page, as data. Each has its words in the language files: its name under the key,
 * and a sentence: {@code KEY.hint}.
 *
 * @param <S> what it is a part of
 */
public sealed interface Item<S> permits Option, Entries, Act, Fact, Deliveries {

    String key();

    /** What its name tells besides: the name of a group. */
    default List<String> facts() {
        return List.of();
    }

    /** Its name. */
    default String label(Words words) {
        return words.get(key(), facts().toArray());
    }

    /** One sentence that says what it does. */
    default String hint(Words words) {
        return words.get(key() + ".hint");
    }

    /** All that somebody may search it by. */
    default String sought(Words words) {
        return label(words) + ' ' + hint(words);
    }
}
