package org.atalaya.history;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a host fared on the days of a calendar. Asked for at once, for a report of a year is hundreds
 * of days of hundreds of hosts.
 *
 * @param whole of all days together
 * @param latency how quick it was; null when it never answered
 * @param days one a day, in their order; of a day that is not over, until now
 */
public record Account(Availability whole, @Nullable Latency latency, List<Availability> days) {

    public Account {
        days = List.copyOf(days);
    }

    static Account of(Reading reading, LocalDate first, LocalDate last, ZoneId zone, Instant now)
            throws SQLException {
        Tally sum = new Tally();
        List<Availability> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant begin = earlier(day.atStartOfDay(zone).toInstant(), now);
            Instant end = earlier(day.plusDays(1).atStartOfDay(zone).toInstant(), now);
            Tally tally = reading.total(begin, end);
            sum.add(tally);
            days.add(Availability.of(tally, Duration.between(begin, end)));
        }
        Availability whole = days.stream().reduce(Availability.NONE, Availability::plus);
        return new Account(whole, sum.latency(), days);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
