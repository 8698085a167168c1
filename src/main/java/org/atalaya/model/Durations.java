package org.atalaya.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 20s}, {@code 5m}, {@code 2h}, {@code 14d},
 * also {@code 20 s}, {@code 1,5 min} and {@code 1h 30m}. One form in {@code hosts.json}, in the
 * dialog and on the command line. Nothing finer than a millisecond.
 */
public final class Durations {

    private static final Pattern PART =
            Pattern.compile("(\\d{1,15}(?:[.,]\\d{1,9})?)\\s*(\\p{L}+)\\s*");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    private Durations() {}

    /** Largest first: the order in which {@link #format} tries them. */
    private enum Unit {
        DAY(86_400_000, "d", "day", "days", "día", "días", "dia", "dias"),
        HOUR(3_600_000, "h", "hour", "hours", "hora", "horas"),
        MINUTE(60_000, "m", "min", "mins", "minute", "minutes", "minuto", "minutos"),
        SECOND(1_000, "s", "sec", "secs", "second", "seconds", "seg", "segundo", "segundos"),
        MILLI(1, "ms", "msec", "millis");

        private final long millis;
        private final List<String> names;

        Unit(long millis, String... names) {
            this.millis = millis;
            this.names = List.of(names);
        }

        static Unit named(String name, String text) throws InvalidDurationException {
            return Arrays.stream(values())
                    .filter(unit -> unit.names.contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () -> new InvalidDurationException("duration.error.unit", text, name));
        }
    }

    /**
     * Reads what a person typed. Zero is a duration: bounds are the caller's matter, see {@link
     * Limits}.
     *
     * @throws InvalidDurationException with the sentence that says what to write instead
     */
    public static Duration parse(String typed) throws InvalidDurationException {
        String text = typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (text.isEmpty()) {
            throw new InvalidDurationException("duration.error.empty");
        }
        if (BARE_NUMBER.matcher(text).matches()) {
            throw new InvalidDurationException("duration.error.noUnit", text);
        }
        Matcher part = PART.matcher(text);
        BigDecimal millis = BigDecimal.ZERO;
        int end = 0;
        while (end < text.length()) {
            if (!part.find() || part.start() != end) {
                throw new InvalidDurationException("duration.error.form", text);
            }
            Unit unit = Unit.named(part.group(2), text);
            BigDecimal number = new BigDecimal(part.group(1).replace(',', '.'));
            millis = millis.add(number.multiply(BigDecimal.valueOf(unit.millis)));
            end = part.end();
        }
        return exact(millis, text);
    }

    private static Duration exact(BigDecimal millis, String text) throws InvalidDurationException {
        if (millis.stripTrailingZeros().scale() > 0) {
            throw new InvalidDurationException("duration.error.fine", text);
        }
        if (millis.compareTo(BigDecimal.valueOf(Limits.DURATION_MAX.toMillis())) > 0) {
            throw new InvalidDurationException("duration.error.long", text);
        }
        return Duration.ofMillis(millis.longValueExact());
    }

    /**
     * The shortest exact form with one unit, which {@link #parse} reads back: {@code 90s}, {@code
     * 2m}, {@code 1500ms}. What is finer than a millisecond is cut off.
     */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 0) {
            throw new IllegalArgumentException("a negative duration has no form: " + duration);
        }
        for (Unit unit : Unit.values()) {
            if (millis != 0 && millis % unit.millis == 0) {
                return millis / unit.millis + unit.names.getFirst();
            }
        }
        return "0s";
    }
}
