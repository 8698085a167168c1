package org.atalaya.ui.wall;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.View;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.ModalLayer;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The list of views: shown, renamed, moved to another key, replaced by what the board shows now,
 * deleted; and a new one made of that. Each holds at once.
 */
public final class ViewsController {

    private final BoardView board;
    private final Words words;
    private @Nullable StackPane host;
    private @Nullable ModalLayer layer;
    private List<View> before = List.of();

    @FXML private VBox root;
    @FXML private VBox list;
    @FXML private Label none;
    @FXML private TextField name;
    @FXML private Button save;
    @FXML private Label note;
    @FXML private Button undo;
    @FXML private Button done;

    ViewsController(BoardView board, Words words) {
        this.board = board;
        this.words = words;
    }

    /** Where it opens. */
    void standIn(StackPane wall) {
        host = wall;
    }

    /** Opens the list over the wall. */
    void open() {
        if (host == null || layer != null) {
            return;
        }
        Fxml.VIEWS.<VBox, ViewsController>load(words, this);
        fill();
        ModalLayer opened = new ModalLayer(host, root, name, name, done);
        layer = opened;
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        opened.open();
    }

    boolean isOpen() {
        return layer != null;
    }

    @FXML
    void initialize() {
        before = board.views();
        tell("", false);
        undo.setVisible(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    @FXML
    void close() {
        if (layer != null) {
            layer.close();
            layer = null;
        }
    }

    /** Keeps what the board shows now. */
    @FXML
    void save() {
        if (board.views().size() >= BoardSettings.MOST_VIEWS) {
            tell(words.get("views.error.many", BoardSettings.MOST_VIEWS), true);
            return;
        }
        String given = named(name.getText(), Optional.empty());
        if (given != null) {
            step();
            board.save(given);
            name.clear();
            fill();
        }
    }

    /** A name that no other view has; null when it was refused, and then why is said. */
    @Nullable String named(String typed, Optional<View> renamed) {
        try {
            String given = board.settingsProperty().get().name(typed, renamed);
            tell("", false);
            return given;
        } catch (InvalidValueException e) {
            tell(sentence(e), true);
            return null;
        }
    }

    private String sentence(InvalidInputException e) {
        return words.get(e.key(), e.facts().toArray());
    }

    private void tell(String sentence, boolean wrong) {
        note.setText(sentence.isEmpty() ? words.get("views.hint") : sentence);
        note.pseudoClassStateChanged(Styles.INVALID, wrong);
    }

    /** What was so far is what {@link #undo} brings back. */
    private void step() {
        before = board.views();
        undo.setVisible(true);
    }

    @FXML
    void undo() {
        List<View> now = board.views();
        board.views(before);
        before = now;
        tell("", false);
        fill();
    }

    void rename(View view, String typed) {
        String given = named(typed, Optional.of(view));
        if (given != null && !given.equals(view.name())) {
            step();
            board.rename(view, given);
            fill();
        }
    }

    void replace(View view) {
        step();
        board.save(view.name());
        tell(words.get("views.replaced", view.name()), false);
        fill();
    }

    void move(View view, int to) {
        step();
        board.move(view, to);
        fill();
    }

    void delete(View view) {
        step();
        board.delete(view);
        tell(words.get("views.deleted", view.name()), false);
        fill();
    }

    void show(View view) {
        close();
        board.show(view);
    }

    private void fill() {
        list.getChildren().clear();
        int place = 0;
        for (View view : board.views()) {
            list.getChildren().add(new ViewRow(view, place++, words, this));
        }
        none.setVisible(place == 0);
        none.setManaged(place == 0);
    }

    /** The rows, as they stand. */
    List<Node> rows() {
        return List.copyOf(list.getChildren());
    }

    /** What is said below the list. */
    String note() {
        return note.getText();
    }

    TextField name() {
        return name;
    }
}
