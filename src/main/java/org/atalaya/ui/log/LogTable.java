package org.atalaya.ui.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.atalaya.ui.kit.EmptyState;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the log. A page is asked for when somebody has scrolled near the end of what is
 * there, so a hundred thousand incidents cost what is looked at; another question ends the one
 * before. What happens meanwhile is asked for again: the newest page, and those of the rest that
 * were still open. FX thread only.
 */
final class LogTable extends TableView<Past.Remembered> {

    static final int PAGE = 200;

    /** So many rows before the end the next page is asked for. */
    private static final int AHEAD = 60;

    private final Past past;
    private final LogWords words;
    private final ObservableList<Past.Remembered> rows = FXCollections.observableArrayList();
    private final EmptyState empty = new EmptyState();
    private final Runnable all;
    private final Runnable leave;
    private final Label measure = new Label();
    private final RowPlace place = new RowPlace(this);
    private Past.Sought sought = Past.Sought.ALL;
    private Subscription asked = Subscription.EMPTY;
    private Subscription renewed = Subscription.EMPTY;
    private boolean asking;
    private boolean more;

    /**
     * @param all asks for all incidents again
     * @param leave goes back to the wall
     */
    LogTable(Past past, LogWords words, Runnable all, Runnable leave) {
        this.past = past;
        this.words = words;
        this.all = all;
        this.leave = leave;
        getStyleClass().add(Styles.LOG_TABLE);
        setItems(rows);
        setPlaceholder(empty);
        setRowFactory(table -> new Row());
        column("state", 9, words::state).setCellFactory(column -> new StateCell());
        column("host", 12, row -> row.incident().hostName());
        column("start", 11.5, words::start);
        column("duration", 8, words::duration);
        column("cause", 20, words::cause);
        column("by", 9, words::by);
        column("note", 12, words::note);
        column("group", 9, Past.Remembered::group);
        column("end", 11.5, words::end);
        column("parent", 9, words::parent);
        column("sent", 7.5, row -> Integer.toString(row.sent()));
        column("rings", 6, row -> Integer.toString(row.rings()));
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
        measure.fontProperty().subscribe(font -> widen(font.getSize()));
    }

    private TableColumn<Past.Remembered, String> column(
            String key, double em, Function<Past.Remembered, String> text) {
        TableColumn<Past.Remembered, String> column =
                new TableColumn<>(words.get("log.column." + key));
        column.setUserData(em);
        column.setSortable(false);
        column.setReorderable(true);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(all -> new TextCell());
        getColumns().add(column);
        return column;
    }

    /** Widths are in em of the letters, as everything is. */
    private void widen(double em) {
        getColumns().forEach(column -> column.setPrefWidth((double) column.getUserData() * em));
    }

    /** Asks another question; what is still asked of the last one ends. */
    void ask(Past.Sought next) {
        close();
        sought = next;
        rows.clear();
        scrollTo(0);
        String why = past.absence().orElse("");
        empty.say("", why);
        if (why.isEmpty()) {
            empty.say("", words.get("log.asking"));
            more = true;
            page(null);
        }
    }

    private void page(Past.@Nullable Remembered after) {
        asking = true;
        asked = past.incidents(sought, after, PAGE, this::take);
    }

    private void take(List<Past.Remembered> page) {
        asking = false;
        more = page.size() == PAGE;
        rows.addAll(page);
        nothing();
    }

    /** Where there is no row: whether nothing ever happened, or nothing that is like this. */
    private void nothing() {
        if (sought.equals(Past.Sought.ALL)) {
            empty.say(
                    words.get("log.never"),
                    words.get("log.never.how"),
                    words.get("log.never.do"),
                    leave);
        } else {
            empty.say(
                    words.get("log.none"), words.get("log.none.how"), words.get("log.clear"), all);
        }
    }

    /** Asks again for what may have changed, and changes nothing else. */
    void renew() {
        if (past.absence().isPresent()) {
            return;
        }
        renewed.unsubscribe();
        List<String> open =
                rows.stream()
                        .skip(PAGE)
                        .filter(row -> row.incident().isOpen())
                        .limit(PAGE)
                        .map(RowPlace::id)
                        .toList();
        renewed = past.incidents(sought, null, PAGE, this::renewFirst);
        if (!open.isEmpty()) {
            renewed =
                    renewed.and(
                            past.incidents(
                                    sought.among(open),
                                    null,
                                    PAGE,
                                    found -> renewOpen(open, found)));
        }
    }

    private void renewFirst(List<Past.Remembered> page) {
        boolean all = page.size() < PAGE;
        List<Past.Remembered> wanted = new ArrayList<>(page);
        if (all) {
            more = false;
        } else {
            Past.Remembered last = page.getLast();
            rows.stream().filter(row -> !RowPlace.reaches(row, last)).forEach(wanted::add);
            more |= rows.isEmpty();
        }
        place.become(wanted);
        nothing();
    }

    private void renewOpen(List<String> asked, List<Past.Remembered> found) {
        Map<String, Past.Remembered> now = new HashMap<>();
        found.forEach(row -> now.put(RowPlace.id(row), row));
        place.become(
                rows.stream()
                        .filter(
                                row ->
                                        !asked.contains(RowPlace.id(row))
                                                || now.containsKey(RowPlace.id(row)))
                        .map(row -> now.getOrDefault(RowPlace.id(row), row))
                        .toList());
    }

    /** How long what is open lasts already is another length by now. */
    void age() {
        if (rows.stream().anyMatch(row -> row.incident().isOpen())) {
            refresh();
        }
    }

    private void reached(int index) {
        if (more && !asking && index >= rows.size() - AHEAD && !rows.isEmpty()) {
            page(rows.getLast());
        }
    }

    /** Asks nothing more. */
    void close() {
        asked.unsubscribe();
        renewed.unsubscribe();
        asked = renewed = Subscription.EMPTY;
        asking = false;
        more = false;
    }

    private final class Row extends TableRow<Past.Remembered> {
        @Override
        protected void updateItem(Past.@Nullable Remembered item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            if (!isEmpty) {
                reached(getIndex());
            }
        }
    }

    /** A text that is cut says the rest when somebody points at it. */
    private static class TextCell extends TableCell<Past.Remembered, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean isEmpty) {
            super.updateItem(text, isEmpty);
            setText(isEmpty ? null : text);
            setTooltip(text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }

    /** The word, behind the shape that the state has on the wall. */
    private final class StateCell extends TextCell {
        private final Region glyph = new Region();

        StateCell() {
            glyph.getStyleClass().add(Styles.GLYPH);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean isEmpty) {
            super.updateItem(text, isEmpty);
            Past.Remembered row = isEmpty ? null : getTableRow().getItem();
            setGraphic(row == null ? null : glyph);
            if (row != null) {
                Styles.show(glyph, LogWords.health(row));
                glyph.pseudoClassStateChanged(
                        Styles.ACKNOWLEDGED,
                        row.incident().isOpen() && row.incident().isAcknowledged());
            }
        }
    }
}
