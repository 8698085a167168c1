package org.atalaya.model;

/** What was typed is not a duration: {@code duration.error.…}. */
public final class InvalidDurationException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidDurationException(String key, String... facts) {
        super(key, facts);
    }
}
