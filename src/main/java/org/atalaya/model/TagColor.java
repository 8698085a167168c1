package org.atalaya.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours that a tag can have. Few, so that each theme can give them shades that are read on
 * its ground, and none of them green, amber or red: those mean a state.
 */
public enum TagColor {
    BLUE,
    CYAN,
    TEAL,
    INDIGO,
    PURPLE,
    PINK,
    BROWN,
    GRAY;

    /** Its name in {@code hosts.json} and in stylesheets. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of this name, in any case. */
    public static Optional<TagColor> named(String key) {
        return Arrays.stream(values())
                .filter(color -> color.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
