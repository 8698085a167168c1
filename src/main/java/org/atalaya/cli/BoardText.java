package org.atalaya.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Transition;
import org.atalaya.words.Phrases;
import org.atalaya.words.PlainText;
import org.jspecify.annotations.Nullable;

/** Lays out the board and its changes as lines of text. Names from outside come out plain. */
final class BoardText {

    /** A longer name or target would push everybody else's columns off the screen. */
    private static final int COLUMN_MAX = 44;

    private static final String GAP = "  ";

    private final Phrases phrases;
    private final Ink ink;

    BoardText(Phrases phrases, Ink ink) {
        this.phrases = phrases;
        this.ink = ink;
    }

    /** One host and what is known of it. */
    record Row(Host host, HostState state) {}

    /** The whole board, worst first with the rest in the order they came in. */
    List<String> board(String name, Instant now, Collection<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> row.state().health()));
        int stateWidth = width(sorted.stream().map(r -> word(r.state().health())).toList());
        int nameWidth = width(sorted.stream().map(r -> cell(r.host().name())).toList());
        int targetWidth = width(sorted.stream().map(r -> cell(r.host().check().target())).toList());
        List<String> lines = new ArrayList<>();
        lines.add(phrases.clock(now) + GAP + PlainText.of(name) + GAP + counts(sorted));
        for (Row row : sorted) {
            String line =
                    painted(row.state().health(), stateWidth)
                            + GAP
                            + pad(cell(row.host().name()), nameWidth)
                            + GAP
                            + pad(cell(row.host().check().target()), targetWidth)
                            + GAP
                            + note(row.state().health(), row.state().last());
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private String counts(List<Row> rows) {
        Map<Health, Integer> counts = new EnumMap<>(Health.class);
        rows.forEach(row -> counts.merge(row.state().health(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((health, n) -> parts.add(phrases.health(health) + " " + n));
        String all = phrases.words().get("cli.board.hosts", rows.size());
        return parts.isEmpty() ? all : all + ": " + String.join(", ", parts);
    }

    /** {@code 14:52:07 DOWN Payments API HTTP 503 Service Unavailable}. */
    String change(Transition change, HostState state) {
        ProbeResult result = change.result() == null ? state.last() : change.result();
        int wide = width(List.of(word(Health.DOWN), word(Health.UP)));
        String note = note(change.to(), result);
        if (change.from().isFailing() && !change.to().isFailing()) {
            String lasted = phrases.elapsed(change.lasted());
            note =
                    note.isEmpty()
                            ? phrases.words().get("cli.board.wasDown", lasted)
                            : note + ", " + phrases.words().get("cli.board.wasDown", lasted);
        }
        String line =
                phrases.clock(change.at())
                        + GAP
                        + painted(change.to(), wide)
                        + GAP
                        + PlainText.of(change.host().name())
                        + GAP
                        + note;
        return line.stripTrailing();
    }

    /** The cause where something is wrong, the time of the answer where all is well. */
    private String note(Health health, @Nullable ProbeResult last) {
        return switch (health) {
            case DOWN, FLAPPING, UNREACHABLE, SUSPECT, DEGRADED, UP ->
                    last == null ? "" : gist(last);
            case UNKNOWN, PENDING, MAINTENANCE, PAUSED -> "";
        };
    }

    private String gist(ProbeResult result) {
        Failure failure = result.failure();
        return failure == null
                ? phrases.latency(result.latency())
                : PlainText.of(phrases.cause(failure));
    }

    private String word(Health health) {
        return phrases.health(health).toUpperCase(phrases.words().getLocale());
    }

    private String painted(Health health, int width) {
        String word = word(health);
        return ink.paint(health, word) + " ".repeat(Math.max(0, width - length(word)));
    }

    private static String cell(String text) {
        String plain = PlainText.of(text);
        if (length(plain) <= COLUMN_MAX) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, COLUMN_MAX - 3)) + "...";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(BoardText::length).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
