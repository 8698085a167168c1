package org.atalaya.ui.log;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.atalaya.ui.kit.Past;
import org.jspecify.annotations.Nullable;

/**
 * Changes rows under the eyes of somebody who reads them: the row at the top of the screen stays
 * where it is and the chosen one stays chosen, whatever comes in above. Who looks at the very top
 * sees what is new.
 */
final class RowPlace {

    private static final Comparator<Past.Remembered> NEWEST_FIRST =
            Comparator.comparing((Past.Remembered row) -> row.incident().openedAt())
                    .thenComparing(RowPlace::id)
                    .reversed();

    private final TableView<Past.Remembered> table;

    RowPlace(TableView<Past.Remembered> table) {
        this.table = table;
    }

    static String id(Past.Remembered row) {
        return row.incident().id();
    }

    /** Whether it stands above the other, or is it. */
    static boolean reaches(Past.Remembered row, Past.Remembered other) {
        return NEWEST_FIRST.compare(row, other) <= 0;
    }

    /** Makes the rows these, in this order. */
    void become(List<Past.Remembered> wanted) {
        ObservableList<Past.Remembered> rows = table.getItems();
        Past.Remembered chosen = table.getSelectionModel().getSelectedItem();
        VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        IndexedCell<?> top = flow == null ? null : flow.getFirstVisibleCell();
        boolean moved = top != null && (top.getIndex() > 0 || top.getLayoutY() < 0);
        Past.Remembered held = top != null && moved ? rows.get(top.getIndex()) : null;
        double above = top == null ? 0 : top.getLayoutY();
        change(rows, wanted);
        int place = held == null ? -1 : find(rows, id(held));
        if (flow != null && place >= 0) {
            flow.scrollToTop(place);
            flow.scrollPixels(-above);
        }
        choose(chosen);
    }

    private static void change(ObservableList<Past.Remembered> rows, List<Past.Remembered> wanted) {
        Map<String, Past.Remembered> stay = new HashMap<>();
        wanted.forEach(row -> stay.put(id(row), row));
        rows.removeIf(row -> !stay.containsKey(id(row)));
        // What is left stands in the order of what is wanted.
        for (int i = 0; i < wanted.size(); i++) {
            Past.Remembered want = wanted.get(i);
            if (i == rows.size() || !id(rows.get(i)).equals(id(want))) {
                rows.add(i, want);
            } else if (!rows.get(i).equals(want)) {
                rows.set(i, want);
            }
        }
    }

    private void choose(Past.@Nullable Remembered before) {
        Past.Remembered now = table.getSelectionModel().getSelectedItem();
        String id = before == null ? null : id(before);
        if (Objects.equals(id, now == null ? null : id(now))) {
            return;
        }
        int place = id == null ? -1 : find(table.getItems(), id);
        if (place < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(place);
        }
    }

    private static int find(List<Past.Remembered> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (id(rows.get(i)).equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
