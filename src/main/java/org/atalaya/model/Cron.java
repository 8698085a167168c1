package org.atalaya.model;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Five fields as in {@code crontab(5)}: minute, hour, day of the month, month, day of the week. It
 * speaks of the clock on the wall only; zones and their changes are the matter of {@link
 * Occurrences}, so that every kind of window takes them in the same way.
 */
public final class Cron {

    /** A year before a leap year, so that what comes every four years is found soon. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2027, 1, 1, 0, 0);

    private final String text;
    private final ExecutionTime times;

    private Cron(String text, ExecutionTime times) {
        this.text = text;
        this.times = times;
    }

    /**
     * Reads what a person typed.
     *
     * @throws InvalidValueException when it is no such line, or names a day that never comes
     */
    public static Cron parse(String typed) throws InvalidValueException {
        String text = typed.strip().replaceAll("\\s+", " ");
        Cron cron;
        try {
            var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
            cron = new Cron(text, ExecutionTime.forCron(new CronParser(unix).parse(text)));
        } catch (IllegalArgumentException e) {
            // Its message is for programmers and in English.
            throw new InvalidValueException("value.error.cron", TargetText.visible(typed));
        }
        if (cron.after(SOME_DAY).isEmpty()) {
            throw new InvalidValueException("value.error.cronNever", TargetText.visible(typed));
        }
        return cron;
    }

    /** The first time after {@code local}; empty when there is none. */
    Optional<LocalDateTime> after(LocalDateTime local) {
        // A day in UTC has every minute exactly once.
        return times.nextExecution(local.atZone(ZoneOffset.UTC)).map(t -> t.toLocalDateTime());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** As it was written, with single blanks. */
    @Override
    public String toString() {
        return text;
    }
}
