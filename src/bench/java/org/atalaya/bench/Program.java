package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Atalaya as a process of its own, in text mode, with all its files in a folder of ours. */
final class Program implements AutoCloseable {

    private final Path folder;
    private final Process process;

    /**
     * @param runFor when it ends by itself, should the measurement break off
     */
    Program(Build build, Path folder, Path hosts, Duration runFor) throws IOException {
        this.folder = folder;
        List<String> arguments =
                List.of(
                        "--headless",
                        "--mute",
                        "--config",
                        hosts.toString(),
                        "--for",
                        runFor.toSeconds() + "s",
                        "--stats",
                        stats().toString());
        ProcessBuilder start = new ProcessBuilder(build.command(arguments));
        Map<String, String> env = start.environment();
        env.put("XDG_STATE_HOME", folder.resolve("state").toString());
        env.put("XDG_DATA_HOME", folder.resolve("data").toString());
        env.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        if (!build.javaOptions().isEmpty()) {
            env.put("JDK_JAVA_OPTIONS", build.javaOptions());
        }
        process =
                start.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("program.txt").toFile())
                        .start();
    }

    private Path stats() {
        return folder.resolve("stats.json");
    }

    long pid() {
        return process.pid();
    }

    /**
     * @throws IOException with the end of what it said, when it has ended
     */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            String said = Files.readString(folder.resolve("program.txt"));
            throw new IOException(
                    "the program ended: " + said.substring(Math.max(0, said.length() - 2_000)));
        }
    }

    /** Ends it as a person would with Ctrl-C, and gives back its own figures. */
    Stats stop() throws IOException {
        close();
        return Stats.read(stats());
    }

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
