package org.atalaya.ui.wall;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

/** The keys that act on the hosts of the board; those of the window are its controller's. */
final class BoardKeys {

    private BoardKeys() {}

    static WallKeys of(WallCommands commands, TileGrid grid) {
        WallKeys keys =
                new WallKeys()
                        .onWall(KeyCode.N, commands::add)
                        .onWall(KeyCode.N, () -> commands.addMany(""), SHIFT_DOWN)
                        .onWall(KeyCode.V, () -> paste(commands), SHORTCUT_DOWN)
                        .onWall(KeyCode.INSERT, () -> paste(commands), SHIFT_DOWN)
                        .onWall(KeyCode.E, commands::edit)
                        .onWall(KeyCode.A, commands::acknowledge)
                        .onWall(KeyCode.A, commands::acknowledgeNow, SHIFT_DOWN)
                        .onWall(KeyCode.A, () -> grid.selection().all(), SHORTCUT_DOWN)
                        .onWall(KeyCode.W, commands::plan)
                        .onWall(KeyCode.M, commands::muteLonger)
                        .onWall(KeyCode.M, commands::unmute, SHIFT_DOWN)
                        .onWall(KeyCode.S, commands::markSeen)
                        .onWall(KeyCode.P, commands::togglePause)
                        .onWall(KeyCode.R, commands::checkNow)
                        .onWall(KeyCode.DELETE, commands::delete)
                        .onWall(KeyCode.Z, commands::undo, SHORTCUT_DOWN)
                        .onWall(KeyCode.Z, commands::redo, SHORTCUT_DOWN, SHIFT_DOWN)
                        .onWall(KeyCode.Y, commands::redo, SHORTCUT_DOWN)
                        .onWall(KeyCode.COMMA, commands::openSettings, SHORTCUT_DOWN);
        arrow(keys, grid, KeyCode.LEFT, -1, 0);
        arrow(keys, grid, KeyCode.RIGHT, 1, 0);
        arrow(keys, grid, KeyCode.UP, 0, -1);
        arrow(keys, grid, KeyCode.DOWN, 0, 1);
        return keys;
    }

    private static void arrow(WallKeys keys, TileGrid grid, KeyCode key, int columns, int rows) {
        keys.onWall(key, () -> grid.choose(grid.neighbour(columns, rows)))
                .onWall(key, () -> grid.extendTo(grid.neighbour(columns, rows)), SHIFT_DOWN);
    }

    private static void paste(WallCommands commands) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            commands.addMany(text);
        }
    }
}
