package org.atalaya.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.atalaya.words.Words;

/** Asks with the dialog of the desktop. */
public final class DesktopFileAsk implements FileAsk {

    private final Supplier<Window> window;
    private final Words words;

    /**
     * @param window what the dialog stands over; asked each time
     */
    public DesktopFileAsk(Supplier<Window> window, Words words) {
        this.window = window;
        this.words = words;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return Optional.ofNullable(chooser(kind).showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> save(Kind kind, String name) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    private FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.get(kind.key()), kind.pattern()));
        return chooser;
    }
}
