package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether the report of each month is sent by mail once it is over.
 *
 * @param monthly whether it is
 * @param channel the id of the mail channel that carries it, to whom that goes; null for none yet
 * @param day of the month on which it is sent
 * @param target the availability that was promised, in per cent; null for none
 */
public record ReportSettings(
        boolean monthly, @Nullable String channel, int day, @Nullable Double target) {

    /** A day that every month has. */
    public static final int DAY_MAX = 28;

    /** Nobody has asked for it. */
    public static final ReportSettings USUAL = new ReportSettings(false, null, 1, null);

    public ReportSettings {
        if (day < 1 || day > DAY_MAX) {
            throw new IllegalArgumentException("day " + day);
        }
    }
}
