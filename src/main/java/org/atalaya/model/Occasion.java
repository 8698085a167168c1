package org.atalaya.model;

import java.util.List;
import java.util.Locale;

/** Why a message is sent. */
public enum Occasion {
    /** A host is down, or changes so often that it counts as that. */
    DOWN,
    /** It answers, but worse than it should. */
    DEGRADED,
    /** Its certificate runs out soon. */
    CERTIFICATE,
    /** Somebody has it in hand. */
    ACKNOWLEDGED,
    /** It is well again. */
    RECOVERED,
    /** Nobody acknowledged it for so long that it climbed a step. */
    ESCALATED,
    /** The wall's own network is gone, or back. */
    NETWORK,
    /** It is still open and nobody has it in hand. */
    REMINDER,
    /** A month is over, and how it went was asked for. */
    REPORT,
    /** A person tries the channel. */
    TEST;

    /** What a route can be for; the others follow from it. */
    public static final List<Occasion> CHOICES =
            List.of(DOWN, DEGRADED, CERTIFICATE, ACKNOWLEDGED, RECOVERED, ESCALATED, NETWORK);

    /** What opens a conversation about an incident. */
    public boolean isOpening() {
        return this == DOWN || this == DEGRADED || this == CERTIFICATE;
    }

    /** As in files and language keys: {@code down}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
