package org.atalaya.ui.editor;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Icons;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a board without hosts shows instead of nothing: two ways to begin. */
public final class FirstRunController {

    private final HostEditing editing;
    private final WallActions actions;

    @FXML private FontIcon mark;
    @FXML private Label name;
    @FXML private Button add;
    @FXML private Button demo;

    private FirstRunController(HostEditing editing, WallActions actions) {
        this.editing = editing;
        this.actions = actions;
    }

    /**
     * The view, which takes all the room there is and the focus. {@code N} and {@code D} work while
     * the focus is in it.
     */
    public static StackPane view(Words words, HostEditing editing, WallActions actions) {
        FirstRunController controller = new FirstRunController(editing, actions);
        Fxml.View<StackPane, FirstRunController> view = Fxml.FIRST_RUN.load(words, controller);
        return view.root();
    }

    @FXML
    private void initialize() {
        Icons.follow(mark, name.fontProperty(), 1.5);
        Icons.follow(add, 1.3);
        Icons.follow(demo, 1.3);
        // Only once it is in a scene can it take the focus, and then without being asked.
        add.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                add.requestFocus();
                            }
                        });
    }

    @FXML
    private void addHost() {
        editing.add();
    }

    @FXML
    private void openDemo() {
        actions.openDemo();
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> {
                event.consume();
                addHost();
            }
            case D -> {
                event.consume();
                openDemo();
            }
            default -> {} // a key of the wall
        }
    }
}
