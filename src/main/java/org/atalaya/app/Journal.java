package org.atalaya.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Where the program writes what only its makers and the curious read: {@code atalaya.log} in the
 * platform's state folder, four files of 1 MB at most. What a person must know is a sentence on the
 * wall or on the terminal, never only here; so the terminal stays free of it.
 */
final class Journal {

    private static final int FILE_SIZE = 1_000_000;
    private static final int FILES = 4;

    private Journal() {}

    /** Sends the log of the whole process to {@code folder}; without one it goes nowhere. */
    static void open(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
        try {
            Files.createDirectories(folder);
            String pattern = folder.resolve("atalaya.%g.log").toString();
            FileHandler file = new FileHandler(pattern, FILE_SIZE, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException e) {
            // A folder one may not write to must not keep the wall from opening, and there is
            // nowhere to say it but here.
            System.err.println("atalaya: no log in " + folder + ": " + e.getMessage());
        }
    }
}
