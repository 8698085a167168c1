package org.atalaya.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.atalaya.cli.Options;
import org.atalaya.launch.Autostart;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Has the system start the kiosk, as long as the settings want it. */
final class Autostarting {

    private final Autostart entry;
    private final Optional<List<String>> argv;
    private final Words words;
    private final Consumer<@Nullable String> say;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean wanted;

    /**
     * @param argv what is to be started; empty where there is no launcher
     * @param say told why it is not as it is wanted, or null once it is; on any thread
     */
    Autostarting(
            Autostart entry,
            Optional<List<String>> argv,
            Words words,
            Consumer<@Nullable String> say) {
        this.entry = entry;
        this.argv = argv;
        this.words = words;
        this.say = say;
    }

    /**
     * Writes the entry or takes it away, beside this thread. An entry that this program did not
     * want before is another's, and stays.
     *
     * @return done once it is
     */
    CompletableFuture<Void> follow(boolean now) {
        if (now != wanted) {
            wanted = now;
            last = last.thenRunAsync(now ? this::write : this::remove);
        }
        return last;
    }

    private void write() {
        if (argv.isEmpty()) {
            say.accept(words.get("autostart.noLauncher"));
            return;
        }
        try {
            entry.write(argv.get());
            say.accept(null);
        } catch (IOException e) {
            say.accept(words.get("autostart.unwritten", entry.file(), reason(e)));
        }
    }

    private void remove() {
        try {
            entry.remove();
            say.accept(null);
        } catch (IOException e) {
            say.accept(words.get("autostart.unremoved", entry.file(), reason(e)));
        }
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }

    /** The launcher of the image or the package that runs now; the build has none. */
    static Optional<Path> launcher() {
        String packaged = System.getProperty("jpackage.app-path");
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        return packaged == null
                ? Stream.of("atalaya", "atalaya.bat")
                        .map(folder::resolve)
                        .filter(Files::isExecutable)
                        .findFirst()
                : Optional.of(Path.of(packaged));
    }

    /** How this launcher starts a kiosk with the hosts and the language of these options. */
    static List<String> argv(Path launcher, Options options) {
        List<String> argv = new ArrayList<>(List.of(launcher.toString(), "--kiosk"));
        add(argv, "--config", options.config());
        add(argv, "--data", options.data());
        if (options.lang() != null) {
            argv.addAll(List.of("--lang", options.lang().toLanguageTag()));
        }
        if (options.demo()) {
            argv.add("--demo");
        }
        if (options.mute()) {
            argv.add("--mute");
        }
        return argv;
    }

    /** Wherever it is started, this file is meant. */
    private static void add(List<String> argv, String option, @Nullable Path file) {
        if (file != null) {
            argv.addAll(List.of(option, file.toAbsolutePath().normalize().toString()));
        }
    }
}
