package org.atalaya.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has an incident in hand: it stays red but calm, and no longer rings (ISA-18.2).
 *
 * @param by who
 * @param at when
 * @param note what that person wrote; null for nothing
 */
public record Acknowledgement(String by, Instant at, @Nullable String note) {

    /** In hand, without a word. */
    public Acknowledgement(String by, Instant at) {
        this(by, at, null);
    }
}
