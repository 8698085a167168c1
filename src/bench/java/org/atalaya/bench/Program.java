package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Atalaya as a process of its own, in text mode, with all its files in a folder of ours. */
final class Program implements Prober {

    private final Path folder;
    private final Child child;

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
        Map<String, String> env = new HashMap<>();
        env.put("XDG_STATE_HOME", folder.resolve("state").toString());
        env.put("XDG_DATA_HOME", folder.resolve("data").toString());
        env.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        if (!build.javaOptions().isEmpty()) {
            env.put("JDK_JAVA_OPTIONS", build.javaOptions());
        }
        child = new Child(build.command(arguments), env, folder.resolve("program.txt"));
    }

    private Path stats() {
        return folder.resolve("stats.json");
    }

    @Override
    public List<Long> pids() {
        return List.of(child.pid());
    }

    @Override
    public void requireAlive() throws IOException {
        child.requireAlive();
    }

    @Override
    public Stats stop() throws IOException {
        close();
        return Stats.read(stats());
    }

    @Override
    public void close() {
        child.close();
    }
}
