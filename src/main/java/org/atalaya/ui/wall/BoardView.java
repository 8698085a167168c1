package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.GroupPath;
import org.atalaya.model.Look;
import org.atalaya.model.TileOrder;
import org.atalaya.model.TileSize;
import org.atalaya.model.View;

/**
 * What the board shows and how, and the views that keep both under a name. The look and the views
 * are kept in the settings; a filter is not, unless a view holds it. FX thread only.
 */
final class BoardView {

    private final WallModel model;
    private final ObjectProperty<WallFilter> filter = new SimpleObjectProperty<>(WallFilter.ALL);

    BoardView(WallModel model) {
        this.model = model;
    }

    /** Which hosts are shown. */
    ObjectProperty<WallFilter> filterProperty() {
        return filter;
    }

    /** Look and views; whoever keeps the settings follows it. */
    ObjectProperty<BoardSettings> settingsProperty() {
        return model.boardProperty();
    }

    private BoardSettings settings() {
        return settingsProperty().get();
    }

    /** As a person has it; a kiosk shows {@link #shownLook}. */
    Look look() {
        return settings().look();
    }

    /** In kiosk what needs somebody is always on top. */
    Look shownLook() {
        return model.kioskProperty().get()
                ? look().withOrder(TileOrder.WORST).withHeadings(false)
                : look();
    }

    private void look(Look now) {
        settingsProperty().set(settings().withLook(now));
    }

    void order(TileOrder order) {
        look(look().withOrder(order));
    }

    void size(TileSize size) {
        look(look().withSize(size));
    }

    void headings(boolean shown) {
        look(look().withHeadings(shown));
    }

    /** Folds this group, or unfolds it; what a kiosk folds is its own business. */
    void toggleFold(GroupPath path) {
        if (!model.kioskProperty().get()) {
            look(look().toggle(path.toString()));
        }
    }

    /** Folds every group that hosts are in, or unfolds them all. */
    void foldAll(boolean folded) {
        Set<String> paths = new HashSet<>();
        if (folded) {
            model.hosts().stream()
                    .map(host -> GroupPath.of(host.getHost().group()))
                    .distinct()
                    .forEach(path -> addOuter(path, paths));
        }
        look(look().withFolded(paths));
    }

    private static void addOuter(GroupPath path, Set<String> paths) {
        paths.add(path.toString());
        for (int depth = 1; depth < path.depth(); depth++) {
            paths.add(path.outer(depth).toString());
        }
    }

    List<View> views() {
        return settings().views();
    }

    /** Shows this view. */
    void show(View view) {
        look(view.look());
        filter.set(new WallFilter(view.search(), view.state(), view.group()));
    }

    /** Shows the view that stands in this place of the list, from 0 on; does nothing without. */
    void show(int place) {
        if (place < views().size()) {
            show(views().get(place));
        }
    }

    /** What is shown now, as a view of this name. */
    View now(String name) {
        WallFilter shown = filter.get();
        return new View(name, shown.text().strip(), shown.health(), shown.group(), look());
    }

    /** The view that is shown, as long as nothing of it was changed. */
    Optional<View> shown() {
        return views().stream().filter(view -> view.equals(now(view.name()))).findFirst();
    }

    /** Keeps what is shown now under this name, in the place of a view that has it. */
    void save(String name) {
        settingsProperty().set(settings().with(now(name)));
    }

    /** Gives a view another name. */
    void rename(View view, String name) {
        List<View> views = new ArrayList<>(views());
        views.replaceAll(each -> each.equals(view) ? view.withName(name) : each);
        views(views);
    }

    void delete(View view) {
        List<View> views = new ArrayList<>(views());
        views.remove(view);
        views(views);
    }

    /** Moves a view to another key. */
    void move(View view, int to) {
        List<View> views = new ArrayList<>(views());
        if (views.remove(view)) {
            views.add(Math.clamp(to, 0, views.size()), view);
            views(views);
        }
    }

    /** Exactly these views, in this order. */
    void views(List<View> views) {
        settingsProperty().set(settings().withViews(views));
    }

    /** Nothing hides a host from a kiosk but a view that was chosen for it. */
    void enterKiosk() {
        if (shown().isEmpty()) {
            filter.set(WallFilter.ALL);
        }
    }
}
