package org.atalaya.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Planned work: for as long as it lasts its hosts are watched but silent. {@link Occurrences} says
 * when it takes place.
 *
 * @param id stable and unique in its file; never shown
 * @param title what it is about
 * @param scope which hosts
 * @param when once or again and again
 */
public record MaintenanceWindow(String id, String title, MaintenanceScope scope, When when) {

    /** Longer work is better paused, or no work at all. */
    public static final Duration LENGTH_MAX = Duration.ofDays(31);

    public static final Duration LENGTH_MIN = Duration.ofMinutes(1);

    /** When it takes place, by the clock on the wall of one zone. */
    public sealed interface When {
        ZoneId zone();
    }

    /** From one moment to another. */
    public record Once(LocalDateTime from, LocalDateTime until, ZoneId zone) implements When {
        public Once {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(from + " is not before " + until);
            }
        }
    }

    /**
     * On the same days of every week.
     *
     * @param days on which it begins; at least one
     * @param at when it begins
     * @param length how much time passes until it ends, whatever clocks do meanwhile
     */
    public record Weekly(Set<DayOfWeek> days, LocalTime at, Duration length, ZoneId zone)
            implements When {
        public Weekly {
            // In the order of the week, also when it is written.
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }
    }

    /**
     * Whenever a cron line says so.
     *
     * @param length see {@link Weekly}
     */
    public record Repeated(Cron cron, Duration length, ZoneId zone) implements When {}

    /** One time that it takes place: from the first moment up to but not with the last. */
    public record Span(Instant from, Instant until) {
        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
