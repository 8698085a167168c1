package org.atalaya.ui.wall;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** All keys and what each does, made of {@link Shortcut}, so that none can be missing. */
final class KeysPanel extends VBox {

    private static final int COLUMNS = 2;

    KeysPanel(Words words) {
        Label title = new Label(words.get("keys.title"));
        title.getStyleClass().add(Styles.KEYS_TITLE);
        GridPane list = list(words);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.FORM_SCROLL);
        getStyleClass().add(Styles.KEYS_PANEL);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(title, scroll);
    }

    private static GridPane list(Words words) {
        GridPane list = new GridPane();
        list.getStyleClass().add(Styles.KEYS_LIST);
        List<Shortcut> all = List.of(Shortcut.values());
        int rows = (all.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < all.size(); i++) {
            Shortcut shortcut = all.get(i);
            int column = i / rows * 2;
            int row = i % rows;
            HBox caps = new HBox();
            caps.getStyleClass().add(Styles.KEY_CAPS);
            caps.setAlignment(Pos.CENTER_RIGHT);
            for (String cap : shortcut.caps(words)) {
                Label label = new Label(cap);
                label.getStyleClass().add(Styles.KEY_CAP);
                label.setMinWidth(USE_PREF_SIZE);
                caps.getChildren().add(label);
            }
            Label does = new Label(shortcut.does(words));
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            list.add(caps, column, row);
            list.add(does, column + 1, row);
        }
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints caps = new ColumnConstraints();
            caps.setHalignment(HPos.RIGHT);
            caps.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints does = new ColumnConstraints();
            list.getColumnConstraints().addAll(caps, does);
        }
        return list;
    }
}
