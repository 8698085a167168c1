package org.atalaya.model;

import java.util.Locale;

/** In what order the tiles of the board stand. */
public enum TileOrder {
    /** What needs a person first, the rest as in the file. */
    WORST,
    /** By name, numbers by their value. */
    NAME,
    /** What answers slowest first, what does not answer before it. */
    LATENCY,
    /** By the path of the group, in each the worst first. */
    GROUP,
    /** As the hosts stand in the file, where a person puts them. */
    HAND;

    /** The word in the file and in the language keys: {@code worst}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
