package org.atalaya.paste;

import java.util.List;

/**
 * Why a line means nothing, still in no language.
 *
 * @param key of the sentence that says what is wrong and what to do
 * @param facts what that sentence names
 */
public record Fault(String key, List<String> facts) {

    public Fault {
        facts = List.copyOf(facts);
    }

    static Fault of(String key, String... facts) {
        return new Fault(key, List.of(facts));
    }
}
