package org.atalaya.ui.wall;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.atalaya.model.Host;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** For ten seconds after a host was deleted: a bar, in nobody's way, that brings it back. */
public final class UndoController {

    static final Duration SHOWN_FOR = Duration.seconds(10);

    private final Words words;
    private final Consumer<Host> bringBack;
    private final PauseTransition timer = new PauseTransition(SHOWN_FOR);
    private @Nullable Host host;

    @FXML private HBox root;
    @FXML private Label text;

    UndoController(Words words, Consumer<Host> bringBack) {
        this.words = words;
        this.bringBack = bringBack;
    }

    @FXML
    void initialize() {
        timer.setOnFinished(event -> hide());
        hide();
    }

    /** Offers to bring this host back. */
    void offer(Host deleted) {
        host = deleted;
        text.setText(words.get("undo.deleted", deleted.name()));
        root.setVisible(true);
        root.setManaged(true);
        timer.playFromStart();
    }

    @FXML
    void undo() {
        Host deleted = host;
        hide();
        if (deleted != null) {
            bringBack.accept(deleted);
        }
    }

    /** Hides the bar; the host stays deleted. */
    @FXML
    void hide() {
        timer.stop();
        host = null;
        root.setVisible(false);
        root.setManaged(false);
    }

    boolean isOffering() {
        return host != null;
    }
}
