package org.atalaya.ui.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.atalaya.ui.kit.Styles;

/** A button for each name that there is; one that is gone stays until a person lets it go. */
final class PicksInput implements Input<Set<String>> {

    private final Control.Picks kind;
    private final Ground ground;
    private final Control.Answer<Set<String>> answer;
    private final FlowPane box = new FlowPane();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    PicksInput(Control.Picks kind, Ground ground, Control.Answer<Set<String>> answer) {
        this.kind = kind;
        this.ground = ground;
        this.answer = answer;
        box.getStyleClass().add(Styles.OPTION_CHOICES);
    }

    private void picked(ToggleButton button) {
        Set<String> chosen = new LinkedHashSet<>();
        buttons.forEach(
                (id, each) -> {
                    if (each.isSelected()) {
                        chosen.add(id);
                    }
                });
        if (kind.needed() && chosen.isEmpty()) {
            button.setSelected(true);
            answer.refuse(ground.words().get("settings.error.one"));
        } else {
            answer.set(chosen);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Set<String> value) {
        Map<String, String> all = new LinkedHashMap<>(kind.all().apply(ground));
        value.stream().sorted().forEach(id -> all.putIfAbsent(id, gone(id)));
        buttons.clear();
        all.forEach(
                (id, label) -> {
                    ToggleButton button = new ToggleButton(label);
                    button.setMnemonicParsing(false);
                    button.setSelected(value.contains(id));
                    button.setOnAction(pressed -> picked(button));
                    buttons.put(id, button);
                });
        box.getChildren().setAll(buttons.values());
        if (all.isEmpty()) {
            box.getChildren()
                    .add(RowBox.text(ground.words().get("settings.none"), Styles.MUTED_TEXT));
        }
    }

    private String gone(String id) {
        return ground.words().get("settings.gone", id);
    }
}
