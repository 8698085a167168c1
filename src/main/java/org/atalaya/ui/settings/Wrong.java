package org.atalaya.ui.settings;

import java.util.List;
import org.atalaya.words.Words;

/**
 * Why something cannot be as a person wants it.
 *
 * @param key of the sentence
 * @param facts what it names
 */
public record Wrong(String key, List<String> facts) {

    public Wrong {
        facts = List.copyOf(facts);
    }

    /** One whose sentence names nothing. */
    public static Wrong of(String key) {
        return new Wrong(key, List.of());
    }

    String sentence(Words words) {
        return words.get(key, facts.toArray());
    }
}
