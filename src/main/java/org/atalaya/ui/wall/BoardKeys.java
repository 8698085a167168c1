package org.atalaya.ui.wall;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.atalaya.model.GroupPath;
import org.atalaya.model.TileSize;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/** The keys that act on the hosts of the board; those of the window are its controller's. */
final class BoardKeys {

    private BoardKeys() {}

    /**
     * The keys of the board.
     *
     * @param size how large the tiles are now
     */
    static WallKeys of(
            WallCommands commands, TileGrid grid, BoardView board, Supplier<TileSize> size) {
        WallKeys keys =
                new WallKeys(commands.door())
                        .bind(Shortcut.ADD, commands::add)
                        .bind(Shortcut.ADD_MANY, () -> commands.addMany(""))
                        .bind(Shortcut.PASTE, () -> paste(commands))
                        .bindEach(Shortcut.MOVE, key -> go(grid, key, grid::choose))
                        .bindEach(Shortcut.PICK, key -> go(grid, key, grid::extendTo))
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
                        .bind(Shortcut.KIOSK, commands::toggleKiosk)
                        .bind(Shortcut.BAR, commands::shrink);
        return look(keys, grid, board, size);
    }

    /** Larger, smaller, as it fits; headings; a view for each digit. */
    private static WallKeys look(
            WallKeys keys, TileGrid grid, BoardView board, Supplier<TileSize> size) {
        return keys.bind(Shortcut.LARGER, () -> board.size(size.get().step(1)))
                .bind(Shortcut.SMALLER, () -> board.size(size.get().step(-1)))
                .bind(Shortcut.FITTING, () -> board.size(TileSize.AUTO))
                .bind(Shortcut.HEADINGS, () -> board.headings(!board.look().headings()))
                .bind(Shortcut.FOLD, () -> fold(grid, board))
                .bind(Shortcut.FOLD_ALL, () -> board.foldAll(board.look().folded().isEmpty()))
                .bindEach(Shortcut.VIEW, key -> board.show(Shortcut.VIEW.indexOf(key)));
    }

    private static void go(TileGrid grid, KeyCode arrow, Consumer<@Nullable HostStatus> to) {
        int columns = arrow == KeyCode.LEFT ? -1 : arrow == KeyCode.RIGHT ? 1 : 0;
        int rows = arrow == KeyCode.UP ? -1 : arrow == KeyCode.DOWN ? 1 : 0;
        to.accept(grid.neighbour(columns, rows));
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
