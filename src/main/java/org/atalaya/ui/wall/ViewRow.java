package org.atalaya.ui.wall;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.model.View;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A view in the list of views: its key, its name, and what can be done with it. */
final class ViewRow extends HBox {

    private final TextField name;

    ViewRow(View view, int place, Words words, ViewsController views) {
        getStyleClass().add(Styles.VIEW_ROW);
        boolean hasKey = place < BoardMenu.KEYS;
        Label key = new Label(hasKey ? words.get("views.key", place + 1) : "");
        key.getStyleClass().setAll(hasKey ? Styles.KEY_CAP : Styles.MUTED_TEXT);
        key.setMinWidth(USE_PREF_SIZE);
        name = new TextField(view.name());
        name.setAccessibleText(words.get("views.name"));
        name.setOnAction(event -> views.rename(view, name.getText()));
        name.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !name.getText().equals(view.name())) {
                                views.rename(view, name.getText());
                            }
                        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button up =
                button("mdi2a-arrow-up", words.get("views.up"), () -> views.move(view, place - 1));
        up.setDisable(place == 0);
        getChildren()
                .addAll(
                        key,
                        name,
                        button(
                                "mdi2e-eye-outline",
                                words.get("views.show"),
                                () -> views.show(view)),
                        button(
                                "mdi2c-content-save-outline",
                                words.get("views.replace"),
                                () -> views.replace(view)),
                        up,
                        button(
                                "mdi2d-delete-outline",
                                words.get("views.delete"),
                                () -> views.delete(view)));
    }

    private static Button button(String icon, String text, Runnable act) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add(Styles.ICON_BUTTON);
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    TextField name() {
        return name;
    }
}
