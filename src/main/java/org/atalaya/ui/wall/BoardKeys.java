package org.atalaya.ui.wall;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/** The keys that act on the hosts of the board; those of the window are its controller's. */
final class BoardKeys {

    private BoardKeys() {}

    static WallKeys of(WallCommands commands, TileGrid grid) {
        return new WallKeys()
                .bind(Shortcut.ADD, commands::add)
                .bind(Shortcut.ADD_MANY, () -> commands.addMany(""))
                .bind(Shortcut.PASTE, () -> paste(commands))
                .bind(Shortcut.MOVE, key -> go(grid, key, grid::choose))
                .bind(Shortcut.PICK, key -> go(grid, key, grid::extendTo))
                .bind(Shortcut.PICK_ALL, () -> grid.selection().all())
                .bind(Shortcut.EDIT, commands::edit)
                .bind(Shortcut.CHECK, commands::checkNow)
                .bind(Shortcut.PAUSE, commands::togglePause)
                .bind(Shortcut.PLAN, commands::plan)
                .bind(Shortcut.DELETE, commands::delete)
                .bind(Shortcut.UNDO, commands::undo)
                .bind(Shortcut.REDO, commands::redo)
                .bind(Shortcut.ACKNOWLEDGE, commands::acknowledge)
                .bind(Shortcut.ACKNOWLEDGE_NOW, commands::acknowledgeNow)
                .bind(Shortcut.MUTE, commands::muteLonger)
                .bind(Shortcut.UNMUTE, commands::unmute)
                .bind(Shortcut.SEEN, commands::markSeen)
                .bind(Shortcut.LOG, commands::openLog)
                .bind(Shortcut.SETTINGS, commands::openSettings)
                .bind(Shortcut.KIOSK, commands::toggleKiosk);
    }

    private static void go(TileGrid grid, KeyCode arrow, Consumer<@Nullable HostStatus> to) {
        int columns = arrow == KeyCode.LEFT ? -1 : arrow == KeyCode.RIGHT ? 1 : 0;
        int rows = arrow == KeyCode.UP ? -1 : arrow == KeyCode.DOWN ? 1 : 0;
        to.accept(grid.neighbour(columns, rows));
    }

    private static void paste(WallCommands commands) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            commands.addMany(text);
        }
    }
}
