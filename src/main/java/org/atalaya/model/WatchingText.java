package org.atalaya.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of {@link Watching} are written: the same in {@code hosts.json} and a dialog. */
public final class WatchingText {

    /** {@code slowerThanNormal}: at 1 half of all answers would be too slow. */
    public static final double FACTOR_MIN = 1.1;

    public static final double FACTOR_MAX = 100;

    private static final Pattern WINDOW =
            Pattern.compile("(\\d{1,2})\\s*(?:/|of|de)\\s*(\\d{1,2})");

    private static final Pattern FLAPPING = Pattern.compile("(\\d{1,2})\\s*(?:/|in|en)\\s*(\\S.*)");

    private WatchingText() {}

    /** {@code info}, {@code normal} or {@code critical}, in any case. */
    public static Criticality criticality(String typed) throws InvalidValueException {
        return CheckText.oneOf(List.of(Criticality.values()), typed);
    }

    /** {@code 3/5}, also {@code 3 of 5}: three of the last five. */
    public static Thresholds.Window window(String typed) throws InvalidValueException {
        Matcher parts = WINDOW.matcher(typed.strip());
        if (parts.matches()) {
            int failed = Integer.parseInt(parts.group(1));
            int of = Integer.parseInt(parts.group(2));
            if (failed >= 1 && failed <= of && of <= Thresholds.MOST) {
                return new Thresholds.Window(failed, of);
            }
        }
        throw new InvalidValueException(
                "value.error.window", TargetText.visible(typed), Integer.toString(Thresholds.MOST));
    }

    /** {@code 3/5}. */
    public static String text(Thresholds.Window window) {
        return window.failed() + "/" + window.of();
    }

    /**
     * {@code 6/10m}, also {@code 6 in 10 min}: six changes within ten minutes. It is over after
     * half of that without one, as usual.
     */
    public static FlapRule flapRule(String typed) throws InvalidInputException {
        Matcher parts = FLAPPING.matcher(typed.strip());
        int changes = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (changes < 2 || changes > FlapRule.MOST) {
            throw wrongRule(typed);
        }
        Duration window = Durations.parse(parts.group(2));
        if (window.compareTo(FlapRule.WINDOW_MIN) < 0
                || window.compareTo(FlapRule.WINDOW_MAX) > 0) {
            throw wrongRule(typed);
        }
        return new FlapRule(changes, window, window.dividedBy(2));
    }

    private static InvalidValueException wrongRule(String typed) {
        return new InvalidValueException(
                "value.error.flapping",
                TargetText.visible(typed),
                Integer.toString(FlapRule.MOST),
                Durations.format(FlapRule.WINDOW_MIN),
                Durations.format(FlapRule.WINDOW_MAX));
    }

    /** {@code 6/10m}. */
    public static String text(FlapRule rule) {
        return rule.changes() + "/" + Durations.format(rule.window());
    }

    /** How many times slower than usual is too slow: {@code 3}, {@code 2.5} or {@code 2,5}. */
    public static Double factor(String typed) throws InvalidValueException {
        try {
            double factor = Double.parseDouble(typed.strip().replace(',', '.'));
            if (factor >= FACTOR_MIN && factor <= FACTOR_MAX) {
                return factor;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, in the same words as a number that is out of bounds.
        }
        throw new InvalidValueException(
                "config.error.bounds",
                TargetText.visible(typed),
                Double.toString(FACTOR_MIN),
                Double.toString(FACTOR_MAX));
    }

    /** The name of a sound file, as a path of this machine. */
    public static String soundFile(String typed) throws InvalidValueException {
        Path file = CheckText.path(typed.strip());
        return file.toString();
    }
}
