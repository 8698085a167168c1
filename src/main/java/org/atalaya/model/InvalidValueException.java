package org.atalaya.model;

/** What was typed is not a value of its kind: {@code value.error.…}. */
public final class InvalidValueException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    InvalidValueException(String key, String... facts) {
        super(key, facts);
    }
}
