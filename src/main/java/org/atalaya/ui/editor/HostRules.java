package org.atalaya.ui.editor;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.model.Durations;
import org.atalaya.model.Host;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a host can be saved, and what a person should know of it. Pure: texts in,
 * problems out.
 *
 * @param others the hosts that stand on the wall beside the one in hand
 */
record HostRules(List<Host> others) {

    /** Checking more often than this would be an attack on the host, not a watch over it. */
    static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    /** Below this even a host in the same rack is cut off now and then. */
    static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    HostRules {
        others = List.copyOf(others);
    }

    /** Every field that has a problem, with it; a field without one is not in the answer. */
    Map<HostField, Problem> judge(Map<HostField, String> texts) {
        Map<HostField, Problem> problems = new EnumMap<>(HostField.class);
        for (HostField field : HostField.values()) {
            Problem problem = judge(field, texts);
            if (problem != null) {
                problems.put(field, problem);
            }
        }
        return problems;
    }

    private @Nullable Problem judge(HostField field, Map<HostField, String> texts) {
        String text = texts.getOrDefault(field, "");
        return switch (field) {
            case ADDRESS -> address(text);
            case NAME -> name(text);
            case GROUP -> null;
            case INTERVAL -> interval(text);
            case TIMEOUT -> timeout(text, texts.getOrDefault(HostField.INTERVAL, ""));
            case STATUS -> status(text);
            case SLOW -> slow(text, texts.getOrDefault(HostField.TIMEOUT, ""));
        };
    }

    private @Nullable Problem address(String text) {
        if (text.isBlank()) {
            return Problem.error("editor.problem.address.missing");
        }
        try {
            URI url = Target.parse(text);
            return others.stream()
                    .filter(other -> other.check().target().equals(url.toString()))
                    .findFirst()
                    .map(other -> Problem.warning("editor.problem.address.taken", other.name()))
                    .orElse(null);
        } catch (InvalidTargetException e) {
            return Problem.error(e.key(), e.facts().toArray(String[]::new));
        }
    }

    private @Nullable Problem name(String text) {
        String name = Wording.tidy(text);
        boolean taken = others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
        return taken ? Problem.warning("editor.problem.name.taken") : null;
    }

    private static @Nullable Problem interval(String text) {
        Optional<Duration> interval = Wording.duration(text);
        if (interval.isEmpty()) {
            return unreadable(text);
        }
        return interval.get().compareTo(SHORTEST_INTERVAL) < 0
                        || interval.get().compareTo(LONGEST_INTERVAL) > 0
                ? Problem.error("editor.problem.interval.range", "1 s", "24 h")
                : null;
    }

    private static @Nullable Problem timeout(String text, String intervalText) {
        Optional<Duration> timeout = Wording.duration(text);
        if (timeout.isEmpty()) {
            return unreadable(text);
        }
        if (timeout.get().compareTo(SHORTEST_TIMEOUT) < 0) {
            return Problem.error("editor.problem.timeout.short", "100 ms");
        }
        Duration interval = Wording.duration(intervalText).orElse(LONGEST_INTERVAL);
        return timeout.get().compareTo(interval) > 0
                ? Problem.error("editor.problem.timeout.long", Wording.text(interval))
                : null;
    }

    private static @Nullable Problem status(String text) {
        if (text.isBlank()) {
            return Problem.error("editor.problem.status.missing");
        }
        try {
            StatusRanges.parse(text);
            return null;
        } catch (IllegalArgumentException e) {
            // Its message is for a log; the person gets the rule and an example instead.
            return Problem.error("editor.problem.status.unreadable", text.strip());
        }
    }

    private static @Nullable Problem slow(String text, String timeoutText) {
        if (text.isBlank()) {
            return null;
        }
        Optional<Duration> slow = Wording.duration(text);
        if (slow.isEmpty()) {
            return unreadable(text);
        }
        if (slow.get().isZero()) {
            return Problem.error("editor.problem.slow.zero");
        }
        Optional<Duration> timeout = Wording.duration(timeoutText);
        return timeout.isPresent() && slow.get().compareTo(timeout.get()) >= 0
                ? Problem.warning("editor.problem.slow.never", Wording.text(timeout.get()))
                : null;
    }

    private static Problem unreadable(String text) {
        return text.isBlank()
                ? Problem.error("editor.problem.duration.missing")
                : Problem.error("editor.problem.duration.unreadable", text.strip());
    }
}
