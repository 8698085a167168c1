package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program and its arguments on one line: blanks part them, quotes of either sort hold together
 * what has blanks, and nothing else means anything, for there is no shell.
 */
final class CommandLine {

    private CommandLine() {}

    /** The parts of {@code line}; a quote that is never closed is an error. */
    static List<String> parse(String line) throws Unfit {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    part.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inside = true;
            } else if (!Character.isWhitespace(c)) {
                part.append(c);
                inside = true;
            } else if (inside) {
                parts.add(part.toString());
                part.setLength(0);
                inside = false;
            }
        }
        if (quote != 0) {
            throw new Unfit("editor.problem.command.quote", Character.toString(quote));
        }
        if (inside) {
            parts.add(part.toString());
        }
        if (parts.isEmpty() || parts.getFirst().isBlank()) {
            throw new Unfit("editor.problem.command.missing");
        }
        return parts;
    }

    /** The line that {@link #parse} reads as {@code argv}. */
    static String text(List<String> argv) {
        return argv.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
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
}
