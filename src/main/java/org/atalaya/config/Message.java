package org.atalaya.config;

import java.util.List;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;

/**
 * A sentence that is still in no language.
 *
 * @param key in the language files
 * @param facts what the sentence names, in its order; may come from outside, shown as plain text
 */
public record Message(String key, List<String> facts) {

    public Message {
        facts = List.copyOf(facts);
    }

    public static Message of(String key, Object... facts) {
        return new Message(key, List.of(facts).stream().map(Object::toString).toList());
    }

    /** The sentence in the reader's language, on one line. */
    public String sentence(Words words) {
        return words.get(key, facts.stream().map(PlainText::of).toArray());
    }
}
