package org.atalaya.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The last resort: the platform's own bell, by a program of its own, when Java can play nothing.
 * Whether it is heard nobody can tell, so the wall goes on saying that there is no sound.
 */
final class Beep {

    private final Programs programs = new Programs(Duration.ofSeconds(5));
    private final List<Programs.Call> ways;

    Beep(List<Programs.Call> ways) {
        this.ways = List.copyOf(ways);
    }

    static Beep ofThisMachine() {
        return new Beep(ways(System.getProperty("os.name", "")));
    }

    static List<Programs.Call> ways(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(
                    new Programs.Call(
                            "powershell",
                            "-NoProfile",
                            "-NonInteractive",
                            "-Command",
                            "[console]::Beep(988,400); [console]::Beep(740,400)"));
        }
        if (name.startsWith("mac")) {
            return List.of(new Programs.Call("osascript", "-e", "beep 3"));
        }
        return List.of(
                new Programs.Call("canberra-gtk-play", "--id=alarm-clock-elapsed"),
                new Programs.Call("canberra-gtk-play", "--id=bell"),
                new Programs.Call("beep", "-f", "988", "-l", "400"));
    }

    /** Starts it and returns; while one beeps, no second is started. */
    boolean ring() {
        return programs.start(ways);
    }
}
