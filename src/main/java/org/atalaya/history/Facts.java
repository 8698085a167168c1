package org.atalaya.history;

import java.util.Arrays;
import java.util.List;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/** The facts of a failure as one text; a fact holds no control character, so one parts them. */
final class Facts {

    private static final String BETWEEN = "\u001f";

    private Facts() {}

    static String join(Failure failure) {
        return String.join(BETWEEN, failure.facts());
    }

    /** The failure again; null for none, or for a reason that this version does not know. */
    static @Nullable Failure read(@Nullable String reason, @Nullable String facts) {
        if (reason == null || facts == null) {
            return null;
        }
        List<String> parts = facts.isEmpty() ? List.of() : List.of(facts.split(BETWEEN, -1));
        return Arrays.stream(Reason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .map(known -> new Failure(known, parts))
                .orElse(null);
    }
}
