package org.atalaya.launch;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts a program and says how it ended; a port, so that a test sees what would be started. */
@FunctionalInterface
public interface Run {

    /**
     * Starts it; it may outlive this program.
     *
     * @param argv the program and its arguments, each as it is: no shell reads them
     * @param environment variables beside those of this program
     * @return its exit status, once it has ended
     * @throws IOException when there is no such program, or it may not be run
     */
    CompletableFuture<Integer> start(List<String> argv, Map<String, String> environment)
            throws IOException;

    /** In a process of its own that is not listened to. */
    static CompletableFuture<Integer> process(List<String> argv, Map<String, String> environment)
            throws IOException {
        File nothing = new File(Platform.here() == Platform.WINDOWS ? "NUL" : "/dev/null");
        ProcessBuilder builder =
                new ProcessBuilder(argv)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(ProcessBuilder.Redirect.from(nothing));
        builder.environment().putAll(environment);
        return builder.start().onExit().thenApply(Process::exitValue);
    }
}
