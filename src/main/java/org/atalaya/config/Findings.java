package org.atalaya.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong in one file, each with its place: all at once, not the first.
 */
final class Findings {

    /** What stands before the host of an address: the sentence is shown on a wall. */
    private static final Pattern USER_INFO =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:/*|//)?(?:[^\\s/]*:.*|(?<=/)[^\\s/]+)@");

    private final Path file;
    private final JsonSpans spans;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Path file, JsonSpans spans) {
        this.file = file;
        this.spans = spans;
    }

    /** Something is wrong at {@code path}, or is missing there. */
    void add(String path, String key, Object... facts) {
        Problem.Place place = spans.place(nearest(path));
        problems.add(new Problem(file, place, path, Message.of(key, masked(facts))));
    }

    private static Object[] masked(Object[] facts) {
        return Stream.of(facts)
                .map(fact -> USER_INFO.matcher(fact.toString()).replaceAll("$1•••@"))
                .toArray();
    }

    /** A missing value has no place: then that of the object it is missing from. */
    private int nearest(String path) {
        for (String p = path; !p.isEmpty(); p = parent(p)) {
            JsonSpans.@Nullable Span span = spans.at(p);
            if (span != null) {
                return span.start();
            }
        }
        return 0;
    }

    private static String parent(String path) {
        return path.substring(
                0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    int count() {
        return problems.size();
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        Comparator<Problem> byPlace =
                Comparator.comparing(
                        Problem::place,
                        Comparator.nullsFirst(
                                Comparator.comparingInt(Problem.Place::line)
                                        .thenComparingInt(Problem.Place::column)));
        return problems.stream().sorted(byPlace).toList();
    }
}
