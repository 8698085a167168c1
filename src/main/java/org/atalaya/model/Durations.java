package org.atalaya.model;

import java.time.Duration;

/** STAND-IN. */
public final class Durations {
    private Durations() {}

    public static Duration parse(String text) {
        String t = text.strip().replace(" ", "");
        if (t.matches("[0-9]{1,9}ms")) {
            return Duration.ofMillis(Long.parseLong(t.substring(0, t.length() - 2)));
        }
        if (!t.matches("[0-9]{1,9}[smh]")) {
            throw new IllegalArgumentException(text);
        }
        long n = Long.parseLong(t.substring(0, t.length() - 1));
        return switch (t.charAt(t.length() - 1)) {
            case 's' -> Duration.ofSeconds(n);
            case 'm' -> Duration.ofMinutes(n);
            default -> Duration.ofHours(n);
        };
    }

    public static String format(Duration d) {
        return d.toMillis() % 1000 != 0
                ? d.toMillis() + "ms"
                : d.toSeconds() % 60 != 0 ? d.toSeconds() + "s" : d.toMinutes() + "m";
    }
}
