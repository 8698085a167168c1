package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.atalaya.ui.kit.Detail;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles of which only the visible ones exist: 10,000 hosts scroll on some sixty tiles.
 * Where they stand is an {@link Arrangement.Rule}'s business. A host that stays in view keeps its
 * tile when the order changes, and the chosen one keeps it even out of view, with the focus.
 */
public final class TileGrid extends Region {

    /** A notch of a wheel moves this many times what the system says: a good third of a tile. */
    private static final double WHEEL = 1.5;

    private final ObservableList<HostStatus> items;
    private final TilePool pool;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final Map<HostStatus, Tile> tiles = new IdentityHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable HostStatus> chosen =
            new ReadOnlyObjectWrapper<>();
    private final Selection selection;
    private final ListChangeListener<HostStatus> onItems = change -> itemsChanged();
    private Arrangement.Rule rule;
    private Arrangement arrangement;
    private boolean outdated = true;

    /**
     * @param items worst first; those that are down, at the front, stand out
     * @param full makes a tile with words
     * @param mini makes a tile for crowds
     */
    TileGrid(
            ObservableList<HostStatus> items,
            Arrangement.Rule rule,
            Supplier<Tile> full,
            Supplier<Tile> mini) {
        this.items = items;
        this.selection = new Selection(items);
        this.rule = rule;
        this.pool = new TilePool(full, mini, this::adopt);
        arrangement = rule.arrange(1, 1, 0, 0);
        getStyleClass().add(Styles.GRID);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::requestLayout);
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        selection.sizeProperty().subscribe(this::requestLayout);
        items.addListener(onItems);
    }

    /** Arranges the tiles by another rule from now on. */
    void setRule(Arrangement.Rule newRule) {
        rule = newRule;
        bar.setValue(0);
        refresh();
    }

    /** Looks at the items again: some may have become prominent. */
    void refresh() {
        outdated = true;
        requestLayout();
    }

    private void itemsChanged() {
        HostStatus one = chosen.get();
        if (one != null && !items.contains(one)) {
            chosen.set(null);
        }
        selection.retain();
        refresh();
    }

    /** The host that keys act on; null while none is chosen. */
    ReadOnlyObjectProperty<@Nullable HostStatus> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Nullable HostStatus getChosen() {
        return chosen.get();
    }

    /** The hosts that commands are about: the chosen one, and what was picked beside it. */
    Selection selection() {
        return selection;
    }

    /** Chooses this host, brings it into view and gives its tile the focus; null chooses none. */
    void choose(@Nullable HostStatus status) {
        selection.only(status);
        lead(status);
    }

    /** Picks all from where the choice began to this host. */
    void extendTo(@Nullable HostStatus status) {
        if (status != null) {
            selection.extend(status);
            lead(status);
        }
    }

    private void lead(@Nullable HostStatus status) {
        chosen.set(status);
        int index = status == null ? -1 : items.indexOf(status);
        if (status == null || index < 0) {
            requestLayout();
            return;
        }
        layout();
        reveal(arrangement.cell(index));
        layout();
        Tile tile = tiles.get(status);
        if (tile != null) {
            tile.root().requestFocus();
        }
    }

    /** The neighbour this many columns and rows away, or the first; null when there is none. */
    @Nullable HostStatus neighbour(int columns, int rows) {
        if (items.isEmpty()) {
            return null;
        }
        HostStatus one = chosen.get();
        int index = one == null ? -1 : items.indexOf(one);
        int next = 0;
        if (index >= 0) {
            next = rows == 0 ? index + columns : arrangement.vertical(index, rows);
        }
        return items.get(Math.clamp(next, 0, items.size() - 1));
    }

    /** The host at this place of the grid; null where none stands. */
    @Nullable HostStatus at(double x, double y) {
        for (Tile tile : tiles.values()) {
            if (tile.root().getBoundsInParent().contains(x, y)) {
                return tile.shown();
            }
        }
        return null;
    }

    /** The tiles that exist now. */
    Collection<Tile> tiles() {
        return List.copyOf(tiles.values());
    }

    Arrangement arrangement() {
        return arrangement;
    }

    private void reveal(Cell cell) {
        double margin = cell.height() / 6;
        if (cell.y() - margin < bar.getValue()) {
            bar.setValue(Math.max(0, cell.y() - margin));
        } else if (cell.bottom() + margin > bar.getValue() + getHeight()) {
            bar.setValue(Math.min(bar.getMax(), cell.bottom() + margin - getHeight()));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY() * WHEEL, 0, bar.getMax()));
            event.consume();
        }
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        outdated = true;
    }

    @Override
    protected void setHeight(double height) {
        super.setHeight(height);
        outdated = true;
    }

    /**
     * What is done in here (font sizes, texts) may ask for another layout of this very grid. JavaFX
     * drops that, for the parent is laying out, and from then on nothing below the grid would ever
     * be laid out again: so it is asked once more afterwards.
     */
    @Override
    protected void layoutChildren() {
        layTiles();
        if (isNeedsLayout()) {
            Platform.runLater(this::requestLayout);
        }
    }

    private void layTiles() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (outdated) {
            arrange();
        }
        double top = bar.isVisible() ? bar.getValue() : 0;
        int first = arrangement.firstBelow(top);
        int end = Math.min(items.size(), arrangement.endAbove(top + getHeight()));
        List<HostStatus> shown = new ArrayList<>(items.subList(Math.min(first, end), end));
        HostStatus one = chosen.get();
        int chosenIndex = one == null ? -1 : items.indexOf(one);
        letGo(shown, chosenIndex < 0 ? null : one);
        for (int i = first; i < end; i++) {
            place(items.get(i), i, top);
        }
        if (one != null && chosenIndex >= 0 && (chosenIndex < first || chosenIndex >= end)) {
            place(one, chosenIndex, top);
        }
        markTabStop(one, shown);
    }

    private void arrange() {
        outdated = false;
        arrangement = rule.arrange(getWidth(), getHeight(), items.size(), prominent());
        Themes.fontSizes(
                this,
                Themes.fontRule("." + Styles.TILE, arrangement.fontSize(false))
                        + Themes.fontRule("." + Styles.TILE + ":wide", arrangement.fontSize(true))
                        + Themes.fontRule("." + Styles.MINI_TILE, arrangement.fontSize(false))
                        + Themes.fontRule(
                                "." + Styles.MINI_TILE + ":wide", arrangement.fontSize(true)));
        double height = arrangement.contentHeight();
        boolean scrolls = height > getHeight() + 0.5;
        bar.setVisible(scrolls);
        bar.setMax(Math.max(0, height - getHeight()));
        bar.setVisibleAmount(scrolls ? bar.getMax() * getHeight() / height : 0);
        bar.setBlockIncrement(getHeight() * 0.9);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
        double width = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
    }

    private int prominent() {
        int down = 0;
        while (down < items.size() && items.get(down).getHealth() == Health.DOWN) {
            down++;
        }
        return down;
    }

    /** Frees the tiles of hosts that are neither shown nor chosen. */
    private void letGo(List<HostStatus> shown, @Nullable HostStatus kept) {
        Set<HostStatus> stay = new HashSet<>(shown);
        if (kept != null) {
            stay.add(kept);
        }
        tiles.entrySet()
                .removeIf(
                        entry -> {
                            if (stay.contains(entry.getKey())) {
                                return false;
                            }
                            pool.retire(entry.getValue());
                            return true;
                        });
    }

    private void place(HostStatus status, int index, double top) {
        boolean prominent = index < arrangement.prominent();
        Detail detail = arrangement.detail(prominent);
        boolean asMini = !detail.hasLatency();
        Tile tile = tiles.get(status);
        if (tile != null && tile instanceof MiniTile != asMini) {
            pool.retire(tile);
            tile = null;
        }
        if (tile == null) {
            tile = pool.take(asMini);
            tiles.put(status, tile);
        }
        Cell cell = arrangement.cell(index);
        tile.root()
                .resizeRelocate(cell.x(), Math.round(cell.y() - top), cell.width(), cell.height());
        tile.fit(detail, prominent);
        tile.show(status);
        selection.dress(tile.root(), status);
        tile.root().setVisible(true);
    }

    private void adopt(Tile fresh) {
        fresh.root().setOnMousePressed(event -> pressed(event, fresh.shown()));
        getChildren().add(getChildren().size() - 1, fresh.root());
    }

    private void pressed(MouseEvent event, @Nullable HostStatus status) {
        if (status == null || event.isSecondaryButtonDown() && selection.contains(status)) {
            return; // the menu is about all that is picked
        }
        if (event.isShiftDown()) {
            extendTo(status);
        } else if (event.isShortcutDown()) {
            selection.toggle(status);
            lead(status);
        } else {
            choose(status);
        }
    }

    /** Tab stops at the grid once: at the chosen tile, or else at the first one in view. */
    private void markTabStop(@Nullable HostStatus one, List<HostStatus> shown) {
        HostStatus stop = one != null || shown.isEmpty() ? one : shown.getFirst();
        tiles.forEach((status, tile) -> tile.root().setFocusTraversable(status == stop));
    }

    /** Stops listening; the grid is not used again. */
    void dispose() {
        items.removeListener(onItems);
        tiles.values().forEach(tile -> tile.show(null));
        tiles.clear();
    }
}
