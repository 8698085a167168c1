package org.atalaya.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.atalaya.ui.kit.Styles;

/** A switch, perhaps with a button that plays what it is about. */
final class SwitchInput implements Input<Boolean> {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final HBox box = new HBox(toggle);

    SwitchInput(Ground ground, Optional<Signal> heard, Control.Answer<Boolean> answer) {
        box.getStyleClass().add(Styles.OPTION_INPUT);
        heard.ifPresent(
                signal ->
                        box.getChildren()
                                .addFirst(
                                        new PlayButton(
                                                ground, signal, Optional::empty, answer::tell)));
        // A switch of AtlantaFX has no key of its own.
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        toggle.selectedProperty().subscribe((was, is) -> answer.set(is));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            toggle.fire();
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return toggle;
    }

    @Override
    public void show(Boolean value) {
        toggle.setSelected(value);
    }
}
