package org.atalaya.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.atalaya.model.Host;
import org.atalaya.paste.Draft;
import org.atalaya.paste.Pasted;
import org.atalaya.paste.PastedText;
import org.atalaya.ui.kit.ReadHosts;
import org.jspecify.annotations.Nullable;

/**
 * All that the dialog for many hosts knows: the rows that a text comes to, what is wrong with each,
 * and the hosts of those that are taken. Needs no toolkit; one thread.
 */
final class PasteForm {

    private final Map<String, String> watched = new HashMap<>();
    private final Function<String, ReadHosts> files;
    private final DraftReader reader;
    private final List<String> groups;
    private List<PasteRow> rows = List.of();
    private List<String> troubles = List.of();
    private Pasted pasted = new Pasted(List.of(), 0, List.of());

    /**
     * @param files reads the text of a whole file of hosts
     */
    PasteForm(BoardFacts board, Function<String, ReadHosts> files) {
        this.files = files;
        this.reader = new DraftReader(board);
        board.hosts().forEach(host -> watched.putIfAbsent(host.check().target(), host.name()));
        groups = board.groups();
    }

    /** Reads the text anew; what was left out or changed before is forgotten. */
    void read(String text) {
        troubles = List.of();
        rows = text.stripLeading().startsWith("{") ? file(text) : list(text);
        compare();
        rows.forEach(row -> row.takenProperty().set(row.isFit() && row.problem() == null));
    }

    private List<PasteRow> list(String text) {
        pasted = PastedText.read(text);
        List<PasteRow> read = new ArrayList<>();
        for (Draft draft : pasted.drafts()) {
            CheckKind kind = DraftReader.guess(draft);
            String id = reader.newId();
            read.add(new PasteRow(draft, id, kind, reader.read(draft, kind, id)));
        }
        return List.copyOf(read);
    }

    private List<PasteRow> file(String text) {
        pasted = new Pasted(List.of(), 0, List.of());
        ReadHosts read = files.apply(text);
        troubles = read.problems();
        return new FileHosts(read.hosts(), reader::newId).rows();
    }

    /** Checks this row with something else; it is taken when that makes it good. */
    void choose(PasteRow row, CheckKind kind) {
        if (kind != row.kind() && !row.isWhole()) {
            row.read(kind, reader.read(row.draft(), kind, row.id()));
            compare();
            row.takenProperty().set(row.isFit() && row.problem() == null);
        }
    }

    /** Says of each row what is wrong with it, and whether another host watches the same. */
    private void compare() {
        Map<String, PasteRow> before = new HashMap<>();
        for (PasteRow row : rows) {
            String target = row.reading().target();
            PasteRow twin = target.isEmpty() ? null : before.putIfAbsent(target, row);
            row.tell(row.isFit() ? beside(target, twin) : row.reading().problem());
        }
    }

    private @Nullable Problem beside(String target, @Nullable PasteRow twin) {
        if (target.startsWith("command ")) {
            return Problem.warning("paste.problem.consent");
        }
        String name = watched.get(target);
        if (name != null) {
            return Problem.warning("editor.problem.address.taken", name);
        }
        return twin == null
                ? null
                : Problem.warning("paste.problem.twice", Integer.toString(twin.line()));
    }

    List<PasteRow> rows() {
        return rows;
    }

    /** What could not be read of a file of hosts, as full sentences. */
    List<String> troubles() {
        return troubles;
    }

    /** How many more lines there were than a wall takes. */
    int left() {
        return pasted.left();
    }

    /** Headings that mean nothing here. */
    List<String> ignored() {
        return pasted.ignored();
    }

    /** The groups of the board, sorted, each once. */
    List<String> groups() {
        return groups;
    }

    long taken() {
        return rows.stream().filter(PasteForm::isTaken).count();
    }

    /** How many cannot be added as they are. */
    long wrong() {
        return rows.stream().filter(row -> !row.isFit()).count();
    }

    private static boolean isTaken(PasteRow row) {
        return row.takenProperty().get() && row.isFit();
    }

    /**
     * The hosts that are taken.
     *
     * @param group for those that name none
     */
    List<Host> hosts(String group) {
        String tidy = Wording.tidy(group);
        return rows.stream()
                .filter(PasteForm::isTaken)
                .map(row -> Objects.requireNonNull(row.reading().host()))
                .map(host -> host.group().isEmpty() ? host.withGroup(tidy) : host)
                .toList();
    }
}
