package org.atalaya.report;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Figures as a reader of this language writes them, ready for a page. */
final class Figure {

    private final Phrases phrases;
    private final DecimalFormat percent;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Figure(Phrases phrases, ZoneId zone) {
        Locale locale = phrases.words().getLocale();
        this.phrases = phrases;
        this.percent = new DecimalFormat("0.00#", DecimalFormatSymbols.getInstance(locale));
        // Down: only what never failed is a hundred.
        this.percent.setRoundingMode(RoundingMode.FLOOR);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** Of a share from 0 to 1. */
    String percent(@Nullable Double ratio) {
        return ratio == null ? "–" : number(ratio * 100) + " %";
    }

    String number(double value) {
        return percent.format(value);
    }

    String duration(@Nullable Duration duration) {
        return duration == null ? "–" : phrases.elapsed(duration);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String moment(Instant at) {
        return moment.format(at);
    }
}
