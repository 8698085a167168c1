package org.atalaya.paste;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pasted text. It is a table when its first line names columns of {@link Column} and one of
 * them is the address; the separator is a comma, a semicolon or a tab. Else each line is an
 * address, with a name after it if there is one, as in a list or in {@code /etc/hosts}; several
 * addresses may stand in one line with commas between. Blank lines, and what begins with {@code #},
 * say nothing.
 */
public final class PastedText {

    /** More hosts than any wall shows; what comes after is counted and left out. */
    public static final int MOST = 10_000;

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    /** Something with a dot, a colon or a bracket, and no blanks. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*[.:\\[/]\\S*|localhost");

    /** What takes a comma in front of a table of Excel's. */
    private static final Pattern SEP = Pattern.compile("(?i)\\Asep=(.)\n");

    private final List<Draft> drafts = new ArrayList<>();
    private int left;

    private PastedText() {}

    /** What {@code text} comes to; never fails, for each line says for itself what is wrong. */
    public static Pasted read(String text) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
        clean = SEP.matcher(clean).replaceFirst("\n");
        return new PastedText().all(clean);
    }

    private Pasted all(String text) {
        for (char separator : SEPARATORS) {
            Optional<Cells.Row> head = head(text, separator);
            if (head.isPresent()) {
                List<@Nullable Column> columns = columns(head.get());
                if (columns.contains(Column.TARGET)) {
                    table(Cells.read(text, separator), head.get(), columns);
                    return new Pasted(drafts, left, ignored(head.get(), columns));
                }
            }
        }
        list(text);
        return new Pasted(drafts, left, List.of());
    }

    /** The first line that says something. */
    private static Optional<Cells.Row> head(String text, char separator) {
        int number = 1;
        for (String line : text.split("\n", -1)) {
            if (!isSilent(line)) {
                Cells.Row row = Cells.read(line, separator).getFirst();
                return Optional.of(new Cells.Row(number, row.cells(), row.open()));
            }
            number++;
        }
        return Optional.empty();
    }

    private static boolean isSilent(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** Each column once; a heading that comes again means nothing, nor does an unknown one. */
    private static List<@Nullable Column> columns(Cells.Row head) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String heading : head.cells()) {
            Column column = Column.of(heading).orElse(null);
            columns.add(columns.contains(column) ? null : column);
        }
        return columns;
    }

    private static List<String> ignored(Cells.Row head, List<@Nullable Column> columns) {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == null && !head.cells().get(i).isEmpty()) {
                ignored.add(head.cells().get(i));
            }
        }
        return ignored;
    }

    private void table(List<Cells.Row> rows, Cells.Row head, List<@Nullable Column> columns) {
        for (Cells.Row row : rows) {
            boolean silent = row.isBlank() || row.cells().getFirst().startsWith("#");
            if (row.number() > head.number() && !silent) {
                line(row, columns);
            }
        }
    }

    private void line(Cells.Row row, List<@Nullable Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size() && i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && !row.cells().get(i).isEmpty()) {
                cells.put(column, row.cells().get(i));
            }
        }
        String target = Optional.ofNullable(cells.remove(Column.TARGET)).orElse("");
        if (row.open()) {
            drafts.add(draft(row.number(), target, cells, Fault.of("paste.fault.quote")));
        } else {
            expand(row.number(), target, cells);
        }
    }

    private void list(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!isSilent(line)) {
                entry(number, line.strip().replaceFirst("\\s+#\\s.*", ""));
            }
        }
    }

    /** {@code address}, {@code address name}, {@code address, name, group}, or many addresses. */
    private void entry(int number, String line) {
        char separator =
                SEPARATORS.stream().filter(sign -> isSplit(line, sign)).findFirst().orElse('\0');
        if (separator == '\0') {
            String[] parts = line.split("\\s+", 2);
            boolean isUrl = parts[0].contains("://") && parts.length > 1 && line.contains("?");
            Map<Column, String> cells = new EnumMap<>(Column.class);
            if (parts.length > 1 && !isUrl) {
                cells.put(Column.NAME, parts[1]);
            }
            expand(number, isUrl ? line : parts[0], cells);
            return;
        }
        List<String> cells = Cells.read(line, separator).getFirst().cells();
        List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (said.stream().allMatch(cell -> ADDRESS.matcher(cell).matches())) {
            said.forEach(cell -> expand(number, cell, Map.of()));
        } else {
            expand(number, cells.getFirst(), beside(cells));
        }
    }

    /** Whether this sign parts the line: not in a bracket, a query, nor perhaps a password. */
    private static boolean isSplit(String line, char sign) {
        String outside = line.replaceAll("\\[[^\\]]*]", "");
        boolean inUrl = outside.contains("?") || outside.contains("@");
        return outside.indexOf(sign) >= 0 && (!inUrl || outside.matches(".*" + sign + "\\s.*"));
    }

    private static Map<Column, String> beside(List<String> cells) {
        Map<Column, String> map = new LinkedHashMap<>();
        List<Column> order = List.of(Column.NAME, Column.GROUP, Column.TAGS);
        for (int i = 1; i < cells.size() && i <= order.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                map.put(order.get(i - 1), cells.get(i));
            }
        }
        return map;
    }

    private void expand(int number, String target, Map<Column, String> cells) {
        try {
            if (target.isEmpty()) {
                throw new Wrong("paste.fault.empty");
            }
            List<String> all = Expansion.of(target);
            for (String one : all) {
                keep(draft(number, one, all.size() > 1 ? named(cells, one) : cells, null));
            }
        } catch (Wrong e) {
            keep(draft(number, target, cells, e.fault()));
        }
    }

    /** One name for many would tell nobody which of them is down. */
    private static Map<Column, String> named(Map<Column, String> cells, String target) {
        Map<Column, String> own = new LinkedHashMap<>(cells);
        own.computeIfPresent(
                Column.NAME, (column, name) -> name + " " + target.replaceFirst("^.*?://", ""));
        return own;
    }

    private void keep(Draft draft) {
        if (drafts.size() < MOST) {
            drafts.add(draft);
        } else {
            left++;
        }
    }

    private static Draft draft(
            int number, String target, Map<Column, String> cells, @Nullable Fault fault) {
        return new Draft(number, target, cells, fault);
    }
}
