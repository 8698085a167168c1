package org.atalaya.ui.wall;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Words;

/** While several hosts are chosen: how many, and what can be done with all of them. */
public final class SelectionController {

    private final Words words;
    private final WallCommands commands;
    private final TileGrid grid;

    @FXML private HBox root;
    @FXML private Label text;

    SelectionController(Words words, WallCommands commands, TileGrid grid) {
        this.words = words;
        this.commands = commands;
        this.grid = grid;
    }

    /** Shows itself whenever there is more than one, but on a kiosk. */
    void follow(ObservableValue<Boolean> kiosk, Lifetimes lifetimes) {
        grid.selection().setHelp(words.get("selection.picked"));
        lifetimes.add(grid.selection().sizeProperty().subscribe(size -> show(size.intValue())));
        lifetimes.follow(kiosk, now -> show(grid.selection().sizeProperty().get()));
    }

    private void show(int size) {
        boolean shown = size > 1 && !commands.door().isKiosk();
        root.setVisible(shown);
        root.setManaged(shown);
        text.setText(words.get("selection.count", size));
        root.setAccessibleText(text.getText());
    }

    /** How many are chosen, as it is shown; empty while it is one or none. */
    List<String> shown() {
        return root.isVisible() ? List.of(text.getText()) : List.of();
    }

    @FXML
    void edit() {
        commands.edit();
    }

    @FXML
    void pause() {
        commands.togglePause();
    }

    @FXML
    void acknowledge() {
        commands.acknowledge();
    }

    @FXML
    void delete() {
        commands.delete();
    }

    @FXML
    void clear() {
        grid.choose(null);
    }
}
