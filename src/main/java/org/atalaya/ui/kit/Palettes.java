package org.atalaya.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.Palette;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Theme;

/** The palettes that the program brings. */
public final class Palettes {

    private Palettes() {}

    /**
     * The palette of a theme that has a file.
     *
     * @throws IllegalArgumentException for {@link Theme#SYSTEM} and {@link Theme#OWN}, which have
     *     none
     */
    public static Palette of(Theme theme) {
        String path = "/css/palette-" + SettingsText.key(theme) + ".css";
        try (InputStream in = Palettes.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no palette of " + theme);
            }
            return Palette.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (InvalidValueException e) {
            throw new IllegalStateException("a mistake of ours in " + path, e);
        }
    }

    /**
     * A person's palette, once it can be worn and read.
     *
     * @throws InvalidValueException with a sentence that names what is wrong
     */
    public static Palette own(String css) throws InvalidValueException {
        Palette palette = Palette.read(css);
        palette.judge(of(Theme.DARK));
        return palette;
    }

    /** A palette of ours as a person starts from it: the same file, to be copied. */
    public static String text(Palette palette, String comment) {
        return "/*\n * " + Objects.requireNonNull(comment) + "\n */\n" + palette.css();
    }
}
