package org.atalaya.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the values of a {@link MaintenanceWindow} are written: the same in {@code hosts.json} and in
 * the dialog.
 */
public final class MaintenanceText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Days as English and Spanish cut them, from Monday on. */
    private static final List<List<String>> DAYS =
            List.of(
                    List.of("mon", "lun"),
                    List.of("tue", "mar"),
                    List.of("wed", "mié", "mie"),
                    List.of("thu", "jue"),
                    List.of("fri", "vie"),
                    List.of("sat", "sáb", "sab"),
                    List.of("sun", "dom"));

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private MaintenanceText() {}

    /** {@code 22:30}. */
    public static LocalTime time(String typed) throws InvalidValueException {
        try {
            return LocalTime.parse(typed.strip(), TIME);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("value.error.time", TargetText.visible(typed));
        }
    }

    public static String text(LocalTime time) {
        return time.format(WRITTEN);
    }

    /** {@code 2026-11-28 22:30}, also with a T between. */
    public static LocalDateTime moment(String typed) throws InvalidValueException {
        String text = typed.strip().replaceFirst("[T\\s]+", "T");
        try {
            return LocalDateTime.parse(text.matches(".*T\\d:\\d\\d") ? zero(text) : text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("value.error.moment", TargetText.visible(typed));
        }
    }

    private static String zero(String text) {
        return text.replace("T", "T0");
    }

    public static String text(LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    /** {@code Europe/Madrid}, {@code UTC} or {@code +02:00}; in any case. */
    public static ZoneId zone(String typed) throws InvalidValueException {
        String text = typed.strip();
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.equalsIgnoreCase(text))
                    .findFirst()
                    .map(ZoneId::of)
                    .orElseThrow(
                            () ->
                                    new InvalidValueException(
                                            "value.error.zone", TargetText.visible(typed)));
        }
    }

    /** {@code mon, thu}; English and Spanish, cut to three letters or whole. */
    public static Set<DayOfWeek> days(String typed) throws InvalidValueException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : BETWEEN.split(typed.strip().toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                days.add(day(word, typed));
            }
        }
        if (days.isEmpty()) {
            throw wrongDays(typed);
        }
        return days;
    }

    private static DayOfWeek day(String word, String typed) throws InvalidValueException {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String name : DAYS.get(day.getValue() - 1)) {
                if (word.length() >= name.length() && word.startsWith(name)) {
                    return day;
                }
            }
        }
        throw wrongDays(typed);
    }

    private static InvalidValueException wrongDays(String typed) {
        return new InvalidValueException("value.error.days", TargetText.visible(typed));
    }

    /** {@code mon}, as in the file. */
    public static String word(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1).getFirst();
    }

    public static String text(Set<DayOfWeek> days) {
        return days.stream().map(MaintenanceText::word).collect(Collectors.joining(", "));
    }

    /** How long it lasts, within its bounds. */
    public static Duration length(String typed) throws InvalidInputException {
        Duration length = Durations.parse(typed);
        if (length.compareTo(MaintenanceWindow.LENGTH_MIN) < 0
                || length.compareTo(MaintenanceWindow.LENGTH_MAX) > 0) {
            throw new InvalidValueException(
                    "config.error.bounds",
                    TargetText.visible(typed),
                    Durations.format(MaintenanceWindow.LENGTH_MIN),
                    Durations.format(MaintenanceWindow.LENGTH_MAX));
        }
        return length;
    }

    /** One time, with the order of its two moments looked at. */
    public static MaintenanceWindow.Once once(LocalDateTime from, LocalDateTime until, ZoneId zone)
            throws InvalidValueException {
        Duration length = Duration.between(from, until);
        if (length.compareTo(MaintenanceWindow.LENGTH_MIN) < 0) {
            throw new InvalidValueException("value.error.untilBefore", text(until), text(from));
        }
        if (length.compareTo(MaintenanceWindow.LENGTH_MAX) > 0) {
            throw new InvalidValueException(
                    "value.error.longWork", Durations.format(MaintenanceWindow.LENGTH_MAX));
        }
        return new MaintenanceWindow.Once(from, until, zone);
    }
}
