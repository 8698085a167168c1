package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build of the program that can be started: a linked image, or the folders {@code classes} and
 * {@code modules} that the compiler fills, with the options of every start.
 *
 * @param label what it is called in the figures
 * @param home an image, or the folder that holds {@code classes} and {@code modules}
 * @param options the file with the options of a start; unused by an image, which has its own
 * @param flags more options for the JVM; they come last, so they win
 */
record Build(String label, Path home, Path options, List<String> flags) implements Contender {

    /**
     * Reads {@code label[|home[|flags]]}; an empty home is {@code target}.
     *
     * @throws IllegalArgumentException when there is no build in that home
     */
    static Build parse(String text) {
        String[] parts = text.split("\\|", -1);
        String home = parts.length > 1 && !parts[1].isBlank() ? parts[1] : "target";
        List<String> flags =
                parts.length > 2
                        ? Stream.of(parts[2].split(" ")).filter(f -> !f.isBlank()).toList()
                        : List.of();
        Path folder = Path.of(home).toAbsolutePath();
        Path own = folder.resolve("run.args");
        Path options = Files.exists(own) ? own : Path.of("jlink/run.args").toAbsolutePath();
        Build build = new Build(parts[0], folder, options, flags);
        if (!build.isImage() && !Files.isDirectory(folder.resolve("classes"))) {
            throw new IllegalArgumentException(
                    folder + " holds no build: run mvn process-classes, or name an image");
        }
        return build;
    }

    private boolean isImage() {
        return Files.isExecutable(home.resolve("bin/atalaya"));
    }

    /** The command that starts it with these arguments. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isImage()) {
            command.add(home.resolve("bin/atalaya").toString());
        } else {
            String modules = home.resolve("classes") + ":" + home.resolve("modules");
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("@" + options);
            command.addAll(flags);
            command.add("--module-path=" + modules);
            command.add("--module=org.atalaya/org.atalaya.app.Main");
        }
        command.addAll(arguments);
        return command;
    }

    @Override
    public Prober start(Path folder, Load load, Ports ports, Path hosts, Duration runFor)
            throws IOException {
        return new Program(this, folder, hosts, runFor);
    }

    /** The JVM's options for an image, which takes none on its command line. */
    String javaOptions() {
        return isImage() ? String.join(" ", flags) : "";
    }
}
