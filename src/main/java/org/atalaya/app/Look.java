package org.atalaya.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import org.atalaya.model.Palette;
import org.atalaya.model.Theme;
import org.atalaya.ui.kit.Palettes;
import org.atalaya.ui.kit.Wardrobe;
import org.atalaya.words.Words;

/**
 * Which palette the windows wear: that of the chosen theme, that of the desktop as it is now, or
 * the person's own file as it is now. FX thread only.
 */
final class Look implements AutoCloseable {

    private final Wardrobe wardrobe = new Wardrobe(Palettes.of(Theme.DARK));
    private final Platform.Preferences desktop = Platform.getPreferences();
    private final InvalidationListener desktopChanged = change -> followDesktop();
    private final OwnPalette own;
    private final Consumer<List<String>> problems;
    private Theme theme = Theme.DARK;

    /**
     * @param hostFile beside it lies the palette of a person's own
     * @param problems told what is wrong with that file, as full sentences; nothing while it is
     *     right or not asked for
     */
    Look(Path hostFile, Words words, Consumer<List<String>> problems) {
        this.problems = problems;
        own =
                new OwnPalette(
                        OwnPalette.fileBeside(hostFile),
                        words,
                        found -> Platform.runLater(() -> found(found)));
        desktop.addListener(desktopChanged);
    }

    /** Wears this theme from now on; asking for the one that is worn changes nothing. */
    void choose(Theme now) {
        if (now == theme) {
            return;
        }
        theme = now;
        own.rest();
        problems.accept(List.of());
        switch (now) {
            case SYSTEM -> followDesktop();
            case OWN -> found(own.watch());
            case DARK, LIGHT, CONTRAST, CLASSIC, DEUTAN, TRITAN -> wardrobe.wear(Palettes.of(now));
        }
    }

    /** For a scene that is not in an open window yet. */
    void dress(Scene scene) {
        wardrobe.dress(scene);
    }

    /** What is worn now. */
    Palette worn() {
        return wardrobe.worn();
    }

    private void followDesktop() {
        if (theme == Theme.SYSTEM) {
            wardrobe.wear(Palettes.of(ofDesktop(desktop)));
        }
    }

    /** The theme that is most like the desktop's. */
    static Theme ofDesktop(Platform.Preferences desktop) {
        boolean contrast =
                desktop.getBoolean("Windows.SPI.HighContrast").orElse(false)
                        || desktop.getString("GTK.theme_name").orElse("").contains("HighContrast");
        if (contrast) {
            return Theme.CONTRAST;
        }
        return desktop.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** A file that cannot be worn changes nothing that is worn. */
    private void found(OwnPalette.Found found) {
        if (theme != Theme.OWN) {
            return; // looked at before something else was chosen
        }
        if (found.palette() != null) {
            wardrobe.wear(found.palette());
        }
        problems.accept(found.problem() == null ? List.of() : List.of(found.problem()));
    }

    @Override
    public void close() {
        desktop.removeListener(desktopChanged);
        own.close();
        wardrobe.close();
    }
}
