package org.atalaya.model;

import java.util.List;

/** What was typed is not a duration; the sentence is chosen where it is shown. */
public final class InvalidDurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> facts;

    InvalidDurationException(String key, String... facts) {
        super(key + " " + List.of(facts));
        this.key = key;
        this.facts = List.of(facts);
    }

    /** The key of the sentence: {@code duration.error.…}. */
    public String key() {
        return key;
    }

    /** What the sentence names, in its order. */
    public List<String> facts() {
        return facts;
    }
}
