package org.atalaya.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart into lines of cells, as RFC 4180 has it for commas: a cell in double quotes
 * may hold separators, line ends and, doubled, quotes. A quote inside a cell that does not begin
 * with one is a letter like others.
 */
final class Cells {

    /**
     * One line of a table.
     *
     * @param number of the line where it begins, from 1
     * @param cells without the blanks around them
     * @param open whether a quote was not closed before the text ended
     */
    record Row(int number, List<String> cells, boolean open) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;

    private Cells(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The rows of a text that has only {@code \n} at its line ends. */
    static List<Row> read(String text, char separator) {
        Cells reading = new Cells(text, separator);
        while (reading.at < text.length()) {
            reading.row();
        }
        return reading.rows;
    }

    private void row() {
        int begun = line;
        boolean open = false;
        boolean more = true;
        while (more) {
            skipBlanks();
            boolean inQuotes = isAt('"');
            open = inQuotes && quoted();
            plain(inQuotes);
            more = isAt(separator);
            at++;
        }
        line++;
        rows.add(new Row(begun, cells, open));
        cells = new ArrayList<>();
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private void skipBlanks() {
        while (isAt(' ') || isAt('\t') && separator != '\t') {
            at++;
        }
    }

    private void plain(boolean afterQuoted) {
        int from = at;
        while (at < text.length() && !isAt(separator) && !isAt('\n')) {
            at++;
        }
        String rest = text.substring(from, at).strip();
        if (afterQuoted) {
            cells.set(cells.size() - 1, cells.getLast() + rest);
        } else {
            cells.add(rest);
        }
    }

    /** Reads a cell in quotes; true when the text ends before it does. */
    private boolean quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != '"') {
                line += sign == '\n' ? 1 : 0;
                cell.append(sign);
            } else if (isAt('"')) {
                cell.append('"');
                at++;
            } else {
                cells.add(cell.toString().strip());
                return false;
            }
        }
        cells.add(cell.toString().strip());
        return true;
    }
}
