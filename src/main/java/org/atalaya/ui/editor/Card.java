package org.atalaya.ui.editor;

import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.words.Words;

/**
 * A small dialog on the screen, from the moment it is made until it is left: Esc leaves it, Enter
 * does what its main button does.
 */
final class Card implements AutoCloseable {

    /** What a controller of such a dialog tells of its nodes. */
    interface Content {

        /** Where a person begins. */
        Node start();

        /** What Tab reaches first. */
        Node first();

        /** What Tab reaches last: the main button. */
        ButtonBase last();
    }

    private final ModalLayer layer;

    /**
     * Opens it over all that {@code host} holds.
     *
     * @param controller makes the controller, given what closes the dialog
     */
    <C extends Content> Card(
            StackPane host, Fxml fxml, Words words, Function<Runnable, C> controller) {
        C content = controller.apply(this::close);
        Fxml.View<Region, C> view = fxml.load(words, content);
        view.root().addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, content.last()));
        layer = new ModalLayer(host, view.root(), content.start(), content.first(), content.last());
        layer.open();
    }

    private void pressed(KeyEvent event, ButtonBase main) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            fire(event, event.getTarget() instanceof ButtonBase button ? button : main);
        }
    }

    private static void fire(Event event, ButtonBase button) {
        event.consume();
        button.fire();
    }

    boolean isOpen() {
        return layer.isOpen();
    }

    /** Closing twice does no harm. */
    @Override
    public void close() {
        layer.close();
    }
}
