package org.atalaya.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What stands where nothing is: what belongs here, how it comes here, and a button that does the
 * first step. It is as high as its words need at its width.
 */
public final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button act = new Button();

    public EmptyState() {
        getStyleClass().add(Styles.EMPTY_STATE);
        title.getStyleClass().add(Styles.EMPTY_TITLE);
        text.getStyleClass().add(Styles.MUTED_TEXT);
        title.setWrapText(true);
        text.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        text.setMinHeight(USE_PREF_SIZE);
        act.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, text);
    }

    /** Says this, and offers nothing. */
    public void say(String what, String how) {
        title.setText(what);
        text.setText(how);
        title.setManaged(!what.isEmpty());
        getChildren().remove(act);
    }

    /** Says this, and offers to do it. */
    public void say(String what, String how, String button, Runnable deed) {
        say(what, how);
        act.setText(button);
        act.setOnAction(pressed -> deed.run());
        getChildren().add(act);
    }
}
