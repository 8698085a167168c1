package org.atalaya.ui.wall;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Lifetimes;
import org.jspecify.annotations.Nullable;

/** What shows the chosen host beside the tiles, where there is something that does. */
final class DetailSide {

    private final WallModel model;
    private final TileGrid grid;
    private @Nullable Node view;
    private Consumer<@Nullable HostStatus> show = status -> {};

    DetailSide(WallModel model, TileGrid grid) {
        this.model = model;
        this.grid = grid;
    }

    /**
     * Puts a view at the right of {@code frame}.
     *
     * @param drawer visible while it shows a host
     * @param shows shows a host, or hides the view for null
     */
    void set(
            BorderPane frame,
            Node drawer,
            Consumer<@Nullable HostStatus> shows,
            Lifetimes lifetimes) {
        view = drawer;
        show = shows;
        frame.setRight(drawer);
        lifetimes.add(grid.chosenProperty().subscribe(this::follow));
        lifetimes.add(this::hide);
    }

    private void follow(@Nullable HostStatus chosen) {
        if (isOpen()) {
            show.accept(chosen);
        }
    }

    boolean isOpen() {
        return view != null && view.isVisible();
    }

    void hide() {
        show.accept(null);
    }

    /** Shows the chosen host; false where nothing can. In kiosk nothing stands beside the tiles. */
    boolean open() {
        if (view == null) {
            return false;
        }
        if (!model.kioskProperty().get()) {
            show.accept(grid.getChosen());
        }
        return true;
    }
}
