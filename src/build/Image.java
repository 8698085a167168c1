import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links the image: {@code java Image.java MODULE_PATH OUTPUT JLINK_FOLDER}.
 *
 * <p>More than a call of jlink for three reasons: jlink refuses a folder that is there; the options
 * of a start live in one file only (jlink/run.args, which the java launcher reads as it is) while
 * jlink wants them as one string; and the launcher is ours (jlink/launcher.sh says why).
 */
final class Image {

    private Image() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path output = Path.of(args[1]);
        Path arguments = Path.of(args[2]);
        delete(output);
        // The launcher, not ToolProvider: only the launcher reads @files.
        int exit =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                                "--module-path=" + args[0],
                                "--output=" + output,
                                "--add-options=" + options(arguments),
                                "@" + arguments.resolve("image.args"))
                        .inheritIO()
                        .start()
                        .waitFor();
        if (exit != 0) {
            System.exit(exit);
        }
        if (Files.exists(output.resolve("bin/java"))) {
            Path launcher = output.resolve("bin/atalaya");
            Files.copy(
                    arguments.resolve("launcher.sh"), launcher, REPLACE_EXISTING, COPY_ATTRIBUTES);
            Training.run(output);
        }
        System.out.printf("linked %s, %d MB%n", output, size(output) / 1_000_000);
    }

    /** Those of every start, and what only the C library of Linux understands. */
    private static String options(Path arguments) throws IOException {
        String all = Files.readString(arguments.resolve("run.args"));
        if (System.getProperty("os.name").equals("Linux")) {
            all += "\n" + Files.readString(arguments.resolve("linux.args"));
        }
        try (Stream<String> lines = all.lines()) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.joining(" "));
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).mapToLong(Image::bytes).sum();
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
