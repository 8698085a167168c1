package org.atalaya.model;

import java.util.List;

/**
 * What somebody typed cannot be what it is meant to be. Carries the key of its sentence and the
 * facts that fill it, so that it is said in the reader's language, and never a secret.
 */
public abstract sealed class InvalidInputException extends Exception
        permits InvalidTargetException, InvalidDurationException, InvalidValueException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> facts;

    InvalidInputException(String key, String... facts) {
        super(key + " " + List.of(facts));
        this.key = key;
        this.facts = List.of(facts);
    }

    /** The key of the sentence in the language files. */
    public String key() {
        return key;
    }

    /** What the sentence names, in its order. */
    public List<String> facts() {
        return facts;
    }
}
