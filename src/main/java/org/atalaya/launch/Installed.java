package org.atalaya.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which programs there are on this machine: those that a name finds on the search path. */
final class Installed implements Predicate<String> {

    private final List<String> folders;
    private final List<String> endings;

    /**
     * @param path as in {@code PATH}
     * @param endings with which a program's name may go on; one of them is usually empty
     */
    Installed(String path, List<String> endings) {
        this.folders = List.of(path.split(File.pathSeparator));
        this.endings = List.copyOf(endings);
    }

    static Installed here(Platform platform) {
        String path = System.getenv("PATH");
        List<String> endings =
                platform == Platform.WINDOWS
                        ? List.of("", ".exe", ".com", ".bat", ".cmd")
                        : List.of("");
        return new Installed(path == null ? "" : path, endings);
    }

    @Override
    public boolean test(String program) {
        boolean named = program.contains("/") || program.contains(File.separator);
        Stream<String> places =
                named ? Stream.of("") : folders.stream().filter(folder -> !folder.isBlank());
        return places.anyMatch(
                folder -> endings.stream().anyMatch(end -> isProgram(folder, program + end)));
    }

    private static boolean isProgram(String folder, String name) {
        try {
            Path file = Path.of(folder, name);
            return Files.isRegularFile(file) && Files.isExecutable(file);
        } catch (InvalidPathException e) {
            // A folder of the search path that cannot be one: nothing lies in it.
            return false;
        }
    }
}
