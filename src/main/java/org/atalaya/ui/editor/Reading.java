package org.atalaya.ui.editor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.atalaya.model.Durations;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HttpAsk.Header;
import org.atalaya.model.HttpExpect.HeaderMatch;
import org.atalaya.model.HttpExpect.JsonMatch;
import org.atalaya.model.InvalidDurationException;
import org.atalaya.model.Secret;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TcpCheck.Step;
import org.jspecify.annotations.Nullable;

/** What the text of a field means; {@link Unfit} says why it means nothing. Pure. */
final class Reading {

    /** Stands for a secret that is kept; what {@link Secret#toString} gives. */
    private static final String DOTS = Secret.of("").toString();

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:(.*)");

    /** The first equals sign that is not part of a comparison inside the path. */
    private static final Pattern JSON = Pattern.compile("(\\$.*?)\\s*(?<![=!<>])=(?!=)\\s*(.*)");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int QUOTED = 60;

    private Reading() {}

    static Duration duration(String text, Duration min, Duration max) throws Unfit {
        try {
            Duration duration = Durations.parse(text);
            if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
                throw range(Wording.text(min), Wording.text(max));
            }
            return duration;
        } catch (InvalidDurationException e) {
            throw new Unfit(new Problem(Problem.Weight.ERROR, e.key(), e.facts()));
        }
    }

    /** The same; null when the field is empty. */
    static @Nullable Duration limit(String text, Duration min, Duration max) throws Unfit {
        return text.isBlank() ? null : duration(text, min, max);
    }

    /** How long a certificate must last, a bare number in days; null when the field is empty. */
    static @Nullable Duration days(String text) throws Unfit {
        String days = NUMBER.matcher(text.strip()).matches() ? text.strip() + "d" : text;
        return limit(days, Duration.ofHours(1), Duration.ofDays(3_650));
    }

    /** A whole number; a sign of per cent behind it is let pass. */
    static int number(String text, int min, int max) throws Unfit {
        String digits = text.strip().replaceFirst("\\s*%$", "");
        int number = NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        if (number < min || number > max) {
            throw range(Integer.toString(min), Integer.toString(max));
        }
        return number;
    }

    private static Unfit range(String min, String max) {
        return new Unfit("editor.problem.range", min, max);
    }

    static StatusRanges status(String text) throws Unfit {
        if (text.isBlank()) {
            throw new Unfit("editor.problem.status.missing");
        }
        try {
            return StatusRanges.parse(text);
        } catch (IllegalArgumentException e) {
            // Its message is for a log; the person gets the rule and an example instead.
            throw new Unfit("editor.problem.status.unreadable", quote(text));
        }
    }

    /** A regular expression; null when the field is empty. */
    static @Nullable String regex(String text) throws Unfit {
        return text.isEmpty() ? null : compiled(text);
    }

    private static String compiled(String text) throws Unfit {
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException e) {
            throw new Unfit(
                    "editor.problem.regex", quote(text), Integer.toString(e.getIndex() + 1));
        }
    }

    /** Every line that is not empty. */
    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** A regular expression a line. */
    static List<String> regexes(String text) throws Unfit {
        List<String> lines = lines(text);
        for (String line : lines) {
            compiled(line);
        }
        return lines;
    }

    /**
     * A header a line, {@code Name: value}.
     *
     * @param kept where a value of dots is taken from
     */
    static List<Header> headers(String text, List<Header> kept) throws Unfit {
        List<Header> left = new ArrayList<>(kept);
        List<Header> headers = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher parts = HEADER.matcher(line.strip());
            if (!parts.matches()) {
                throw new Unfit("editor.problem.header", Integer.toString(headers.size() + 1));
            }
            String name = parts.group(1);
            String value = parts.group(2).strip();
            headers.add(
                    value.equals(DOTS) ? takeKept(name, left) : new Header(name, Secret.of(value)));
        }
        return headers;
    }

    private static Header takeKept(String name, List<Header> left) throws Unfit {
        for (Header header : left) {
            if (header.name().equals(name) && Wording.isSensitive(name)) {
                left.remove(header);
                return header;
            }
        }
        throw new Unfit("editor.problem.header.dots", name);
    }

    /** {@code Name: regular expression} a line. */
    static List<HeaderMatch> headerMatches(String text) throws Unfit {
        List<HeaderMatch> matches = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher parts = HEADER.matcher(line.strip());
            if (!parts.matches()) {
                throw new Unfit("editor.problem.header", Integer.toString(matches.size() + 1));
            }
            matches.add(new HeaderMatch(parts.group(1), compiled(parts.group(2).strip())));
        }
        return matches;
    }

    /** {@code $.path = value} a line. */
    static List<JsonMatch> json(String text) throws Unfit {
        List<JsonMatch> matches = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher parts = JSON.matcher(line.strip());
            if (!parts.matches()) {
                throw new Unfit("editor.problem.json", Integer.toString(matches.size() + 1));
            }
            matches.add(new JsonMatch(parts.group(1), parts.group(2)));
        }
        return matches;
    }

    /** {@code > text} or {@code < regular expression} a line. */
    static List<Step> steps(String text) throws Unfit {
        List<Step> steps = new ArrayList<>();
        for (String line : lines(text)) {
            String said = line.strip().substring(1).strip();
            switch (line.strip().charAt(0)) {
                case '>' -> steps.add(new Step.Send(said));
                case '<' -> steps.add(new Step.Expect(compiled(said)));
                default ->
                        throw new Unfit("editor.problem.steps", Integer.toString(steps.size() + 1));
            }
        }
        return steps;
    }

    /** A SHA-256 as tools print it, with or without colons; null when the field is empty. */
    static @Nullable String pin(String text) throws Unfit {
        String hex = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (hex.isEmpty()) {
            return null;
        }
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Unfit("editor.problem.pin");
        }
        return hex;
    }

    /** Where a file lies; null when the field is empty. */
    static @Nullable Path file(String text) throws Unfit {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Path.of(text.strip());
        } catch (InvalidPathException e) {
            throw new Unfit("editor.problem.file.path", quote(text));
        }
    }

    /** A host and a port; null when the field is empty. */
    static @Nullable Endpoint server(String text, int usualPort) throws Unfit {
        return text.isBlank() ? null : Address.endpoint(text, usualPort);
    }

    /** Fit for a sentence. */
    private static String quote(String text) {
        String line = Wording.tidy(text);
        return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
    }
}
