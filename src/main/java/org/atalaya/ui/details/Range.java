package org.atalaya.ui.details;

import java.time.Duration;

/** How much of the past a chart shows. */
enum Range {
    HOUR("hour", Duration.ofHours(1)),
    DAY("day", Duration.ofDays(1)),
    WEEK("week", Duration.ofDays(7)),
    MONTH("month", Duration.ofDays(30)),
    YEAR("year", Duration.ofDays(365));

    private static final int POINTS = 300;

    private final String key;
    private final Duration span;

    Range(String key, Duration span) {
        this.key = key;
        this.span = span;
    }

    String key() {
        return "details.range." + key;
    }

    Duration span() {
        return span;
    }

    /** In steps that make some 300 points of it, in minutes that a day is made of. */
    static Duration step(Duration span) {
        long wanted = span.toMinutes() / POINTS;
        for (long minutes : new long[] {1, 2, 5, 10, 30, 60, 120, 240}) {
            if (wanted <= minutes) {
                return Duration.ofMinutes(minutes);
            }
        }
        return Duration.ofDays(1);
    }
}
