package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.List;

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
}
