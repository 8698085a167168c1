package org.atalaya.launch;

import java.util.List;

/** Nothing was started. Carries the key of the sentence that says why, and what fills it. */
public final class LaunchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> facts;

    LaunchException(String key, String... facts) {
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
