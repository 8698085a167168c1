package org.atalaya.ui.wall;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.atalaya.ui.kit.Deed;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Steps;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * For ten seconds after hosts were deleted, or many were changed: a bar, in nobody's way, that
 * takes it back; after that, one that does it again. It is only ever about the last step.
 */
public final class UndoController {

    static final Duration SHOWN_FOR = Duration.seconds(10);

    private final Words words;
    private final WallCommands commands;
    private final PauseTransition timer = new PauseTransition(SHOWN_FOR);
    private @Nullable Runnable deed;

    @FXML private HBox root;
    @FXML private Label text;
    @FXML private Button act;

    UndoController(Words words, WallCommands commands) {
        this.words = words;
        this.commands = commands;
    }

    @FXML
    void initialize() {
        timer.setOnFinished(event -> hide());
        hide();
    }

    /** Offers what can be done about each step from now on. */
    void follow(Lifetimes lifetimes) {
        lifetimes.add(commands.stepsProperty().subscribe((before, now) -> tell(now)));
    }

    private void tell(Steps now) {
        hide();
        if (commands.door().isKiosk()) {
            return;
        }
        switch (now.moved()) {
            case DONE, FORWARD -> {
                if (now.undo() != null && isGrave(now.undo())) {
                    offer(now.undo().done(words), words.get("undo.undo"), commands::undo);
                }
            }
            case BACK -> {
                if (now.redo() != null) {
                    String text = words.get("undo.undone", now.redo().text(words));
                    offer(text, words.get("undo.redo"), commands::redo);
                }
            }
            case CLEARED -> {}
        }
    }

    /** What somebody sees in a dialog they have just left needs no second word. */
    private static boolean isGrave(Deed deed) {
        return deed.kind() == Deed.Kind.DELETE || deed.count() > 1;
    }

    /**
     * Offers something for a moment.
     *
     * @param sentence what happened
     * @param label of what can be done about it
     */
    void offer(String sentence, String label, Runnable what) {
        deed = what;
        text.setText(sentence);
        act.setText(label);
        root.setVisible(true);
        root.setManaged(true);
        timer.playFromStart();
    }

    @FXML
    void act() {
        Runnable what = deed;
        hide();
        if (what != null) {
            what.run();
        }
    }

    /** Hides the bar; what was done stays done. */
    @FXML
    void hide() {
        timer.stop();
        deed = null;
        root.setVisible(false);
        root.setManaged(false);
    }

    boolean isOffering() {
        return deed != null;
    }
}
