package org.atalaya.ui.editor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** The preview of what was pasted: a line a host, of which only the visible ones exist. */
public final class PasteTable extends TableView<PasteRow> {

    private Runnable changed = () -> {};

    public PasteTable() {
        getStyleClass().add(Styles.PASTE_TABLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::space);
    }

    /**
     * Makes the columns.
     *
     * @param changed is run when other rows are taken than before
     */
    void begin(Words words, PasteForm form, Runnable changed) {
        this.changed = changed;
        setPlaceholder(new Label(words.get("paste.nothing")));
        TableColumn<PasteRow, PasteRow> taken = column(words, "paste.column.add", 4);
        taken.setCellFactory(column -> new TakenCell());
        TableColumn<PasteRow, PasteRow> kind = column(words, "paste.column.kind", 11);
        kind.setCellFactory(column -> new KindCell(words, form));
        getColumns().setAll(List.of(taken, kind));
        text(words, "paste.column.name", 13, row -> row.reading().name());
        text(words, "paste.column.address", 17, row -> row.reading().address());
        text(words, "paste.column.group", 9, PasteTable::group);
        text(words, "paste.column.problem", 22, row -> problem(row, words));
    }

    private static String group(PasteRow row) {
        return row.reading().host() == null ? "" : row.reading().host().group();
    }

    private static String problem(PasteRow row, Words words) {
        Problem problem = row.problem();
        return problem == null ? "" : words.get("paste.line", row.line(), problem.sentence(words));
    }

    private TableColumn<PasteRow, PasteRow> column(Words words, String key, double width) {
        TableColumn<PasteRow, PasteRow> column = new TableColumn<>(words.get(key));
        dress(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private static void dress(TableColumn<PasteRow, ?> column, double width) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width * 14);
    }

    private void text(Words words, String key, double width, Function<PasteRow, String> text) {
        TableColumn<PasteRow, String> column = new TableColumn<>(words.get(key));
        dress(column, width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(made -> new TextCell());
        getColumns().add(column);
    }

    void show(List<PasteRow> rows) {
        // What somebody has to look at comes first, so that nobody has to search for it.
        List<PasteRow> ordered =
                rows.stream().sorted(Comparator.comparingInt(PasteTable::weight)).toList();
        getItems().setAll(ordered);
        if (!rows.isEmpty()) {
            getSelectionModel().clearSelection();
            scrollTo(0);
        }
    }

    private static int weight(PasteRow row) {
        Problem problem = row.problem();
        return problem == null ? 2 : problem.isError() ? 0 : 1;
    }

    /** Space takes the chosen row, or leaves it out. */
    private void space(KeyEvent event) {
        PasteRow row = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && event.getTarget() == this && row != null) {
            event.consume();
            take(row, !row.takenProperty().get());
        }
    }

    private void take(PasteRow row, boolean taken) {
        row.takenProperty().set(taken && row.isFit());
        refresh();
        changed.run();
    }

    private static final class Row extends TableRow<PasteRow> {
        @Override
        protected void updateItem(@Nullable PasteRow row, boolean empty) {
            super.updateItem(row, empty);
            Problem problem = row == null || empty ? null : row.problem();
            pseudoClassStateChanged(Styles.INVALID, problem != null && problem.isError());
            pseudoClassStateChanged(Styles.DOUBTFUL, problem != null && !problem.isError());
        }
    }

    private static final class TextCell extends TableCell<PasteRow, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean nothing = text == null || text.isEmpty() || empty;
            setText(nothing ? "" : text);
            setTooltip(nothing ? null : new Tooltip(text));
        }
    }

    private final class TakenCell extends TableCell<PasteRow, PasteRow> {

        private final CheckBox box = new CheckBox();

        TakenCell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> take(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(@Nullable PasteRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : box);
            if (row != null && !empty) {
                box.setSelected(row.takenProperty().get());
                box.setDisable(!row.isFit());
                box.setAccessibleText(row.reading().name());
            }
        }
    }

    private final class KindCell extends TableCell<PasteRow, PasteRow> {

        private final ComboBox<CheckKind> box = new ComboBox<>();
        private final PasteForm form;

        KindCell(Words words, PasteForm form) {
            this.form = form;
            box.setFocusTraversable(false);
            box.setConverter(new KindWords(words));
            box.getItems()
                    .setAll(
                            Arrays.stream(CheckKind.values())
                                    .filter(kind -> kind != CheckKind.COMMAND)
                                    .toList());
            box.setOnAction(event -> choose());
        }

        private void choose() {
            PasteRow row = getItem();
            CheckKind kind = box.getValue();
            if (row != null && kind != null && kind != row.kind()) {
                form.choose(row, kind);
                PasteTable.this.refresh();
                changed.run();
            }
        }

        @Override
        protected void updateItem(@Nullable PasteRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : box);
            if (row != null && !empty) {
                box.setDisable(row.isWhole());
                box.setValue(row.kind());
            }
        }
    }
}
