package org.atalaya.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entry by which a system starts this program when a person logs in: XDG autostart on Linux, a
 * LaunchAgent on macOS, a script in the Startup folder on Windows.
 */
public final class Autostart {

    private final Platform platform;
    private final Path file;

    private Autostart(Platform platform, Path file) {
        this.platform = platform;
        this.file = file;
    }

    /** That of the person who runs this program. */
    public static Autostart here() {
        return of(Platform.here(), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** That of a person with this home folder, whatever the environment says. */
    public static Autostart in(Path home) {
        return of(Platform.here(), Map.of(), home);
    }

    /** That of a platform, for whoever has this home. */
    static Autostart of(Platform platform, Map<String, String> env, Path home) {
        return new Autostart(
                platform,
                switch (platform) {
                    case LINUX ->
                            named(env.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                                    .resolve("autostart/atalaya.desktop");
                    case MAC -> home.resolve("Library/LaunchAgents/org.atalaya.plist");
                    case WINDOWS ->
                            named(env.get("APPDATA"), home.resolve("AppData/Roaming"))
                                    .resolve("Microsoft/Windows/Start Menu/Programs/Startup")
                                    .resolve("Atalaya.cmd");
                });
    }

    /** What a variable names, where it names a place at all. */
    private static Path named(@Nullable String variable, Path otherwise) {
        return variable == null || !Path.of(variable).isAbsolute() ? otherwise : Path.of(variable);
    }

    /** Where the entry is, or would be. */
    public Path file() {
        return file;
    }

    /**
     * Writes the entry, in the place of one that is there.
     *
     * @param argv the program and its arguments
     * @throws IOException when it cannot be written; then the one before is as it was
     */
    public void write(List<String> argv) throws IOException {
        String text =
                switch (platform) {
                    case LINUX -> desktopEntry(argv);
                    case MAC -> propertyList(argv);
                    case WINDOWS -> script(argv);
                };
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "atalaya", ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Takes the entry away; there need not be one. */
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** As the Desktop Entry Specification 1.5 has it. */
    private static String desktopEntry(List<String> argv) {
        return """
        [Desktop Entry]
        Type=Application
        Name=Atalaya
        Exec=%s
        Terminal=false
        X-GNOME-Autostart-enabled=true
        """
                .formatted(
                        argv.stream()
                                .map(Autostart::desktopArgument)
                                .collect(Collectors.joining(" ")));
    }

    /** In quotation marks; and a backslash is one of the string as well as of the argument. */
    private static String desktopArgument(String argument) {
        String quoted =
                argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("`", "\\`")
                        .replace("$", "\\$")
                        .replace("%", "%%");
        return '"' + quoted.replace("\\", "\\\\") + '"';
    }

    private static String propertyList(List<String> argv) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
        "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
            <key>Label</key>
            <string>org.atalaya</string>
            <key>ProgramArguments</key>
            <array>
        %s    </array>
            <key>RunAtLoad</key>
            <true/>
            <key>ProcessType</key>
            <string>Interactive</string>
        </dict>
        </plist>
        """
                .formatted(
                        argv.stream()
                                .map(Autostart::xml)
                                .map("        <string>%s</string>\n"::formatted)
                                .collect(Collectors.joining()));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** In UTF-8, which is said first; no path of Windows has a quotation mark in it. */
    private static String script(List<String> argv) {
        String command =
                argv.stream()
                        .map(argument -> '"' + argument.replace("%", "%%") + '"')
                        .collect(Collectors.joining(" "));
        return "@echo off\r\nchcp 65001 > nul\r\nstart \"\" " + command + "\r\n";
    }
}
