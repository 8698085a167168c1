package org.atalaya.model;

import java.util.Locale;

/** What a person opens to a host in a terminal of the desktop, with programs of the system. */
public enum Session {
    SSH,
    RDP,
    PING,
    TRACEROUTE;

    /** As it is called in the language files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
