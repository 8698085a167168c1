package org.atalaya.launch;

import java.util.Locale;

/** Which family of systems this machine is: each starts a browser and a terminal in its own way. */
public enum Platform {
    LINUX,
    MAC,
    WINDOWS;

    /** That of this machine. */
    public static Platform here() {
        return of(System.getProperty("os.name", ""));
    }

    static Platform of(String name) {
        String os = name.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return WINDOWS;
        }
        return os.startsWith("mac") ? MAC : LINUX;
    }
}
