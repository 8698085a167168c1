package org.atalaya.ui.wall;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** What is dragged onto the window: a link of a browser, a text, or a file with a list of hosts. */
final class BoardDrop {

    private final WallCommands commands;
    private final BooleanSupplier open;

    /**
     * @param open whether the board takes anything now; a kiosk does not
     */
    BoardDrop(WallCommands commands, BooleanSupplier open) {
        this.commands = commands;
        this.open = open;
    }

    void listenAt(Node root) {
        root.addEventHandler(DragEvent.DRAG_OVER, this::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (open.getAsBoolean() && (board.hasFiles() || board.hasUrl() || board.hasString())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        event.setDropCompleted(open.getAsBoolean() && take(board));
        event.consume();
    }

    /** Files before the links to them, links before the words they stand under. */
    boolean take(Dragboard board) {
        if (board.hasFiles()) {
            commands.addFile(board.getFiles().getFirst().toPath());
            return true;
        }
        String text = board.hasUrl() ? board.getUrl() : board.getString();
        if (text == null || text.isBlank()) {
            return false;
        }
        commands.addMany(text);
        return true;
    }
}
