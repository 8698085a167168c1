package org.atalaya.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** Name and sentence on the left, what it is set with on the right, and below what is wrong. */
final class RowBox extends HBox {

    private final Label note = new Label();

    RowBox(Item<?> item, Words words, Node... right) {
        Label label = text(item.label(words), Styles.OPTION_LABEL);
        Label hint = text(item.hint(words), Styles.OPTION_HINT);
        note.getStyleClass().add(Styles.OPTION_NOTE);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(label, hint, note);
        left.getStyleClass().add(Styles.OPTION_TEXT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox inputs = new HBox(right);
        inputs.getStyleClass().add(Styles.OPTION_RIGHT);
        getStyleClass().add(Styles.OPTION_ROW);
        getChildren().setAll(List.of(left, inputs));
        clear();
    }

    static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void clear() {
        say("", false);
    }

    void say(String sentence, boolean wrong) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
        pseudoClassStateChanged(Styles.INVALID, wrong);
    }

    String said() {
        return note.getText();
    }
}
