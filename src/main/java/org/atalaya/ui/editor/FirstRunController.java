package org.atalaya.ui.editor;

import java.util.List;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Icons;
import org.atalaya.ui.kit.WallActions;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a board without hosts shows instead of nothing: three ways to begin, and the steps that
 * follow.
 */
public final class FirstRunController {

    private final HostEditing editing;
    private final WallActions actions;

    @FXML private StackPane root;
    @FXML private FontIcon mark;
    @FXML private Label name;
    @FXML private FontIcon step1;
    @FXML private FontIcon step2;
    @FXML private FontIcon step3;
    @FXML private Button add;
    @FXML private FontIcon addIcon;
    @FXML private Button paste;
    @FXML private FontIcon pasteIcon;
    @FXML private Button demo;
    @FXML private FontIcon demoIcon;

    private FirstRunController(HostEditing editing, WallActions actions) {
        this.editing = editing;
        this.actions = actions;
    }

    /**
     * The view, which takes all the room there is, and the focus. {@code N}, {@code Shift+N} and
     * {@code D} work while it is to be seen and nobody types.
     */
    public static StackPane view(Words words, HostEditing editing, WallActions actions) {
        FirstRunController controller = new FirstRunController(editing, actions);
        Fxml.View<StackPane, FirstRunController> view = Fxml.FIRST_RUN.load(words, controller);
        return view.root();
    }

    @FXML
    private void initialize() {
        Icons.follow(mark, name.fontProperty(), 1.5);
        for (FontIcon step : List.of(step1, step2, step3)) {
            Icons.follow(step, add.fontProperty(), 1.2);
        }
        Icons.follow(addIcon, add.fontProperty(), 1.3);
        Icons.follow(pasteIcon, paste.fontProperty(), 1.3);
        Icons.follow(demoIcon, demo.fontProperty(), 1.3);
        EventHandler<KeyEvent> keys = this::keyPressed;
        root.sceneProperty()
                .subscribe(
                        (was, is) -> {
                            if (was != null) {
                                was.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
                            }
                            if (is != null) {
                                // At the scene: the focus may stand in the header.
                                is.addEventHandler(KeyEvent.KEY_PRESSED, keys);
                                add.requestFocus();
                            }
                        });
    }

    @FXML
    private void addHost() {
        editing.add();
    }

    @FXML
    private void pasteList() {
        editing.addMany("");
    }

    @FXML
    private void openDemo() {
        actions.openDemo();
    }

    private void keyPressed(KeyEvent event) {
        boolean meant =
                root.isVisible()
                        && !event.isShortcutDown()
                        && !event.isAltDown()
                        && !(event.getTarget() instanceof TextInputControl);
        if (!meant) {
            return;
        }
        switch (event.getCode()) {
            case N -> {
                event.consume();
                if (event.isShiftDown()) {
                    pasteList();
                } else {
                    addHost();
                }
            }
            case D -> {
                event.consume();
                openDemo();
            }
            default -> {} // a key of the wall
        }
    }
}
