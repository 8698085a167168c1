package org.atalaya.config;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a JSON text begins and ends, by its path. Gson keeps no places, and without
 * them neither could an error name its line nor an untouched host keep its own text. Walks only
 * text that Gson has already found valid, so it checks nothing itself.
 */
final class JsonSpans {

    /** From the first character of a value to behind its last one. */
    record Span(int start, int end) {}

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w$-]+");

    private final String text;
    private final Map<String, Span> spans = new HashMap<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<Integer> lineStarts = new ArrayList<>();
    private int at;

    private JsonSpans(String text) {
        this.text = text;
        lineStarts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    static JsonSpans of(String validJson) {
        JsonSpans spans = new JsonSpans(validJson);
        spans.value("");
        return spans;
    }

    /** Where the value at {@code path} stands; null when there is none. */
    @Nullable Span at(String path) {
        return spans.get(path);
    }

    /** The paths of names that stand twice in one object: RFC 8259 §4 leaves open which counts. */
    List<String> duplicates() {
        return duplicates;
    }

    /** Line and column of an offset. */
    Problem.Place place(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Problem.Place(line + 1, offset - lineStarts.get(line) + 1);
    }

    private void value(String path) {
        blanks();
        int start = at;
        switch (text.charAt(at)) {
            case '{' -> object(path);
            case '[' -> array(path);
            case '"' -> string();
            default -> literal();
        }
        spans.put(path, new Span(start, at));
    }

    private void object(String path) {
        at++;
        blanks();
        Set<String> names = new HashSet<>();
        while (text.charAt(at) != '}') {
            String name = unescaped(string());
            String child = child(path, name);
            if (!names.add(name)) {
                duplicates.add(child);
            }
            blanks();
            at++; // the colon
            value(child);
            separator();
        }
        at++;
    }

    private static String unescaped(String quoted) {
        return quoted.indexOf('\\') < 0
                ? quoted.substring(1, quoted.length() - 1)
                : JsonParser.parseString(quoted).getAsString();
    }

    /** An odd name is quoted, so that {@code "hosts[0]"} is never taken for the first host. */
    private static String child(String path, String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            return path + "['" + name + "']";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    private void array(String path) {
        at++;
        blanks();
        for (int i = 0; text.charAt(at) != ']'; i++) {
            value(path + "[" + i + "]");
            separator();
        }
        at++;
    }

    private void separator() {
        blanks();
        if (text.charAt(at) == ',') {
            at++;
            blanks();
        }
    }

    private String string() {
        int start = at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return text.substring(start, at);
    }

    private void literal() {
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
