package org.atalaya.model;

import java.util.List;

/**
 * What a person typed is not an address that can be watched. Carries the key of its sentence
 * ({@code target.error.…}) and the facts that fill it, so that it is said in the reader's language.
 */
public final class InvalidTargetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> facts;

    InvalidTargetException(String key, String... facts) {
        super(key + " " + List.of(facts));
        this.key = key;
        this.facts = List.of(facts);
    }

    /** The key of the sentence in the language files. */
    public String key() {
        return key;
    }

    /** What the sentence names, in its order; free of control characters. */
    public List<String> facts() {
        return facts;
    }
}
