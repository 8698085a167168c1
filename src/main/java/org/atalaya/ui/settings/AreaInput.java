package org.atalaya.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.atalaya.model.InvalidInputException;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** Several lines, read when they are left or with Ctrl+Enter; places for values are offered. */
final class AreaInput<T> implements Input<T> {

    private static final int ROWS = 6;

    private final TextArea area = new TextArea();
    private final VBox box = new VBox(area);
    private final Control.Area<T> kind;
    private final Words words;
    private final Control.Answer<T> answer;
    private String told = "";

    AreaInput(Control.Area<T> kind, Words words, Control.Answer<T> answer) {
        this.kind = kind;
        this.words = words;
        this.answer = answer;
        area.setPromptText(words.get(kind.prompt()));
        area.setPrefRowCount(kind.places().isEmpty() ? ROWS / 2 : ROWS);
        area.setWrapText(true);
        area.getStyleClass().add(Styles.OPTION_AREA);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (!is) {
                                commit();
                            }
                        });
        box.getStyleClass().add(Styles.OPTION_INPUT);
        if (!kind.places().isEmpty()) {
            box.getChildren().add(places());
        }
    }

    /** What can stand there, put where the cursor is. */
    private MenuButton places() {
        MenuButton menu = new MenuButton(words.get("settings.insert"));
        menu.setFocusTraversable(false);
        for (String place : kind.places()) {
            MenuItem item = new MenuItem("{{" + place + "}}");
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> insert(item.getText()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void insert(String text) {
        area.replaceSelection(text);
        area.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commit();
            event.consume();
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return area;
    }

    @Override
    public void show(T value) {
        String text = kind.write().apply(value);
        if (!text.equals(told)) {
            told = text;
            area.setText(text);
        }
    }

    @Override
    public void commit() {
        String typed = area.getText();
        if (typed.equals(told)) {
            return;
        }
        told = typed;
        try {
            T value = kind.read().read(typed);
            told = kind.write().apply(value);
            if (!told.equals(typed)) {
                area.setText(told);
            }
            answer.set(value);
        } catch (InvalidInputException e) {
            answer.refuse(words.get(e.key(), e.facts().toArray()));
        }
    }
}
