package org.atalaya.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project itself, for tests about sources and resources. */
public final class Project {

    private Project() {}

    /** The folder of {@code pom.xml}. */
    public static Path root() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    /** Every file below {@code folder} that ends in {@code suffix}, sorted; none if no folder. */
    public static List<Path> files(String folder, String suffix) {
        Path start = root().resolve(folder);
        if (Files.notExists(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; not UTF-8 is a failure. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** How a failure names the file. */
    public static String name(Path file) {
        return root().relativize(file).toString();
    }
}
