package org.atalaya.ui.editor;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.model.Host;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A line for the names of other hosts: they are typed, or picked from a list of those that fit what
 * is typed, which the arrow at its end and the down key open.
 */
final class HostPicker extends CustomTextField {

    /** More would not fit on a small screen; who types a letter sees others. */
    private static final int MOST = 12;

    private final ParentNames names;
    private final Words words;
    private final ContextMenu menu = new ContextMenu();

    HostPicker(ParentNames names, Words words) {
        this.names = names;
        this.words = words;
        FontIcon arrow = new FontIcon("mdi2c-chevron-down");
        arrow.setCursor(Cursor.HAND);
        arrow.setOnMouseClicked(click -> offer());
        setRight(arrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !menu.isShowing()) {
            event.consume();
            offer();
        }
    }

    private void offer() {
        menu.getItems().setAll(items());
        requestFocus();
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    /** What can be picked now. */
    List<MenuItem> items() {
        List<Host> offered = names.offered(getText(), MOST);
        if (offered.isEmpty()) {
            MenuItem none = new MenuItem(words.get("editor.dependsOn.none"));
            none.setDisable(true);
            return List.of(none);
        }
        return offered.stream().map(this::item).toList();
    }

    private MenuItem item(Host host) {
        MenuItem item = new MenuItem(host.name());
        item.setMnemonicParsing(false);
        item.setOnAction(
                picked -> {
                    setText(names.with(getText(), host));
                    end();
                });
        return item;
    }
}
