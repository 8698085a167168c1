package org.atalaya.ui.wall;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Words;

/** What can be done with one host, under the right mouse button. One menu for all tiles. */
final class TileMenu {

    private final ContextMenu menu = new ContextMenu();
    private final Words words;
    private final MenuItem acknowledge;
    private final MenuItem pause;

    TileMenu(Words words, WallCommands commands) {
        this.words = words;
        acknowledge = item("menu.acknowledge", commands::acknowledge);
        pause = item("menu.pause", commands::togglePause);
        menu.getItems()
                .addAll(
                        item("menu.check", commands::checkNow),
                        acknowledge,
                        pause,
                        new SeparatorMenuItem(),
                        item("menu.edit", commands::edit),
                        item("menu.clone", commands::copy),
                        new SeparatorMenuItem(),
                        item("menu.delete", commands::delete));
    }

    private MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(words.get(key));
        item.setOnAction(event -> command.run());
        return item;
    }

    /** Opens the menu about this host. */
    void open(Node owner, HostStatus status, double screenX, double screenY) {
        acknowledge.setDisable(!WallModel.needsSomebody(status));
        pause.setText(words.get(status.getHost().paused() ? "menu.resume" : "menu.pause"));
        menu.show(owner, screenX, screenY);
    }
}
