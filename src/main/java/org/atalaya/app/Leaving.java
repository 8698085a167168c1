package org.atalaya.app;

/** The one way out of the window's process: the shutdown hook saves and closes everything. */
final class Leaving {

    private Leaving() {}

    /**
     * Ends the process; from any thread, and returns. Closing the toolkit alone would not do: a
     * server of the demo may still have a thread that keeps the process.
     */
    static void now() {
        Thread.ofPlatform().name("atalaya-leave").start(() -> System.exit(0));
    }
}
