package org.atalaya.ui.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.DesktopFileAsk;
import org.atalaya.ui.kit.Fxml;
import org.atalaya.ui.kit.ModalLayer;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Opens the settings over a window, one at a time: asking again while they are open does nothing.
 */
public final class SettingsWindow implements AutoCloseable {

    private final StackPane window;
    private final Ground ground;
    private final Supplier<List<Page>> pages;
    private @Nullable ModalLayer layer;
    private @Nullable SettingsController controller;

    /**
     * @param window the topmost pane of the window, which the settings are laid over
     * @param pages asked each time they are opened
     */
    public SettingsWindow(
            StackPane window, SettingsDesk desk, Words words, Supplier<List<Page>> pages) {
        this(
                window,
                new Ground(
                        desk,
                        words,
                        new DesktopFileAsk(() -> window.getScene().getWindow(), words)),
                pages);
    }

    SettingsWindow(StackPane window, Ground ground, Supplier<List<Page>> pages) {
        this.window = window;
        this.ground = ground;
        this.pages = pages;
    }

    /** Shows the first page, with the focus in the search. */
    public void open() {
        open("");
    }

    /**
     * Shows the page with this key, with the focus in the search.
     *
     * @param page the first one is shown when there is none with this key
     */
    public void open(String page) {
        if (isOpen()) {
            return;
        }
        SettingsController opened = new SettingsController(pages.get(), ground, this::close);
        Fxml.View<VBox, SettingsController> view = Fxml.SETTINGS.load(ground.words(), opened);
        ModalLayer over =
                new ModalLayer(window, view.root(), opened.first(), opened.first(), opened.last());
        opened.open(page);
        controller = opened;
        layer = over;
        over.open();
    }

    /** Whether they are on the screen. */
    public boolean isOpen() {
        return layer != null && layer.isOpen();
    }

    @Override
    public void close() {
        if (controller != null && layer != null) {
            controller.close();
            layer.close();
        }
    }
}
