package org.atalaya.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.atalaya.model.InvalidInputException;
import org.atalaya.words.Words;

/** A field, read when it is left or with Enter: what is half typed would be refused too soon. */
final class TextInput<T> implements Input<T> {

    private final TextField field = new TextField();
    private final Control.Text<T> kind;
    private final Words words;
    private final Control.Answer<T> answer;
    private String told = "";

    TextInput(Control.Text<T> kind, Words words, Control.Answer<T> answer) {
        this.kind = kind;
        this.words = words;
        this.answer = answer;
        field.setPromptText(words.get(kind.prompt()));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(entered -> commit());
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (!is) {
                                commit();
                            }
                        });
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(T value) {
        String text = kind.write().apply(value);
        if (!text.equals(told)) {
            told = text;
            field.setText(text);
        }
    }

    @Override
    public void commit() {
        String typed = field.getText();
        if (typed.equals(told)) {
            return;
        }
        told = typed;
        try {
            T value = kind.read().read(typed);
            // As it is written: "5 min" becomes "5m".
            told = kind.write().apply(value);
            field.setText(told);
            answer.set(value);
        } catch (InvalidInputException e) {
            answer.refuse(words.get(e.key(), e.facts().toArray()));
        }
    }
}
