package org.atalaya.model;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the values of settings are written: the same in {@code settings.json} and in the window. What
 * is wrong is said by an exception with its sentence.
 */
public final class SettingsText {

    private SettingsText() {}

    /** {@code 07:30}; hours and minutes, 24 of them. */
    public static LocalTime timeOfDay(String typed) throws InvalidValueException {
        String text = typed.strip();
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new InvalidValueException("config.error.timeOfDay", TargetText.visible(typed));
        }
        return LocalTime.parse(text);
    }

    /** {@code Europe/Madrid}, {@code UTC}. */
    public static ZoneId zone(String typed) throws InvalidValueException {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidValueException("config.error.zone", TargetText.visible(typed));
        }
    }

    /** A duration from {@code min} to {@code max}, both included. */
    public static Duration duration(String typed, Duration min, Duration max)
            throws InvalidInputException {
        Duration duration = Durations.parse(typed);
        if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
            throw new InvalidValueException(
                    "config.error.bounds",
                    TargetText.visible(typed.strip()),
                    Durations.format(min),
                    Durations.format(max));
        }
        return duration;
    }

    /** A folder that means the same wherever the program is started. */
    public static Path folder(String typed) throws InvalidValueException {
        try {
            Path folder = Path.of(typed.strip());
            if (folder.isAbsolute()) {
                return folder.normalize();
            }
        } catch (InvalidPathException e) {
            throw new InvalidValueException("value.error.folder", TargetText.visible(typed));
        }
        throw new InvalidValueException("value.error.folder", TargetText.visible(typed));
    }

    /** A promise in per cent, above 0 and up to 100: {@code 99.9}, {@code 99,9 %}. */
    public static double percent(String typed) throws InvalidValueException {
        String number = typed.replace("%", "").replace(',', '.').strip();
        // No exponent: 1e2 is nobody's promise.
        if (number.matches("\\d{1,3}(\\.\\d{1,9})?")) {
            double percent = Double.parseDouble(number);
            if (percent > 0 && percent <= 100) {
                return percent;
            }
        }
        throw new InvalidValueException("value.error.percent", TargetText.visible(typed));
    }

    /** The same, as it is written. */
    public static String percent(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    /** One of a closed set, by its name in lower case. */
    public static <E extends Enum<E>> E choice(Class<E> type, String typed)
            throws InvalidValueException {
        List<E> all = Arrays.asList(type.getEnumConstants());
        for (E one : all) {
            if (key(one).equals(typed.strip().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        String known = all.stream().map(SettingsText::key).collect(Collectors.joining(", "));
        throw new InvalidValueException("value.error.choice", TargetText.visible(typed), known);
    }

    /** The name of one of a closed set: {@code reduced}. */
    public static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Somebody far away who always answers: a host, or a host with a port. */
    public static String witness(String typed) throws InvalidInputException {
        String text = typed.strip();
        HostText.endpoint(text, 443);
        return text;
    }

    /** A few, parted by commas or blanks; none when it is empty. */
    public static List<String> list(String typed, CheckText.Reading<String> each, int most)
            throws InvalidInputException {
        List<String> read = new ArrayList<>();
        for (String part : typed.split("[\\s,;]+")) {
            if (!part.isEmpty()) {
                read.add(each.read(part));
            }
        }
        if (read.size() > most) {
            throw new InvalidValueException("value.error.many", Integer.toString(most));
        }
        return List.copyOf(read);
    }

    /** A text that people read on the wall: neither empty nor endless. */
    public static String label(String typed) throws InvalidValueException {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new InvalidValueException("value.error.empty");
        }
        if (text.length() > Limits.NAME_MAX) {
            throw new InvalidValueException(
                    "config.error.longText", Integer.toString(Limits.NAME_MAX));
        }
        return text;
    }
}
