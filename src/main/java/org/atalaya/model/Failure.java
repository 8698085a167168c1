package org.atalaya.model;

import java.util.List;

/**
 * A reason with the facts that fill its sentence, still in no language: the words are chosen where
 * they are shown.
 *
 * @param reason what happened
 * @param facts what the sentence of that reason names, in its order, e.g. {@code ["503", "Service
 *     Unavailable"]} for {@link Reason#STATUS}, {@code ["127.0.0.1:81"]} for {@link
 *     Reason#REFUSED}; never a secret, never control characters
 */
public record Failure(Reason reason, List<String> facts) {

    public Failure {
        facts = List.copyOf(facts);
    }

    public static Failure of(Reason reason, String... facts) {
        return new Failure(reason, List.of(facts));
    }
}
