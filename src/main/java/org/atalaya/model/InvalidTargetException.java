package org.atalaya.model;

import java.util.List;

/** STAND-IN. */
public class InvalidTargetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> facts;

    public InvalidTargetException(String key, List<String> facts) {
        super(key + facts);
        this.key = key;
        this.facts = facts;
    }

    public String key() {
        return key;
    }

    public List<String> facts() {
        return facts;
    }
}
