package org.atalaya.ui.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** A button for each, any of which may be down. */
final class ChoicesInput<T> implements Input<Set<T>> {

    private final FlowPane box = new FlowPane();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    ChoicesInput(Control.Choices<T> kind, Words words, Control.Answer<Set<T>> answer) {
        box.getStyleClass().add(Styles.OPTION_CHOICES);
        for (T one : kind.all()) {
            ToggleButton button = new ToggleButton(kind.label().apply(words, one));
            button.setOnAction(pressed -> answer.set(chosen()));
            buttons.put(one, button);
        }
        box.getChildren().setAll(buttons.values());
    }

    private Set<T> chosen() {
        Set<T> chosen = new LinkedHashSet<>();
        buttons.forEach(
                (one, button) -> {
                    if (button.isSelected()) {
                        chosen.add(one);
                    }
                });
        return chosen;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Set<T> value) {
        buttons.forEach((one, button) -> button.setSelected(value.contains(one)));
    }
}
