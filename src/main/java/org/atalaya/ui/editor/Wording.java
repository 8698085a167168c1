package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.model.Durations;
import org.atalaya.model.Host;
import org.atalaya.model.InvalidDurationException;
import org.atalaya.model.StatusRanges;
import org.jspecify.annotations.Nullable;

/** How values stand in the fields of the dialog, and how they are read back. */
final class Wording {

    /** What would break a line or turn the writing direction of all that follows it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Not more digits than that: a year or a serial number is part of the name. */
    private static final Pattern COUNT = Pattern.compile("\\s+[0-9]{1,3}$");

    /** Headers whose value is a secret, whatever it is: they are never shown. */
    private static final Pattern SENSITIVE =
            Pattern.compile("(?i).*(auth|cookie|token|secret|passw|key|session|credential).*");

    private Wording() {}

    /** Whether the value of a header of this name is kept out of sight. */
    static boolean isSensitive(String header) {
        return SENSITIVE.matcher(header).matches();
    }

    /** One line without control and direction characters, blanks folded, as a tile shows it. */
    static String tidy(String typed) {
        String line = UNSEEN.matcher(typed).replaceAll(" ");
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    /** What {@code typed} means; empty when it is no duration. */
    static Optional<Duration> duration(String typed) {
        try {
            return Optional.of(Durations.parse(typed));
        } catch (InvalidDurationException e) {
            // Not an error here: half a word is in the field while a person types.
            return Optional.empty();
        }
    }

    /** As people write it: {@code 20 s}. */
    static String text(Duration duration) {
        return Durations.format(duration).replaceFirst("(?<=[0-9])(?=[a-z])", " ");
    }

    /** The same, and nothing where there is no limit. */
    static String limit(@Nullable Duration limit) {
        return limit == null ? "" : text(limit);
    }

    /** {@code 200–299, 301}. */
    static String text(StatusRanges status) {
        return status.toString().replace("-", "–").replace(",", ", ");
    }

    /** {@code NAC 2} gives {@code NAC 3} when that is free: names of a row of hosts are counted. */
    static String copyName(String name, List<Host> hosts) {
        String stem = COUNT.matcher(name).replaceFirst("");
        int next = stem.equals(name) ? 2 : Integer.parseInt(name.substring(stem.length()).strip());
        while (isTaken(stem + " " + next, hosts)) {
            next++;
        }
        return stem + " " + next;
    }

    /** Whether a host of this name stands among {@code hosts}; case does not make a difference. */
    static boolean isTaken(String name, List<Host> hosts) {
        return hosts.stream().anyMatch(host -> host.name().equalsIgnoreCase(name));
    }
}
