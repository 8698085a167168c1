package org.atalaya.app;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {}

    /**
     * Asks the environment, without loading a toolkit: on Linux and its kin a window needs an X
     * server ({@code DISPLAY}); elsewhere, and when JavaFX's own headless platform is asked for,
     * there always is one. An X server that does not answer is found out at start.
     */
    static boolean isPresent(String osName, Map<String, String> environment, String glassPlatform) {
        if (glassPlatform.equalsIgnoreCase("Headless")) {
            return true;
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /** The same for this machine. */
    static boolean isPresent() {
        return isPresent(
                System.getProperty("os.name", ""),
                System.getenv(),
                System.getProperty("glass.platform", ""));
    }

    /** Whether windows are drawn into memory only, by JavaFX's headless platform. */
    static boolean isInMemory() {
        return System.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
    }
}
