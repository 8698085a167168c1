package org.atalaya.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.atalaya.ui.kit.Styles;

/** A row of buttons of which exactly one is on: for a choice whose members a person should see. */
final class Segments {

    private Segments() {}

    /**
     * Fills the row with a button a choice, which it keeps as its user data.
     *
     * @param chosen is told what a person chose
     * @return the buttons, to show what was chosen elsewhere
     */
    static <T> ToggleGroup fill(
            Pane row, List<T> choices, Function<T, String> name, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton segment = new ToggleButton(name.apply(choice));
            segment.setToggleGroup(group);
            segment.setUserData(choice);
            segment.setOnAction(
                    pressed -> {
                        segment.setSelected(true); // one is always chosen
                        chosen.accept(choice);
                    });
            row.getChildren().add(segment);
        }
        row.getChildren().getFirst().getStyleClass().add(Styles.KIND_FIRST);
        row.getChildren().getLast().getStyleClass().add(Styles.KIND_LAST);
        return group;
    }
}
