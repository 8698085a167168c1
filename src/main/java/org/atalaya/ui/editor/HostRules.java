package org.atalaya.ui.editor;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.model.Durations;
import org.atalaya.model.Host;
import org.atalaya.model.InvalidDurationException;
import org.atalaya.model.InvalidTargetException;
import org.atalaya.model.Limits;
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
            case GROUP -> length(text);
            case INTERVAL -> duration(text, Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
            case TIMEOUT -> timeout(text, texts.getOrDefault(HostField.INTERVAL, ""));
            case STATUS -> status(text);
            case SLOW -> slow(text, texts.getOrDefault(HostField.TIMEOUT, ""));
        };
    }

    private @Nullable Problem address(String text) {
        try {
            URI url = Target.parse(text);
            return others.stream()
                    .filter(other -> other.check().target().equals(url.toString()))
                    .findFirst()
                    .map(other -> Problem.warning("editor.problem.address.taken", other.name()))
                    .orElse(null);
        } catch (InvalidTargetException e) {
            return new Problem(Problem.Weight.ERROR, e.key(), e.facts());
        }
    }

    private @Nullable Problem name(String text) {
        if (Wording.isTaken(Wording.tidy(text), others)) {
            return Problem.warning("editor.problem.name.taken");
        }
        return length(text);
    }

    private static @Nullable Problem length(String text) {
        return Wording.tidy(text).length() > Limits.NAME_MAX
                ? Problem.error("editor.problem.long", Integer.toString(Limits.NAME_MAX))
                : null;
    }

    private static @Nullable Problem timeout(String text, String intervalText) {
        Problem problem = duration(text, Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX);
        Optional<Duration> timeout = Wording.duration(text);
        Optional<Duration> interval = Wording.duration(intervalText);
        if (problem != null || timeout.isEmpty() || interval.isEmpty()) {
            return problem;
        }
        return timeout.get().compareTo(interval.get()) > 0
                ? Problem.error("editor.problem.timeout.long", Wording.text(interval.get()))
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
        Problem problem = duration(text, Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        Optional<Duration> slow = Wording.duration(text);
        Optional<Duration> timeout = Wording.duration(timeoutText);
        if (problem != null || slow.isEmpty() || timeout.isEmpty()) {
            return problem;
        }
        return slow.get().compareTo(timeout.get()) >= 0
                ? Problem.warning("editor.problem.slow.never", Wording.text(timeout.get()))
                : null;
    }

    private static @Nullable Problem duration(String text, Duration min, Duration max) {
        try {
            Duration duration = Durations.parse(text);
            return duration.compareTo(min) < 0 || duration.compareTo(max) > 0
                    ? Problem.error("editor.problem.range", Wording.text(min), Wording.text(max))
                    : null;
        } catch (InvalidDurationException e) {
            return new Problem(Problem.Weight.ERROR, e.key(), e.facts());
        }
    }
}
