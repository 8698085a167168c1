package org.atalaya.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; an interface, because the dialog of the desktop is not ours. */
public interface FileAsk {

    /** Which kind of file. */
    enum Kind {
        WAV("settings.file.wav", "*.wav"),
        JSON("settings.file.json", "*.json"),
        CSV("settings.file.csv", "*.csv"),
        ZIP("settings.file.zip", "*.zip");

        private final String key;
        private final String pattern;

        Kind(String key, String pattern) {
            this.key = key;
            this.pattern = pattern;
        }

        /** The key of its name. */
        String key() {
            return key;
        }

        String pattern() {
            return pattern;
        }
    }

    /** One that is there. */
    Optional<Path> open(Kind kind);

    /** Where to write one. */
    Optional<Path> save(Kind kind, String name);
}
