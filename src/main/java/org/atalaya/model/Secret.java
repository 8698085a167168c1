package org.atalaya.model;

import java.util.Objects;

/**
 * A password, token or key passphrase, or a reference to one: {@code ${env:NAME}} is read from the
 * environment, {@code ${secret:ID}} from the secret store, both at the moment of the probe.
 *
 * <p>A class and not a record so that no generated {@code toString} ever prints it: whoever logs a
 * check logs dots.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** What was typed or stored: the secret itself or the reference. Never log it. */
    public String text() {
        return text;
    }

    /** Whether this only says where the secret is, and may be shown and exported. */
    public boolean isReference() {
        return text.startsWith("${") && text.endsWith("}");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** Dots for a secret, the reference for a reference. */
    @Override
    public String toString() {
        return isReference() ? text : "•••";
    }
}
