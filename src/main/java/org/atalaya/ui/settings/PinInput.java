package org.atalaya.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Pin;

/**
 * A field for a PIN. What is typed is not seen, so it is typed twice, each time with Enter; who
 * leaves in between has changed nothing.
 */
final class PinInput implements Input<Optional<Pin>> {

    private final PasswordField field = new PasswordField();
    private final Ground ground;
    private final Control.Answer<Optional<Pin>> answer;
    private String first = "";

    PinInput(Ground ground, Control.Answer<Optional<Pin>> answer) {
        this.ground = ground;
        this.answer = answer;
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(entered -> enter());
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Optional<Pin> value) {
        first = "";
        field.clear();
        field.setPromptText(
                ground.words().get(value.isPresent() ? "settings.pin.set" : "settings.pin.none"));
    }

    private void enter() {
        String typed = field.getText();
        field.clear();
        try {
            String digits = Pin.digits(typed);
            if (first.isEmpty()) {
                first = digits;
                answer.tell(ground.words().get("settings.pin.again"));
            } else if (first.equals(digits)) {
                first = "";
                answer.tell("");
                ground.desk().seal(digits).thenAccept(pin -> answer.set(Optional.of(pin)));
            } else {
                first = "";
                answer.refuse(ground.words().get("settings.pin.differ"));
            }
        } catch (InvalidInputException e) {
            first = "";
            answer.refuse(ground.words().get(e.key(), e.facts().toArray()));
        }
    }
}
