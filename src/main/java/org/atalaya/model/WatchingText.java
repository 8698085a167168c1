package org.atalaya.model;

import java.nio.file.Path;
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

    /** The name of a sound file, as a path of this machine. */
    public static String soundFile(String typed) throws InvalidValueException {
        Path file = CheckText.path(typed.strip());
        return file.toString();
    }
}
