package org.atalaya.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One finished run of the linked image.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record ImageRun(int exit, String out, String err) {

    private static final long PATIENCE_SECONDS = 60;

    /** Starts the image with these options and waits for its end. */
    public static ImageRun of(String... options) throws IOException, InterruptedException {
        try (Running running = start(options)) {
            return running.await();
        }
    }

    /** Starts the image with these options and waits for its end; Java is given options too. */
    public static ImageRun ofJava(String javaOptions, String... options)
            throws IOException, InterruptedException {
        try (Running running = start(javaOptions, List.of(options))) {
            return running.await();
        }
    }

    /** Where the image lies. */
    public static Path image() {
        return Path.of(System.getProperty("atalaya.image", "target/atalaya"));
    }

    /** Starts the image with these options. */
    public static Running start(String... options) throws IOException {
        return start("", List.of(options));
    }

    private static Running start(String javaOptions, List<String> options) throws IOException {
        Path launcher = image().resolve("bin/atalaya");
        List<String> command =
                Stream.concat(Stream.of(launcher.toString()), options.stream()).toList();
        Path folder = Files.createTempDirectory("atalaya-image");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        // As on a machine without a screen, and without options that the caller's shell has set.
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("JDK_JAVA_OPTIONS", javaOptions);
        if (javaOptions.isEmpty()) {
            builder.environment().remove("JDK_JAVA_OPTIONS");
        }
        return new Running(builder.start(), folder);
    }

    /** An image that runs; closing it ends it. */
    public static final class Running implements AutoCloseable {

        private final Process process;
        private final Path folder;

        private Running(Process process, Path folder) {
            this.process = process;
            this.folder = folder;
        }

        /** Waits for its end. */
        public ImageRun await() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "still running after %d s: %s".formatted(PATIENCE_SECONDS, read("out")));
            }
            return new ImageRun(process.exitValue(), read("out"), read("err"));
        }

        private String read(String name) throws IOException {
            return Files.readString(folder.resolve(name));
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            Files.deleteIfExists(folder.resolve("out"));
            Files.deleteIfExists(folder.resolve("err"));
            Files.deleteIfExists(folder);
        }
    }
}
