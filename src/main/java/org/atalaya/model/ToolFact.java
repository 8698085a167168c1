package org.atalaya.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a {@link Tool} may be told of the host it is run for: {@code {host}} in an argument, and
 * {@code ATALAYA_HOST} in its environment. None of these is ever a secret.
 */
public enum ToolFact {
    /** What the tile says. */
    NAME,
    /** What is asked of the host, as it is typed. */
    TARGET,
    /** The address of its page; empty for what is not on the web. */
    URL,
    /** The name or number it is reached by, without a port. */
    HOST,
    /** The port it is asked on; empty for what has none. */
    PORT,
    /** The IP address that answered last; empty before the first answer. */
    ADDRESS,
    /** The word for its state, in the language of the program. */
    STATE,
    /** What its tile says, as one sentence. */
    MESSAGE,
    GROUP,
    /** Its tags, with commas between. */
    TAGS,
    RUNBOOK,
    CONTACT;

    private static final String PREFIX = "ATALAYA_";

    /** As it is written between the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variable of the environment that carries it. */
    public String variable() {
        return PREFIX + name();
    }

    static Optional<ToolFact> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
