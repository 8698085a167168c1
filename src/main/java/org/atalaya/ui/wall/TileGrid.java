package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles, and of headings between them, of which only the visible ones exist: 10,000 hosts
 * scroll on some sixty tiles. Where they stand is an {@link Arrangement.Rule}'s business. A host
 * that stays in view keeps its tile when the order changes, and the chosen one keeps it even out of
 * view, with the focus.
 */
public final class TileGrid extends Region {

    /** The width of the line that shows where hosts would be put, in px. */
    private static final double MARK = 4;

    private final ShownHosts items;
    private final TileSet tiles;
    private final HeadingLayer headings;
    private final GridScroll scroll = new GridScroll(this::requestLayout);
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyObjectWrapper<@Nullable HostStatus> chosen =
            new ReadOnlyObjectWrapper<>();
    private final Selection selection;
    private final ListChangeListener<HostStatus> onItems = change -> itemsChanged();
    private final Subscription onSections;
    private Arrangement.Rule rule;
    private Arrangement arrangement;
    private final Region dropMark = new Region();
    private boolean outdated = true;
    private boolean revealing;

    /**
     * @param full makes a tile with words
     * @param mini makes a tile for crowds
     * @param heading makes the heading of a group
     */
    TileGrid(
            ShownHosts items,
            Arrangement.Rule rule,
            Supplier<Tile> full,
            Supplier<Tile> mini,
            Supplier<HeadingRow> heading) {
        this.items = items;
        this.selection = new Selection(items);
        this.rule = rule;
        tiles = new TileSet(full, mini, this::adopt, selection::dress);
        headings = new HeadingLayer(heading, row -> getChildren().add(0, row));
        arrangement = rule.arrange(1, 1, 0, 0);
        getStyleClass().add(Styles.GRID);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setClip(clip);
        dropMark.getStyleClass().add(Styles.DROP_MARK);
        dropMark.setManaged(false);
        dropMark.setVisible(false);
        dropMark.setMouseTransparent(true);
        getChildren().addAll(dropMark, scroll.bar());
        addEventHandler(ScrollEvent.SCROLL, scroll::wheel);
        selection.sizeProperty().subscribe(this::requestLayout);
        items.addListener(onItems);
        onSections = items.sectionsProperty().subscribe(this::refresh);
    }

    /** Arranges the tiles by another rule from now on. */
    void setRule(Arrangement.Rule newRule) {
        rule = newRule;
        refresh();
    }

    /** From the first host on. */
    void toTop() {
        scroll.toTop();
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
        scroll.reveal(arrangement.cell(index), getHeight());
        layout();
        Tile tile = tiles.of(status);
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

    /** The neighbour of this host, if there is another one that way. */
    @Nullable HostStatus neighbour(HostStatus of, int columns, int rows) {
        int index = items.indexOf(of);
        int next = rows == 0 ? index + columns : arrangement.vertical(index, rows);
        return index < 0 || next == index || next < 0 || next >= items.size()
                ? null
                : items.get(next);
    }

    /** The middle of the tile of this host, in px; of one that is out of sight, the left edge. */
    double centerOf(HostStatus status) {
        Tile tile = tiles.of(status);
        return tile == null ? 0 : tile.root().getBoundsInParent().getCenterX();
    }

    /** Shows a line in front of the tile of this host, or behind it; null for none. */
    void mark(@Nullable HostStatus status, boolean after) {
        Tile tile = status == null ? null : tiles.of(status);
        dropMark.setVisible(tile != null);
        if (tile != null) {
            Bounds at = tile.root().getBoundsInParent();
            double x = after ? at.getMaxX() + MARK / 2 : at.getMinX() - MARK * 1.5;
            dropMark.resizeRelocate(Math.round(x), at.getMinY(), MARK, at.getHeight());
            dropMark.toFront();
        }
    }

    /** Once the hosts stand elsewhere, the chosen one is brought into view. */
    void revealChosenSoon() {
        revealing = true;
    }

    /** The host at this place of the grid; null where none stands. */
    @Nullable HostStatus at(double x, double y) {
        return tiles.at(x, y);
    }

    /** The tiles that exist now. */
    Collection<Tile> tiles() {
        return tiles.all();
    }

    /** The headings that exist now. */
    HeadingLayer headings() {
        return headings;
    }

    GridScroll scroll() {
        return scroll;
    }

    Arrangement arrangement() {
        return arrangement;
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
        boolean moved = outdated;
        if (outdated) {
            arrange();
        }
        if (revealing && chosen.get() != null && items.contains(chosen.get())) {
            scroll.reveal(arrangement.cell(items.indexOf(chosen.get())), getHeight());
        }
        double top = scroll.top();
        int first = arrangement.firstBelow(top);
        int end = Math.min(items.size(), arrangement.endAbove(top + getHeight()));
        List<HostStatus> shown = new ArrayList<>(items.subList(Math.min(first, end), end));
        HostStatus one = chosen.get();
        int chosenIndex = one == null ? -1 : items.indexOf(one);
        tiles.keepOnly(shown, chosenIndex < 0 ? null : one);
        headings.place(arrangement, top, getHeight());
        for (int i = first; i < end; i++) {
            tiles.place(items.get(i), i, arrangement, top);
        }
        if (one != null && chosenIndex >= 0 && (chosenIndex < first || chosenIndex >= end)) {
            tiles.place(one, chosenIndex, arrangement, top);
        }
        tiles.settle();
        revealing &= !moved;
        tiles.tabStop(one != null || shown.isEmpty() ? one : shown.getFirst());
    }

    private void arrange() {
        outdated = false;
        int prominent = items.sections().prominent();
        arrangement = rule.arrange(getWidth(), getHeight(), items.size(), prominent);
        Themes.fontSizes(
                this,
                Themes.fontRule("." + Styles.TILE, arrangement.fontSize(false))
                        + Themes.fontRule("." + Styles.TILE + ":wide", arrangement.fontSize(true))
                        + Themes.fontRule("." + Styles.MINI_TILE, arrangement.fontSize(false))
                        + Themes.fontRule(
                                "." + Styles.MINI_TILE + ":wide", arrangement.fontSize(true))
                        + (arrangement instanceof FoldedLayout
                                ? Themes.fontRule("." + Styles.HEADING, arrangement.fontSize(false))
                                : ""));
        scroll.measure(getWidth(), getHeight(), arrangement.contentHeight());
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
        } else if (selection.isMany() && selection.contains(status)) {
            lead(status); // they may be moved together; a click chooses this one alone
        } else {
            choose(status);
        }
    }

    /** Stops listening; the grid is not used again. */
    void dispose() {
        items.removeListener(onItems);
        onSections.unsubscribe();
        tiles.dispose();
    }
}
