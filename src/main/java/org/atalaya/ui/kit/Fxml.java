package org.atalaya.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.util.Callback;
import org.atalaya.words.Words;

/** Every FXML view of the program, and the one way to load it. */
public enum Fxml {
    WALL("/fxml/wall.fxml"),
    HEADER("/fxml/header.fxml"),
    FOOTER("/fxml/footer.fxml"),
    BANNERS("/fxml/banners.fxml"),
    UNDO("/fxml/undo.fxml"),
    SELECTION("/fxml/selection.fxml"),
    VIEWS("/fxml/views.fxml"),
    TILE("/fxml/tile.fxml"),
    HOST_DIALOG("/fxml/host-dialog.fxml"),
    PASTE_DIALOG("/fxml/paste-dialog.fxml"),
    BULK_DIALOG("/fxml/bulk-dialog.fxml"),
    UNTIL_DIALOG("/fxml/until-dialog.fxml"),
    ACKNOWLEDGE_DIALOG("/fxml/acknowledge-dialog.fxml"),
    MAINTENANCE_DIALOG("/fxml/maintenance-dialog.fxml"),
    PROFILE_DIALOG("/fxml/profile-dialog.fxml"),
    FIRST_RUN("/fxml/first-run.fxml"),
    SETTINGS("/fxml/settings.fxml");

    private final String path;

    Fxml(String path) {
        this.path = path;
    }

    /** Where the file lies among the resources. */
    public String path() {
        return path;
    }

    /** Whether this build carries the view. */
    public boolean exists() {
        return Fxml.class.getResource(path) != null;
    }

    /**
     * Loads the view.
     *
     * @param words what its {@code %keys} mean
     * @param controllers makes the controller that the file names
     * @throws UncheckedIOException when the file is broken: a mistake of ours
     */
    public <N, C> View<N, C> load(Words words, Callback<Class<?>, Object> controllers) {
        URL url = Objects.requireNonNull(Fxml.class.getResource(path), path);
        FXMLLoader loader = new FXMLLoader(url, words);
        loader.setControllerFactory(controllers);
        try {
            N root = loader.load();
            C controller = loader.getController();
            return new View<>(root, controller);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + path, e);
        }
    }

    /** Loads a view whose controller is at hand. */
    public <N, C> View<N, C> load(Words words, C controller) {
        return load(words, (Callback<Class<?>, Object>) type -> type.cast(controller));
    }

    /**
     * A loaded view.
     *
     * @param root its topmost node
     * @param controller what the file named, made by the factory
     */
    public record View<N, C>(N root, C controller) {}
}
