package org.atalaya.paste;

/** A line, or a part of it, that means nothing. */
final class Wrong extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Wrong(String key, String... facts) {
        super(key, null, false, false);
        fault = Fault.of(key, facts);
    }

    Fault fault() {
        return fault;
    }
}
