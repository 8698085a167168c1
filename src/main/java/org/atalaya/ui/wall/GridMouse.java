package org.atalaya.ui.wall;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;

/** What the mouse does on the tiles: a click, two clicks, the menu, the lines about a host. */
final class GridMouse {

    private final TileGrid grid;
    private final TileMenu menu;
    private final WallModel model;
    private final Phrases phrases;
    private final Tooltip tip = new Tooltip();

    GridMouse(TileGrid grid, TileMenu menu, WallModel model, Phrases phrases) {
        this.grid = grid;
        this.menu = menu;
        this.model = model;
        this.phrases = phrases;
    }

    /**
     * Listens to the grid.
     *
     * @param details shows the chosen host beside the tiles; false where nothing can
     * @param edit opens its form
     * @param nowhere a click between the tiles
     * @param lifetimes until when
     */
    void listen(BooleanSupplier details, Runnable edit, Runnable nowhere, Lifetimes lifetimes) {
        grid.setOnContextMenuRequested(this::openMenu);
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::describe);
        grid.addEventHandler(
                MouseEvent.MOUSE_CLICKED, event -> clicked(event, details, edit, nowhere));
        lifetimes.follow(model.kioskProperty(), this::rest);
    }

    /** What the mouse says and opens has no place on a kiosk. */
    private void rest(boolean kiosk) {
        if (kiosk) {
            close();
            tip.hide();
        } else {
            Tooltip.install(grid, tip);
        }
    }

    private void clicked(
            MouseEvent event, BooleanSupplier details, Runnable edit, Runnable nowhere) {
        if (event.isShortcutDown() || event.isShiftDown() || !event.isStillSincePress()) {
            return; // picks more hosts, or moves them
        }
        boolean kiosk = model.kioskProperty().get();
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        boolean onTile = grid.at(event.getX(), event.getY()) != null;
        if (primary && !kiosk && event.getClickCount() == 2) {
            edit.run();
        } else if (!onTile) {
            nowhere.run();
        } else if (primary && !kiosk) {
            grid.choose(grid.at(event.getX(), event.getY()));
            details.getAsBoolean();
        }
    }

    private void openMenu(ContextMenuEvent event) {
        HostStatus one =
                event.isKeyboardTrigger() ? grid.getChosen() : grid.at(event.getX(), event.getY());
        if (one != null && !model.kioskProperty().get()) {
            if (!grid.selection().contains(one)) {
                grid.choose(one);
            }
            menu.open(
                    grid, one, grid.selection().inOrder(), event.getScreenX(), event.getScreenY());
        }
    }

    private void describe(MouseEvent event) {
        HostStatus one = grid.at(event.getX(), event.getY());
        tip.setText(one == null ? "" : TileText.tip(one, model.getNow(), phrases));
        if (one == null) {
            tip.hide();
        }
    }

    /** Stops listening to where the mouse rests. */
    void close() {
        Tooltip.uninstall(grid, tip);
    }
}
