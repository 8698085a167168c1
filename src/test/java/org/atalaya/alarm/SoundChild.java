package org.atalaya.alarm;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Incident.Kind;

/**
 * A program with the real desk and the real clips, for a process of its own: the device is chosen
 * by the environment, and a hung exit shows. Told on its standard input, one word and a host a
 * line; prints each status. It starts no JavaFX toolkit, as the text mode does not.
 */
public final class SoundChild {

    private SoundChild() {}

    /** Starts this class as the product is started: as a module, with only what it needs. */
    static Process start(Map<String, String> environment) throws IOException {
        Path target = baseFolder().resolve("target");
        ProcessBuilder child =
                new ProcessBuilder(
                        java(),
                        "-ea",
                        "--enable-native-access=javafx.graphics,javafx.media",
                        "--module-path="
                                + target.resolve("classes")
                                + File.pathSeparator
                                + target.resolve("modules"),
                        "--patch-module=org.atalaya=" + target.resolve("test-classes"),
                        "--module=org.atalaya/" + SoundChild.class.getName());
        child.environment().putAll(environment);
        child.environment().remove("DISPLAY");
        return child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The folder of the POM. */
    static Path baseFolder() {
        Path base = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        if (!Files.exists(base.resolve("pom.xml"))) {
            throw new AssertionError("the tests must be started in the project's folder: " + base);
        }
        return base;
    }

    public static void main(String[] args) throws IOException {
        AlarmDesk desk = new AlarmDesk(Sounds.open(), InstantSource.system());
        desk.addListener(SoundChild::print);
        desk.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String line = in.readLine();
        while (line != null && !line.equals("quit")) {
            long begun = System.nanoTime();
            obey(desk, line.split(" "));
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            System.out.println("done " + line + " " + millis);
            line = in.readLine();
        }
        desk.close();
    }

    private static void obey(AlarmDesk desk, String[] words) {
        switch (words[0]) {
            case "down" -> desk.incident(Story.opened(words[1]));
            case "flood" -> {
                for (int i = 0; i < 40; i++) {
                    desk.incident(Story.opened("h" + i));
                }
            }
            case "critical" -> desk.incident(Story.opened(Story.critical(words[1]), Kind.DOWN));
            case "ack" -> desk.incident(Story.taken(words[1]));
            case "up" -> desk.incident(Story.resolved(words[1]));
            case "network" -> desk.network(words[1].equals("lost"));
            case "test" ->
                    desk.preview(
                            Sound.Cue.DOWN, null, road -> System.out.println("tested " + road));
            case "own" -> desk.preview(Sound.Cue.DOWN, words[1], SoundChild::heard);
            case "prepare" -> desk.settings(settings(words[1]), ZoneOffset.UTC);
            case "mute" -> desk.muteLonger();
            case "unmute" -> desk.unmute();
            default -> throw new IllegalArgumentException(List.of(words).toString());
        }
    }

    private static void heard(Sound.Road road) {
        System.out.println("heard " + road);
    }

    private static AlarmSettings settings(String file) {
        AlarmSettings usual = AlarmSettings.USUAL;
        return new AlarmSettings(
                usual.volume(),
                usual.repeatEvery(),
                null,
                null,
                usual.rings(),
                Map.of("g", file),
                Map.of(),
                false,
                false,
                List.of(),
                List.of());
    }

    private static void print(AlarmStatus status) {
        System.out.println(
                "status ringing="
                        + status.ringing().stream().map(Ringing::hostId).toList()
                        + " muted="
                        + status.muted()
                        + " audible="
                        + status.audible());
    }
}
