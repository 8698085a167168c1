package org.atalaya.app;

import javafx.application.Platform;

/** The one way out of the window's process: the shutdown hook saves and closes everything. */
final class Leaving {

    private Leaving() {}

    /**
     * Ends the process; from any thread, and returns. Closing the toolkit alone would not do: a
     * server of the demo may still have a thread that keeps the process.
     *
     * <p>The FX thread itself goes into the exit and stays there. JavaFX's own shutdown hook throws
     * its pipeline away, and one more pulse or mouse event on a living FX thread would trip over
     * what is missing, with a stack trace as the last thing the terminal shows.
     */
    static void now() {
        with(0);
    }

    /**
     * The same with an exit code.
     *
     * @param code for the shell
     */
    static void with(int code) {
        Platform.runLater(() -> System.exit(code));
    }
}
