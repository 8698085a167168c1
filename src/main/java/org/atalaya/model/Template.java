package org.atalaya.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with places for values: {@code {{host}} is {{state}}}. What cannot be filled is refused
 * where it is typed, so a message never fails for its template. Nothing but places: no conditions,
 * no loops, and no way to anything that is not a {@link Placeholder}.
 */
public final class Template {

    /** More than this is no message. */
    public static final int LONGEST = 20_000;

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final String SECRET = "secret:";

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Value(Placeholder of) implements Part {}

        record Hidden(String name) implements Part {}
    }

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Reads what a person typed; {@code {{secret:NAME}}} must name one of {@code secrets}. */
    public static Template parse(String typed, Set<String> secrets) throws InvalidValueException {
        if (typed.length() > LONGEST) {
            throw new InvalidValueException("template.error.long", Integer.toString(LONGEST));
        }
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(typed);
        int end = 0;
        while (place.find()) {
            parts.add(text(typed.substring(end, place.start())));
            parts.add(place(place.group(1), secrets));
            end = place.end();
        }
        parts.add(text(typed.substring(end)));
        return new Template(typed, parts);
    }

    /**
     * Reads one whose secrets are known to somebody else, who must look at {@link #secrets}. All
     * that can be wrong without knowing them is refused.
     */
    public static Template draft(String typed) throws InvalidValueException {
        Set<String> named = new HashSet<>();
        Matcher place = PLACE.matcher(typed);
        while (place.find()) {
            if (place.group(1).startsWith(SECRET)) {
                named.add(place.group(1).substring(SECRET.length()));
            }
        }
        return parse(typed, named);
    }

    /** One that names no secret. */
    public static Template parse(String typed) throws InvalidValueException {
        return parse(typed, Set.of());
    }

    private static Part text(String text) throws InvalidValueException {
        if (text.contains("{{")) {
            throw new InvalidValueException("template.error.open");
        }
        return new Part.Text(text);
    }

    private static Part place(String word, Set<String> secrets) throws InvalidValueException {
        if (word.startsWith(SECRET)) {
            String name = word.substring(SECRET.length());
            if (!secrets.contains(name)) {
                throw new InvalidValueException("template.error.secret", TargetText.visible(name));
            }
            return new Part.Hidden(name);
        }
        return Placeholder.named(word)
                .map(Part.Value::new)
                .orElseThrow(
                        () ->
                                new InvalidValueException(
                                        "template.error.unknown",
                                        TargetText.visible(word),
                                        words()));
    }

    private static String words() {
        return Arrays.stream(Placeholder.values())
                .map(Placeholder::word)
                .collect(Collectors.joining(", "));
    }

    /** Whether this placeholder stands somewhere in it. */
    public boolean names(Placeholder placeholder) {
        return parts.contains(new Part.Value(placeholder));
    }

    /** The names of the secrets that stand in it, in their order. */
    public List<String> secrets() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Hidden(String name) ? Stream.of(name) : null)
                .distinct()
                .toList();
    }

    /** What was typed. */
    public String text() {
        return text;
    }

    /**
     * The text with its places filled.
     *
     * @param values what each placeholder stands for
     * @param secrets what each named secret is
     * @param escape makes a value harmless in what the text is
     */
    public String fill(
            Function<Placeholder, String> values,
            Function<String, String> secrets,
            UnaryOperator<String> escape) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String plain) -> filled.append(plain);
                case Part.Value(Placeholder of) -> filled.append(escape.apply(values.apply(of)));
                case Part.Hidden(String name) -> filled.append(escape.apply(secrets.apply(name)));
            }
        }
        return filled.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
