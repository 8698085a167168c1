package org.atalaya.ui.wall;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.atalaya.model.GroupPath;
import org.atalaya.model.TileSize;
import org.atalaya.status.HostStatus;

/** The keys that act on the hosts of the board; those of the window are its controller's. */
final class BoardKeys {

    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.DIGIT8,
                    KeyCode.DIGIT9);

    private BoardKeys() {}

    /**
     * The keys of the board.
     *
     * @param size how large the tiles are now
     */
    static WallKeys of(
            WallCommands commands, TileGrid grid, BoardView board, Supplier<TileSize> size) {
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
        look(keys, grid, board, size);
        return keys;
    }

    /**
     * Larger, smaller, as it fits; headings; a view for each digit. Keys that type a plus differ.
     */
    private static void look(
            WallKeys keys, TileGrid grid, BoardView board, Supplier<TileSize> size) {
        Runnable larger = () -> board.size(size.get().step(1));
        Runnable smaller = () -> board.size(size.get().step(-1));
        keys.onWall(KeyCode.PLUS, larger, SHORTCUT_DOWN)
                .onWall(KeyCode.EQUALS, larger, SHORTCUT_DOWN)
                .onWall(KeyCode.EQUALS, larger, SHORTCUT_DOWN, SHIFT_DOWN)
                .onWall(KeyCode.ADD, larger, SHORTCUT_DOWN)
                .onWall(KeyCode.MINUS, smaller, SHORTCUT_DOWN)
                .onWall(KeyCode.SUBTRACT, smaller, SHORTCUT_DOWN)
                .onWall(KeyCode.DIGIT0, () -> board.size(TileSize.AUTO), SHORTCUT_DOWN)
                .onWall(KeyCode.NUMPAD0, () -> board.size(TileSize.AUTO), SHORTCUT_DOWN)
                .onWall(KeyCode.G, () -> board.headings(!board.look().headings()))
                .onWall(KeyCode.F, () -> fold(grid, board))
                .onWall(
                        KeyCode.F,
                        () -> board.foldAll(board.look().folded().isEmpty()),
                        SHIFT_DOWN);
        for (int place = 0; place < BoardMenu.KEYS; place++) {
            int view = place;
            keys.onWall(DIGITS.get(place), () -> board.show(view), SHORTCUT_DOWN);
        }
    }

    private static void arrow(WallKeys keys, TileGrid grid, KeyCode key, int columns, int rows) {
        keys.onWall(key, () -> grid.choose(grid.neighbour(columns, rows)))
                .onWall(key, () -> grid.extendTo(grid.neighbour(columns, rows)), SHIFT_DOWN);
    }

    /** Folds the group of the chosen host; the focus goes to its heading, which unfolds it. */
    private static void fold(TileGrid grid, BoardView board) {
        HostStatus chosen = grid.getChosen();
        if (chosen != null && board.look().headings()) {
            GroupPath path = GroupPath.of(chosen.getHost().group());
            board.toggleFold(path);
            grid.layout();
            HeadingRow heading = grid.headings().row(path);
            if (heading != null) {
                heading.requestFocus();
            }
        }
    }

    private static void paste(WallCommands commands) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            commands.addMany(text);
        }
    }
}
