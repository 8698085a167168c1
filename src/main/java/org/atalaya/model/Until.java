package org.atalaya.model;

import java.time.Duration;
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

    /** What is quiet for longer is forgotten. */
    public static final Duration FARTHEST = Duration.ofDays(366);

    private Until() {}

    /** The next time the clock of the room shows this hour; never {@code now} itself. */
    public static Instant next(LocalTime time, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant then = ZonedDateTime.of(today, time, zone).toInstant();
        return then.isAfter(now)
                ? then
                : ZonedDateTime.of(today.plusDays(1), time, zone).toInstant();
    }

    /**
     * What a person typed: a time of the day ({@code 22:30}), a date with a time ({@code 2026-11-28
     * 22:30}) or how long from now ({@code 90m}).
     *
     * @throws InvalidInputException when it is none of them, over already, or too far off
     */
    public static Instant parse(String typed, Instant now, ZoneId zone)
            throws InvalidInputException {
        String text = typed.strip();
        Instant end;
        if (text.matches("\\d{1,2}:\\d{2}")) {
            end = next(MaintenanceText.time(text), now, zone);
        } else if (text.matches("\\d.*\\p{L}") && !text.contains(":")) {
            end = now.plus(Durations.parse(text));
        } else {
            end = moment(text, zone);
        }
        if (!end.isAfter(now)) {
            throw new InvalidValueException("value.error.past", TargetText.visible(typed));
        }
        if (end.isAfter(now.plus(FARTHEST))) {
            throw new InvalidValueException(
                    "value.error.far", TargetText.visible(typed), Durations.format(FARTHEST));
        }
        return end;
    }

    private static Instant moment(String text, ZoneId zone) throws InvalidValueException {
        try {
            return ZonedDateTime.of(MaintenanceText.moment(text), zone).toInstant();
        } catch (InvalidValueException e) {
            throw new InvalidValueException("value.error.until", TargetText.visible(text));
        }
    }
}
