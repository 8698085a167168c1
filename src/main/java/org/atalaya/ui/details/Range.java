package org.atalaya.ui.details;

import java.time.Duration;

/** How much of the past a chart shows, in steps that make some 300 points of it. */
enum Range {
    DAY("day", Duration.ofDays(1), Duration.ofMinutes(5)),
    WEEK("week", Duration.ofDays(7), Duration.ofMinutes(30)),
    MONTH("month", Duration.ofDays(30), Duration.ofHours(2)),
    YEAR("year", Duration.ofDays(365), Duration.ofDays(1));

    private final String key;
    private final Duration span;
    private final Duration step;

    Range(String key, Duration span, Duration step) {
        this.key = key;
        this.span = span;
        this.step = step;
    }

    String key() {
        return "details.range." + key;
    }

    Duration span() {
        return span;
    }

    Duration step() {
        return step;
    }
}
