package org.atalaya.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** A list to choose one from. */
final class ChoiceInput<T> implements Input<T> {

    private final ComboBox<T> box = new ComboBox<>();
    private boolean showing;

    ChoiceInput(Control.Choice<T> kind, Words words, Control.Answer<T> answer) {
        box.getItems().setAll(kind.all());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : kind.label().apply(words, value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
        box.valueProperty()
                .subscribe(
                        (was, is) -> {
                            if (!showing && is != null) {
                                answer.set(is);
                            }
                        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(T value) {
        showing = true;
        if (!box.getItems().contains(value)) {
            box.getItems().add(value); // written by hand, and kept
        }
        box.setValue(value);
        showing = false;
    }
}
