package org.atalaya.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password, token or key passphrase, or a reference to one: {@code ${env:NAME}} is read from the
 * environment, {@code ${secret:ID}} from the secret store, both at the moment of the probe.
 *
 * <p>A class and not a record so that no generated {@code toString} ever prints it: whoever logs a
 * check logs dots.
 */
public final class Secret {

    /**
     * Nothing but a reference. {@code ${env:A}x${env:B}} is none: what stands between is a secret.
     */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|secret):([^{}]+)}");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The reference to what the secret store keeps under {@code id}. */
    public static Secret stored(String id) {
        return new Secret("${secret:" + id + "}");
    }

    /** What was typed or stored: the secret itself or the reference. Never log it. */
    public String text() {
        return text;
    }

    /** Whether this only says where the secret is, and may be shown and exported. */
    public boolean isReference() {
        return REFERENCE.matcher(text).matches();
    }

    /** Under which id the secret store keeps it; empty when this refers to no store. */
    public Optional<String> storedId() {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches() && reference.group(1).equals("secret")
                ? Optional.of(reference.group(2))
                : Optional.empty();
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
