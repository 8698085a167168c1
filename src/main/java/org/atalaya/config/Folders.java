package org.atalaya.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this platform wants a program's files: the XDG Base Directory specification 0.8 on Linux
 * and other Unixes, {@code Application Support} on macOS, {@code %APPDATA%} on Windows.
 *
 * @param config what a person may edit and would back up: {@code hosts.json}
 * @param data what the program collects: history
 * @param state what may be thrown away: logs, the place of the window
 */
public record Folders(Path config, Path data, Path state) {

    private static final String NAME = "Atalaya";

    /** The folders of the person who started this program. */
    public static Folders ofThisMachine() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folders for a platform; nothing is created.
     *
     * @param osName as in the property {@code os.name}
     * @param env the environment
     * @param home the person's home folder
     */
    public static Folders of(String osName, Map<String, String> env, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new Folders(support, support, support);
        }
        if (os.startsWith("windows")) {
            Path roaming = named(env.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = named(env.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new Folders(roaming.resolve(NAME), local.resolve(NAME), local.resolve(NAME));
        }
        String name = NAME.toLowerCase(Locale.ROOT);
        return new Folders(
                named(env.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(name),
                named(env.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(name),
                named(env.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve(name));
    }

    /** The file that is read when nobody names another. */
    public Path hostFile() {
        return config.resolve("hosts.json");
    }

    /**
     * Where the history of a file of hosts is kept: in {@link #data} for the file that nobody
     * names, beside any other, so that what belongs together is found, moved and deleted together.
     *
     * @param data the folder that a person chose for it; null for none
     */
    public Path history(Path hostFile, @Nullable Path data) {
        return collected(hostFile, data, "history", ".db");
    }

    /** Where messages wait that could not be sent yet: beside the history. */
    public Path outbox(Path hostFile, @Nullable Path data) {
        return collected(hostFile, data, "outbox", ".log");
    }

    /** Where the backup of each day goes when nobody says otherwise: beside the history. */
    public Path backups(Path hostFile, @Nullable Path data) {
        return collected(hostFile, data, "backups", "");
    }

    /** Where the page of each month is kept that was sent: beside the history. */
    public Path reports(Path hostFile, @Nullable Path data) {
        return collected(hostFile, data, "reports", "");
    }

    private Path collected(Path hostFile, @Nullable Path data, String usual, String ending) {
        Path real = hostFile.toAbsolutePath().normalize();
        Path beside = real.getParent() == null ? real : real.getParent();
        boolean isUsual = real.equals(hostFile().toAbsolutePath().normalize());
        Path folder = data != null ? data.toAbsolutePath() : isUsual ? this.data : beside;
        String name = String.valueOf(real.getFileName()).replaceFirst("(?i)\\.json$", "");
        String own = name.equals("hosts") ? usual : name + "." + usual;
        return folder.resolve(own + ending);
    }

    /** An unset, empty or relative variable counts for nothing, as the XDG specification says. */
    private static Path named(@Nullable String value, Path otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            Path path = Path.of(value);
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
