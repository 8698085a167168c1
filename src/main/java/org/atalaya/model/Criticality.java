package org.atalaya.model;

import java.util.Locale;

/**
 * What a host is worth to the people at the wall: picks its sound, the weight of its tile and its
 * place among those in the same state. Declared from least to most; compare with {@link #isAbove},
 * never by ordinal. ISA-18.2 calls this the priority of an alarm.
 */
public enum Criticality {
    /** Good to know; never the reason to get up. */
    INFO,
    /** What a host is that says nothing. */
    NORMAL,
    /** Somebody must act now: may be exempt from muting and quiet hours. */
    CRITICAL;

    /** As in files, style classes and language keys: {@code critical}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAbove(Criticality other) {
        return compareTo(other) > 0;
    }
}
