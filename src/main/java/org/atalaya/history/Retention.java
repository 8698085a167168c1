package org.atalaya.history;

import java.time.Duration;

/**
 * How long what is kept, and how much of it. Incidents stay as long as roll-ups by the hour; they
 * are few and never given up for size.
 *
 * @param raw the age of the oldest single result, unless {@code keep} is less
 * @param minutes the age of the oldest roll-up by the minute, unless {@code keep} is less
 * @param keep the age of the oldest roll-up by the hour or day, failure and incident
 * @param maxBytes the size of the whole file: when it is over that, every age shrinks until it fits
 */
public record Retention(Duration raw, Duration minutes, Duration keep, long maxBytes) {

    /** How long single results are kept. */
    public static final Duration RAW = Duration.ofHours(48);

    /** How long roll-ups by the minute are kept. */
    public static final Duration MINUTES = Duration.ofDays(7);

    /** A year, and half a gigabyte. */
    public static final Retention USUAL = new Retention(Duration.ofDays(365), 500_000_000L);

    /** The usual ages of single results and minutes. */
    public Retention(Duration keep, long maxBytes) {
        this(RAW, MINUTES, keep, maxBytes);
    }

    public Retention {
        raw = raw.compareTo(keep) < 0 ? raw : keep;
        minutes = minutes.compareTo(keep) < 0 ? minutes : keep;
        if (raw.compareTo(Duration.ofHours(1)) < 0
                || keep.compareTo(Duration.ofDays(1)) < 0
                || maxBytes < 1_000_000) {
            throw new IllegalArgumentException(keep + ", " + maxBytes + " bytes");
        }
    }

    Duration of(Level level) {
        return switch (level) {
            case MINUTE -> minutes;
            case HOUR, DAY -> keep;
        };
    }
}
