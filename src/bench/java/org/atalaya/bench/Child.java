package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours, what it said in a file. */
final class Child implements AutoCloseable {

    private static final int SHOWN = 2_000;

    private final Path said;
    private final Process process;

    Child(List<String> command, Map<String, String> environment, Path said) throws IOException {
        this.said = said;
        ProcessBuilder start = new ProcessBuilder(command);
        start.environment().putAll(environment);
        process = start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    long pid() {
        return process.pid();
    }

    /**
     * @throws IOException with the end of what it said, when it has ended
     */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            String text = Files.readString(said);
            throw new IOException(
                    "it ended: " + text.substring(Math.max(0, text.length() - SHOWN)));
        }
    }

    /** Ends it as a person would with Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
