package org.atalaya.ui.wall;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atalaya.model.GroupPath;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.jspecify.annotations.Nullable;

/** The headings that are in view, and no others: a group that stays in view keeps its own. */
final class HeadingLayer {

    private final Supplier<HeadingRow> make;
    private final Consumer<HeadingRow> adopt;
    private final Map<GroupPath, HeadingRow> rows = new HashMap<>();
    private final Deque<HeadingRow> spare = new ArrayDeque<>();

    /**
     * @param adopt is given each heading that was made, once
     */
    HeadingLayer(Supplier<HeadingRow> make, Consumer<HeadingRow> adopt) {
        this.make = make;
        this.adopt = adopt;
    }

    /**
     * Places them.
     *
     * @param top how far the content is scrolled, in px
     * @param height of what is seen of it
     */
    void place(Arrangement arrangement, double top, double height) {
        if (!(arrangement instanceof Headed layout) || layout.sections().isEmpty()) {
            letGo(Set.of());
            return;
        }
        List<Section> sections = layout.sections();
        int first = layout.sectionAt(top);
        int end = first;
        Set<GroupPath> seen = new HashSet<>();
        while (end < sections.size() && layout.heading(end).y() < top + height) {
            seen.add(sections.get(end).path());
            end++;
        }
        letGo(seen);
        for (int i = first; i < end; i++) {
            HeadingRow row = rows.computeIfAbsent(sections.get(i).path(), path -> take());
            Cell cell = layout.heading(i);
            row.show(sections.get(i));
            row.resizeRelocate(cell.x(), Math.round(cell.y() - top), cell.width(), cell.height());
            row.setVisible(true);
        }
    }

    private HeadingRow take() {
        HeadingRow recycled = spare.poll();
        if (recycled != null) {
            return recycled;
        }
        HeadingRow fresh = make.get();
        adopt.accept(fresh);
        return fresh;
    }

    private void letGo(Set<GroupPath> seen) {
        rows.entrySet()
                .removeIf(
                        entry -> {
                            HeadingRow row = entry.getValue();
                            if (seen.contains(entry.getKey())) {
                                return false;
                            }
                            row.setVisible(false);
                            spare.push(row);
                            return true;
                        });
    }

    /** The headings that exist now. */
    Collection<HeadingRow> rows() {
        return List.copyOf(rows.values());
    }

    /** The one of this group; null when it is out of view. */
    @Nullable HeadingRow row(GroupPath path) {
        return rows.get(path);
    }
}
