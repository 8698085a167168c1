package org.atalaya.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@link Template} can name. None of these is ever a secret. */
public enum Placeholder {
    /** The whole message as one sentence. */
    TEXT,
    /** The host's name; of several hosts their number and names. */
    HOST,
    /** The word for its state: {@code down}, in the language of the program. */
    STATE,
    /** Why it is so, in words. */
    REASON,
    /** When it began, with date and offset (ISO 8601). */
    SINCE,
    /** How long it has lasted. */
    DURATION,
    GROUP,
    /** What is asked of the host, e.g. its address. */
    TARGET,
    /** {@code info}, {@code normal} or {@code critical}. */
    CRITICALITY,
    /** Who did it; empty when the program did. */
    BY,
    /** What that person wrote. */
    NOTE,
    /** The host's tags, with commas between. */
    TAGS,
    /** What to do when it fails: an address or a text; empty when nobody wrote it. */
    RUNBOOK,
    /** Whom to ask about the host; empty when nobody wrote it. */
    CONTACT,
    /** How many hosts the message is about. */
    COUNT,
    /** Why it is sent, a word that never changes with the language: {@code down}. */
    EVENT,
    /** The incident's id: the same from down to recovered. */
    INCIDENT,
    /** The message's own key: a repetition has the same one. */
    KEY,
    /** When it happened (ISO 8601, UTC). */
    TIME,
    /** Since when it waited, as a sentence; empty when it did not. */
    LATE,
    /** What the board is called. */
    BOARD,
    /** For PagerDuty: {@code trigger}, {@code acknowledge} or {@code resolve}. */
    ACTION,
    /** For PagerDuty: {@code critical}, {@code error}, {@code warning} or {@code info}. */
    SEVERITY,
    /** A priority from 1 to 5, as ntfy counts. */
    PRIORITY;

    /** As it is written between the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is always a number, and so may stand in JSON without quotation marks. */
    public boolean isNumber() {
        return this == COUNT || this == PRIORITY;
    }

    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
