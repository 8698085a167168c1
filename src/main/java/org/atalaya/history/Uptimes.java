package org.atalaya.history;

import java.sql.SQLException;
import java.time.Duration;

/**
 * How much a host was there lately, in the spans that people compare.
 *
 * @param day the last 24 hours
 * @param week the last 7 days
 * @param month the last 30 days
 * @param year the last 365 days
 */
public record Uptimes(Availability day, Availability week, Availability month, Availability year) {

    /** What says how it was for a time that ends now. */
    interface Source {
        Availability last(Duration span) throws SQLException;
    }

    static Uptimes of(Source source) throws SQLException {
        return new Uptimes(
                source.last(Duration.ofDays(1)),
                source.last(Duration.ofDays(7)),
                source.last(Duration.ofDays(30)),
                source.last(Duration.ofDays(365)));
    }
}
