import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Formats every Java file under the given folders with google-java-format (AOSP style), or only
 * says which are not: {@code java -cp google-java-format.jar Format.java check|apply FOLDER...}.
 *
 * <p>The build runs it in the JDK it compiles with, because google-java-format reads Java 25 only
 * on a newer JVM than Maven's may be (docs/adr/0003).
 */
final class Format {

    private Format() {}

    public static void main(String[] args) throws IOException {
        List<String> files =
                Stream.of(args).skip(1).flatMap(Format::javaFiles).map(Path::toString).toList();
        // Imports are Spotless's: --aosp would sort them into blocks of its own.
        Stream<String> options =
                Stream.of(
                        "--aosp",
                        "--skip-sorting-imports",
                        args[0].equals("check") ? "--dry-run" : "--replace");

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit =
                ToolProvider.findFirst("google-java-format")
                        .orElseThrow(
                                () -> new IllegalStateException("no formatter on the class path"))
                        .run(
                                out,
                                System.err,
                                Stream.concat(options, files.stream()).toArray(String[]::new));

        List<String> unformatted = said.toString(StandardCharsets.UTF_8).lines().toList();
        unformatted.forEach(file -> System.err.println("not formatted: " + file));
        if (!unformatted.isEmpty()) {
            System.err.println("`mvn -Pformat` formats them.");
        }
        if (exit != 0 || !unformatted.isEmpty()) {
            System.exit(1);
        }
        System.out.printf("%d Java files are formatted%n", files.size());
    }

    private static Stream<Path> javaFiles(String folder) {
        if (Files.notExists(Path.of(folder))) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
