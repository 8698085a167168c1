package org.atalaya.model;

/**
 * How long what was is kept, and how much of it; a year of a hundred hosts is some 120 MB.
 *
 * @param rawHours how long each single result
 * @param minuteDays how long sums by the minute
 * @param keepDays how long sums by the hour and day, failures and incidents
 * @param megabytes the size of the whole file: beyond it the oldest goes first
 */
public record HistorySettings(int rawHours, int minuteDays, int keepDays, int megabytes) {

    public static final int RAW_MIN = 24;
    public static final int RAW_MAX = 24 * 31;
    public static final int MINUTE_MAX = 366;
    public static final int KEEP_MAX = 366 * 10;
    public static final int SIZE_MIN = 10;
    public static final int SIZE_MAX = 100_000;

    /** A year, and half a gigabyte. */
    public static final HistorySettings USUAL = new HistorySettings(48, 7, 365, 500);

    public HistorySettings {
        if (rawHours < RAW_MIN || minuteDays < 1 || keepDays < 1 || megabytes < SIZE_MIN) {
            throw new IllegalArgumentException(
                    rawHours + " h, " + minuteDays + " d, " + keepDays + " d, " + megabytes);
        }
    }

    public HistorySettings withRawHours(int now) {
        return new HistorySettings(now, minuteDays, keepDays, megabytes);
    }

    public HistorySettings withMinuteDays(int now) {
        return new HistorySettings(rawHours, now, keepDays, megabytes);
    }

    public HistorySettings withKeepDays(int now) {
        return new HistorySettings(rawHours, minuteDays, now, megabytes);
    }

    public HistorySettings withMegabytes(int now) {
        return new HistorySettings(rawHours, minuteDays, keepDays, now);
    }
}
