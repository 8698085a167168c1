package org.atalaya.probe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digs in causes inside causes; a chain that bites its tail ends at {@link #DEPTH}. */
final class Causes {

    private static final int DEPTH = 20;

    private Causes() {}

    /** The throwable and its causes, outermost first. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = thrown; t != null && causes.size() < DEPTH; t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }

    /** The outermost of that type; null when there is none. */
    static <T extends Throwable> @Nullable T first(Throwable thrown, Class<T> type) {
        for (Throwable t : of(thrown)) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    /** Whether any message in the chain contains that text. */
    static boolean say(Throwable thrown, String text) {
        return message(thrown, text) != null;
    }

    /** The first message in the chain that contains that text; null when none does. */
    static @Nullable String message(Throwable thrown, String text) {
        for (Throwable t : of(thrown)) {
            String message = t.getMessage();
            if (message != null && message.contains(text)) {
                return message;
            }
        }
        return null;
    }
}
