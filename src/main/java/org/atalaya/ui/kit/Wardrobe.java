package org.atalaya.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.atalaya.model.Palette;

/**
 * Keeps all windows of the program in one palette, menus and tips among them: those that are open,
 * at once, and those to come. So nobody who opens a window need know of themes. FX thread only.
 */
public final class Wardrobe implements AutoCloseable {

    private final ListChangeListener<Window> opened = this::opened;
    private Palette palette;

    public Wardrobe(Palette palette) {
        this.palette = palette;
        Window.getWindows().addListener(opened);
        wear(palette);
    }

    /** What is worn now. */
    public Palette worn() {
        return palette;
    }

    /** From now on this one. */
    public void wear(Palette now) {
        palette = now;
        Window.getWindows().forEach(this::dress);
    }

    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    }

    private void dress(Window window) {
        Scene scene = window.getScene();
        if (scene != null) {
            dress(scene);
        }
    }

    /** For a scene whose window is not open yet: its first frame wears the right colours, too. */
    public void dress(Scene scene) {
        if (Themes.isDressed(scene)) {
            Themes.wear(scene, palette);
        }
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(opened);
    }
}
