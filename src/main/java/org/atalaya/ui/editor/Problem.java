package org.atalaya.ui.editor;

import java.util.List;
import org.atalaya.words.Words;

/**
 * What is wrong with one field, still in no language.
 *
 * @param weight whether it stands in the way of saving
 * @param key of the sentence that says what, where and what to do
 * @param facts what that sentence names, in its order
 */
record Problem(Weight weight, String key, List<String> facts) {

    enum Weight {
        /** It cannot be saved like this. */
        ERROR,
        /** It can, but a person should know. */
        WARNING
    }

    Problem {
        facts = List.copyOf(facts);
    }

    static Problem error(String key, String... facts) {
        return new Problem(Weight.ERROR, key, List.of(facts));
    }

    static Problem warning(String key, String... facts) {
        return new Problem(Weight.WARNING, key, List.of(facts));
    }

    boolean isError() {
        return weight == Weight.ERROR;
    }

    String sentence(Words words) {
        return words.get(key, facts.toArray());
    }
}
