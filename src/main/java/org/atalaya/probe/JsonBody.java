package org.atalaya.probe;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.mapper.GsonMappingProvider;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpExpect.JsonMatch;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A body as JSON (RFC 8259, strictly), and what stands at its paths. Deep nesting ends the parsing
 * at {@link StrictJson#MAX_DEPTH}.
 *
 * <p>Filters with regular expressions are refused: they would run over a stranger's text without
 * looking at the deadline. {@code matches} does look.
 */
final class JsonBody {

    /** Fact codes: {@code Phrases} has their words. */
    static final String BAD_PATH = "json-path";

    static final String NOT_JSON = "json-broken";
    static final String NOTHING = "json-nothing";
    static final String OTHER = "json-other";

    private static final Pattern REGEX = Pattern.compile("=~");
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    private static final StrictJson STRICT = new StrictJson();

    private static final Configuration AS_IT_IS =
            Configuration.builder()
                    .jsonProvider(STRICT)
                    .mappingProvider(new GsonMappingProvider())
                    .build();

    private final @Nullable Object root;

    private JsonBody(@Nullable Object root) {
        this.root = root;
    }

    /**
     * @throws ProbeFault when it is not JSON
     */
    static JsonBody of(String text) throws ProbeFault {
        try {
            return new JsonBody(STRICT.parse(text));
        } catch (InvalidJsonException notJson) {
            throw ProbeFault.of(Reason.MISMATCH, NOT_JSON);
        }
    }

    /**
     * Null when everything at the path, and at least one value, is what it shall be. Numbers are
     * compared as numbers ({@code 1.0} is {@code 1}); all else by its text, objects and lists by
     * their JSON without blanks.
     *
     * @throws ProbeFault when the path is none
     */
    @Nullable Failure judge(JsonMatch match, Unveiled unveiled) throws ProbeFault {
        List<?> found = at(match.path());
        if (found.isEmpty()) {
            return Failure.of(Reason.MISMATCH, NOTHING, Failures.quote(match.path()));
        }
        for (Object value : found) {
            if (!isEqual(value, match.equals())) {
                return Failure.of(
                        Reason.MISMATCH,
                        OTHER,
                        Facts.clean(match.path()),
                        Failures.quote(unveiled.without(text(value))));
            }
        }
        return null;
    }

    /**
     * Says at once what is wrong with a path, also while the host is down.
     *
     * @throws ProbeFault when it is none
     */
    static void check(String path) throws ProbeFault {
        compile(path);
    }

    private List<?> at(String path) throws ProbeFault {
        JsonPath compiled = compile(path);
        if (!(root instanceof List<?> || root instanceof Map<?, ?>)) {
            return path.strip().equals("$") ? Collections.singletonList(root) : List.of();
        }
        try {
            Object found = compiled.read(root, AS_IT_IS);
            // What may be in several places comes as a list of them, anything else as itself.
            return found instanceof List<?> several && !compiled.isDefinite()
                    ? several
                    : Collections.singletonList(found);
        } catch (JsonPathException | NumberFormatException nothingThere) {
            // The second: a filter met a number whose exponent no machine can hold.
            return List.of();
        }
    }

    private static JsonPath compile(String path) throws ProbeFault {
        try {
            if (path.isBlank() || REGEX.matcher(path).find() || !isClosed(path)) {
                throw new InvalidPathException("not taken here");
            }
            return JsonPath.compile(path);
        } catch (InvalidPathException | IllegalArgumentException notAPath) {
            throw ProbeFault.of(Reason.INVALID_TARGET, BAD_PATH, Failures.quote(path));
        }
    }

    /**
     * Whether its brackets are closed, and a step behind one begins as steps do. The library reads
     * {@code $.a[} as {@code $.a} and forgets the {@code b} of {@code $.a[0]b}.
     */
    private static boolean isClosed(String path) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (depth > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
                boolean ends = i + 1 == path.length() || "[.".indexOf(path.charAt(i + 1)) >= 0;
                if (depth < 0 || depth == 0 && !ends) {
                    return false;
                }
            }
        }
        return depth == 0 && quote == 0;
    }

    private static boolean isEqual(@Nullable Object value, String expected) {
        String text = text(value);
        if (text.equals(expected)) {
            return true;
        }
        return value instanceof Number
                && NUMBER.matcher(expected.strip()).matches()
                && NUMBER.matcher(text).matches()
                && new BigDecimal(text).compareTo(new BigDecimal(expected.strip())) == 0;
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?>
                ? STRICT.toJson(value)
                : String.valueOf(value);
    }
}
