package org.atalaya.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The bundled fonts: Inter with tabular digits (resources/fonts/SOURCES.md). Each weight between
 * regular and bold has a family name of its own, because JavaFX finds it by that alone.
 */
public final class Fonts {

    public static final String FAMILY = "Atalaya Sans";
    public static final String MEDIUM = "Atalaya Sans Medium";
    public static final String SEMI_BOLD = "Atalaya Sans SemiBold";

    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    private Fonts() {}

    /** Makes the fonts known to JavaFX; asking twice does no harm. */
    public static void load() {
        for (String weight : WEIGHTS) {
            String path = "/fonts/AtalayaSans-" + weight + ".ttf";
            try (InputStream in =
                    Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
                Objects.requireNonNull(Font.loadFont(in, 0), path);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
    }
}
