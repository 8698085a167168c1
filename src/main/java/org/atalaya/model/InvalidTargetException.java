package org.atalaya.model;

/** What a person typed is not an address that can be watched: {@code target.error.…}. */
public final class InvalidTargetException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidTargetException(String key, String... facts) {
        super(key, facts);
    }
}
