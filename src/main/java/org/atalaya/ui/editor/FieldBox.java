package org.atalaya.ui.editor;

import javafx.beans.DefaultProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as FXML writes it: a caption, the control that it names, and a line below,
 * which holds a hint until there is a problem to tell.
 */
@DefaultProperty("input")
public final class FieldBox extends VBox {

    private final Label caption = new Label();
    private final Label note = new Label();
    private String hint = "";
    private @Nullable Control input;

    public FieldBox() {
        getStyleClass().add(Styles.FIELD_BOX);
        caption.getStyleClass().add(Styles.FIELD_CAPTION);
        caption.setMnemonicParsing(true);
        note.getStyleClass().add(Styles.FIELD_NOTE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(caption, note);
        clear();
    }

    /** What stands above; an underscore marks the key that leads here with Alt. */
    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String text) {
        caption.setText(text);
    }

    /** What to type, for as long as nothing is wrong. */
    public String getHint() {
        return hint;
    }

    public void setHint(String hint) {
        this.hint = hint;
        clear();
    }

    public @Nullable Control getInput() {
        return input;
    }

    public void setInput(Control input) {
        this.input = input;
        input.setMaxWidth(Double.MAX_VALUE);
        caption.setLabelFor(input);
        getChildren().setAll(caption, input, note);
        clear();
    }

    /** Shows something more below the control. */
    void setBelow(Node below) {
        getChildren().add(getChildren().indexOf(note), below);
    }

    /** Takes a problem away. */
    void clear() {
        say(hint, false, false);
    }

    /** Tells a problem: an error is red, anything else amber. */
    void tell(String problem, boolean error) {
        say(problem, error, !error);
    }

    private void say(String text, boolean invalid, boolean doubtful) {
        pseudoClassStateChanged(Styles.INVALID, invalid);
        pseudoClassStateChanged(Styles.DOUBTFUL, doubtful);
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
        if (input != null) {
            input.setAccessibleHelp(text);
        }
    }
}
