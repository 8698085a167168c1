package org.atalaya.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * How the values of a check are written: the same in {@code hosts.json}, in a shell and in a batch.
 * Pure: no file is opened and no name looked up. What belongs to HTTP is in {@link HttpText}.
 */
public final class CheckText {

    private static final List<String> RCODES =
            List.of(
                    "NOERROR",
                    "FORMERR",
                    "SERVFAIL",
                    "NXDOMAIN",
                    "NOTIMP",
                    "REFUSED",
                    "YXDOMAIN",
                    "YXRRSET",
                    "NXRRSET",
                    "NOTAUTH",
                    "NOTZONE");

    private CheckText() {}

    /** Turns text into a value, or says what is wrong with it. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(String typed) throws InvalidInputException;
    }

    /** A regular expression that compiles; it is compiled again where it is used. */
    public static String regex(String typed) throws InvalidValueException {
        try {
            Pattern.compile(typed);
            return typed;
        } catch (PatternSyntaxException | StackOverflowError e) {
            // The latter: brackets that are nested deeper than anybody means.
            throw new InvalidValueException("value.error.regex", TargetText.visible(typed));
        }
    }

    /** {@code 200-299,301}. */
    public static StatusRanges status(String typed) throws InvalidValueException {
        try {
            return StatusRanges.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("value.error.status", TargetText.visible(typed));
        }
    }

    public static Path path(String typed) throws InvalidValueException {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new InvalidValueException("value.error.path", TargetText.visible(typed));
        }
    }

    /** {@code smtp}, {@code imap}, … in any case. */
    public static TlsCheck.StartTls startTls(String typed) throws InvalidValueException {
        return oneOf(
                Arrays.stream(TlsCheck.StartTls.values())
                        .filter(each -> each != TlsCheck.StartTls.NONE)
                        .toList(),
                typed);
    }

    /** {@code any}, {@code ipv4} or {@code ipv6}. */
    public static AddressFamily family(String typed) throws InvalidValueException {
        return oneOf(List.of(AddressFamily.values()), typed);
    }

    static <E extends Enum<E>> E oneOf(List<E> choices, String typed) throws InvalidValueException {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(typed.strip())) {
                return choice;
            }
        }
        throw notOneOf(choices.stream().map(CheckText::word).toList(), typed);
    }

    static InvalidValueException notOneOf(List<String> choices, String typed) {
        return new InvalidValueException(
                "value.error.choice",
                TargetText.visible(typed),
                choices.stream().collect(Collectors.joining(", ")));
    }

    /** How a choice is written where it is not a name of HTTP: in lower case. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** {@code A}, {@code MX}, … in any case; whether it can be asked is the probe's matter. */
    public static String recordType(String typed) throws InvalidValueException {
        String type = typed.strip().toUpperCase(Locale.ROOT);
        if (!type.matches("[A-Z][A-Z0-9]{0,15}")) {
            throw new InvalidValueException("value.error.recordType", TargetText.visible(typed));
        }
        return type;
    }

    /** A DNS response code (RFC 6895 §2.3) by its name, in any case. */
    public static String rcode(String typed) throws InvalidValueException {
        String rcode = typed.strip().toUpperCase(Locale.ROOT);
        if (!RCODES.contains(rcode)) {
            throw notOneOf(RCODES, typed);
        }
        return rcode;
    }

    /** A whole number, digits only. */
    public static int number(String typed, int min, int max) throws InvalidValueException {
        String digits = typed.strip();
        boolean whole = digits.matches("-?[0-9]{1,9}");
        int number = whole ? Integer.parseInt(digits) : 0;
        if (!whole || number < min || number > max) {
            throw new InvalidValueException(
                    "value.error.number",
                    TargetText.visible(typed),
                    Integer.toString(min),
                    Integer.toString(max));
        }
        return number;
    }

    /**
     * The argument list of a command line: split at blanks, which single or double quotation marks
     * protect. No shell: nothing else has a meaning.
     */
    public static List<String> command(String typed) throws InvalidValueException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (char c : typed.toCharArray()) {
            boolean quotes = quote == 0 ? c == '\'' || c == '"' : c == quote;
            if (quotes) {
                quote = quote == 0 ? c : 0;
                inWord = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new InvalidValueException("value.error.quote");
        }
        if (inWord) {
            words.add(word.toString());
        }
        return argv(words);
    }

    /** The line that {@link #command} reads as {@code argv}. */
    public static String commandLine(List<String> argv) {
        return argv.stream().map(CheckText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String part) {
        if (!part.isEmpty()
                && part.chars()
                        .noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')) {
            return part;
        }
        return part.indexOf('"') < 0
                ? '"' + part + '"'
                : '\'' + part.replace("'", "'\"'\"'") + '\'';
    }

    /** A program and its arguments, as they are handed to the system. */
    public static List<String> argv(List<String> words) throws InvalidValueException {
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw new InvalidValueException("value.error.noProgram");
        }
        if (words.stream().anyMatch(each -> each.indexOf('\0') >= 0)) {
            throw new InvalidValueException("value.error.zero");
        }
        return words;
    }
}
