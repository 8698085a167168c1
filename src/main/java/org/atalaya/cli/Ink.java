package org.atalaya.cli;

import java.util.Map;
import org.atalaya.model.Health;

/** Whether the text board may use colour (ECMA-48 SGR); the words say everything all the same. */
public enum Ink {
    PLAIN,
    COLOUR;

    /**
     * Colour only for a person at a terminal who has not said no (no-color.org).
     *
     * @param env the environment
     * @param isTerminal whether the output is one
     */
    public static Ink of(Map<String, String> env, boolean isTerminal) {
        boolean refused = !env.getOrDefault("NO_COLOR", "").isEmpty();
        boolean isDumb = "dumb".equals(env.get("TERM"));
        return isTerminal && !refused && !isDumb ? COLOUR : PLAIN;
    }

    String paint(Health health, String word) {
        return switch (this) {
            case PLAIN -> word;
            case COLOUR -> "\u001b[" + code(health) + "m" + word + "\u001b[0m";
        };
    }

    private static String code(Health health) {
        return switch (health) {
            case DOWN -> "1;37;41";
            case FLAPPING -> "1;30;43";
            case UNREACHABLE -> "31";
            case SUSPECT, DEGRADED -> "33";
            case UNKNOWN, PAUSED -> "90";
            case PENDING -> "36";
            case UP -> "32";
            case MAINTENANCE -> "35";
        };
    }
}
