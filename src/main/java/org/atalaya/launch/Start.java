package org.atalaya.launch;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** Starts a program and does not wait for it; a port, so that a test sees what would be started. */
@FunctionalInterface
public interface Start {

    /**
     * Starts it.
     *
     * @param argv the program and its arguments, each as it is: no shell reads them
     * @throws IOException when there is no such program, or it may not be run
     */
    void run(List<String> argv) throws IOException;

    /** In a process of its own that outlives this program and is not listened to. */
    static void process(List<String> argv) throws IOException {
        new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start();
    }

    private static File nothing() {
        return new File(Platform.here() == Platform.WINDOWS ? "NUL" : "/dev/null");
    }
}
