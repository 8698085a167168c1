package org.atalaya.launch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What keeps a display awake on a platform: programs of the system, each as an argument list. Those
 * that hold it do so for as long as their standard input is open, so that they end with this
 * program however that ends.
 */
public final class StayAwake {

    /** ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED. */
    private static final String WINDOWS_FLAGS = "2147483651";

    private static final String POWERSHELL =
            "$k = Add-Type -PassThru -Namespace Atalaya -Name Power -MemberDefinition"
                    + " '[DllImport(\"kernel32.dll\")] public static extern uint"
                    + " SetThreadExecutionState(uint flags);'\n"
                    + "if ($k::SetThreadExecutionState("
                    + WINDOWS_FLAGS
                    + ") -eq 0) { exit 1 }\n"
                    + "[void][Console]::In.ReadToEnd()\n";

    private StayAwake() {}

    /**
     * One of them.
     *
     * @param argv the program and its arguments
     * @param kind how it works
     * @param lights whether it keeps the picture; else only the machine
     */
    public record Means(List<String> argv, Kind kind, boolean lights) {
        public Means {
            argv = List.copyOf(argv);
        }
    }

    /** How a program works. */
    public enum Kind {
        /** As long as it runs. */
        HOLDS,
        /** For a moment, so that it is run again and again. */
        NUDGES
    }

    /** Those of this machine; none where there is nothing that could. */
    public static List<Means> here() {
        Platform platform = Platform.here();
        return of(
                platform, System.getenv(), Installed.here(platform), ProcessHandle.current().pid());
    }

    /**
     * Those of a platform.
     *
     * @param there whether there is a program of this name
     * @param pid of this program
     */
    static List<Means> of(
            Platform platform, Map<String, String> env, Predicate<String> there, long pid) {
        return switch (platform) {
            case LINUX -> linux(env, there);
            case MAC ->
                    there.test("caffeinate")
                            ? List.of(
                                    holds(true, "caffeinate", "-d", "-i", "-w", Long.toString(pid)))
                            : List.of();
            case WINDOWS ->
                    there.test("powershell")
                            ? List.of(
                                    holds(
                                            true,
                                            "powershell",
                                            "-NoProfile",
                                            "-NonInteractive",
                                            "-EncodedCommand",
                                            encoded()))
                            : List.of();
        };
    }

    private static List<Means> linux(Map<String, String> env, Predicate<String> there) {
        List<Means> means = new ArrayList<>();
        String desktop = env.getOrDefault("XDG_CURRENT_DESKTOP", "").toLowerCase(Locale.ROOT);
        if (desktop.contains("gnome") && there.test("gnome-session-inhibit")) {
            means.add(
                    holds(
                            true,
                            "gnome-session-inhibit",
                            "--app-id",
                            "atalaya",
                            "--reason",
                            "Atalaya",
                            "--inhibit",
                            "idle:suspend",
                            "cat"));
        } else if (desktop.contains("kde") && there.test("kde-inhibit")) {
            means.add(holds(true, "kde-inhibit", "--power", "--screenSaver", "cat"));
        }
        if (there.test("systemd-inhibit")) {
            // Keeps the machine from sleeping; few desktops keep the picture for it.
            means.add(
                    holds(
                            false,
                            "systemd-inhibit",
                            "--what=idle:sleep",
                            "--who=Atalaya",
                            "--why=Kiosk",
                            "cat"));
        }
        boolean onX = !env.getOrDefault("DISPLAY", "").isBlank();
        boolean pureX = env.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        if (onX && there.test("xdg-screensaver")) {
            means.add(nudges(pureX, "xdg-screensaver", "reset"));
        }
        if (onX && there.test("xset")) {
            means.add(nudges(pureX, "xset", "s", "reset"));
        }
        return means;
    }

    private static Means holds(boolean lights, String... argv) {
        return new Means(List.of(argv), Kind.HOLDS, lights);
    }

    private static Means nudges(boolean lights, String... argv) {
        return new Means(List.of(argv), Kind.NUDGES, lights);
    }

    /** As PowerShell takes it: nothing between here and there reads the quotation marks. */
    private static String encoded() {
        return Base64.getEncoder().encodeToString(POWERSHELL.getBytes(StandardCharsets.UTF_16LE));
    }
}
