package org.atalaya.model;

/** Which colours the wall wears. Each but the first and the last is a file of its own. */
public enum Theme {
    /** Light, dark or high contrast, as the desktop is now. */
    SYSTEM,
    DARK,
    LIGHT,
    /** White on black, edges for everything, text at 7:1. */
    CONTRAST,
    /** After the first PyMonitor: a navy title, green and dark-red bars. */
    CLASSIC,
    /** For eyes that do not part red from green: protanopia, deuteranopia. */
    DEUTAN,
    /** For eyes that do not part blue from green: tritanopia. */
    TRITAN,
    /** The person's own: {@code palette.css} beside the file of hosts. */
    OWN
}
