package org.atalaya.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Until when something shall last that a person says in hours of the clock. Pure. A time that a
 * change of clocks skips is the moment of the change; of one that comes twice the first is meant
 * ({@link ZonedDateTime#of}).
 */
public final class Until {

    private Until() {}

    /** The next time the clock of the room shows this hour; never {@code now} itself. */
    public static Instant next(LocalTime time, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant then = ZonedDateTime.of(today, time, zone).toInstant();
        return then.isAfter(now)
                ? then
                : ZonedDateTime.of(today.plusDays(1), time, zone).toInstant();
    }
}
