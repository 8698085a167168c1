package org.atalaya.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * What a window costs that shows many hosts: the work of a pulse on the FX thread, by the program's
 * own {@code --stats}, and the CPU of the process and of that thread alone. The window runs on the
 * X server of {@code DISPLAY}, with the software pipeline where there is no graphics card.
 */
final class Frames {

    private static final String HEAD =
            """
            | wall | tiles turned a second | pulses a second | work of a pulse p50, p99, max ms | FX thread, cores | process, cores |
            |---|---|---|---|---|---|\
            """;

    /** "JavaFX Application Thread", as far as Linux keeps a name. */
    private static final String FX_THREAD = "JavaFX Applicat";

    private final Build build;
    private final int hosts;
    private final Duration warm;
    private final Duration window;

    Frames(Build build, int hosts, Duration warm, Duration window) {
        this.build = build;
        this.hosts = hosts;
        this.warm = warm;
        this.window = window;
    }

    /** How a wall is shown and what happens on it. */
    private record Scene(
            String name, int hosts, Duration interval, boolean turning, List<String> options) {}

    /**
     * An idle wall, one on which each result turns a tile, the same in kiosk, and a small calm one.
     */
    void measure() throws IOException {
        Duration fifth = Duration.ofMillis(Math.max(1_000, hosts));
        Duration hour = Duration.ofHours(1);
        List<String> kiosk = List.of("--kiosk");
        List<String> board = List.of("--size", "1920x1080");
        String many = String.format(Locale.ROOT, "%,d hosts", hosts);
        System.out.println(HEAD);
        for (Scene scene :
                List.of(
                        new Scene(many + ", nothing happens", hosts, hour, false, board),
                        new Scene(many + ", each result turns a tile", hosts, fifth, true, board),
                        new Scene(many + ", nothing happens, kiosk", hosts, hour, false, kiosk),
                        new Scene(many + ", the same turns, kiosk", hosts, fifth, true, kiosk),
                        new Scene("200 hosts @ 20 s", 200, Duration.ofSeconds(20), false, board))) {
            System.out.println(row(scene));
        }
    }

    private String row(Scene scene) throws IOException {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    int times = asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
                    exchange.sendResponseHeaders(scene.turning && times % 2 == 0 ? 503 : 200, -1);
                    exchange.close();
                });
        server.start();
        try {
            return measured(scene, server.getAddress().getPort(), asked);
        } finally {
            server.stop(0);
        }
    }

    private String measured(Scene scene, int port, Map<String, Integer> asked) throws IOException {
        Path folder = Files.createTempDirectory("atalaya-frames");
        Path stats = folder.resolve("stats.json");
        List<String> arguments = new ArrayList<>(scene.options);
        arguments.addAll(List.of("--config", write(scene, folder, port).toString()));
        arguments.addAll(List.of("--stats", stats.toString()));
        Map<String, String> env = new HashMap<>();
        for (String kind : List.of("STATE", "DATA", "CONFIG")) {
            env.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
        }
        double process;
        double thread;
        long turned;
        try (Child child =
                new Child(build.command(arguments), env, folder.resolve("program.txt"))) {
            Pause.millis(warm.toMillis());
            child.requireAlive();
            process = Kernel.cpuSeconds(child.pid());
            thread = Kernel.cpuSeconds(child.pid(), FX_THREAD);
            turned = sum(asked);
            Pause.millis(window.toMillis());
            child.requireAlive();
            process = Kernel.cpuSeconds(child.pid()) - process;
            thread = Kernel.cpuSeconds(child.pid(), FX_THREAD) - thread;
            turned = sum(asked) - turned;
        }
        double seconds = window.toMillis() / 1e3;
        Stats.Window work = Stats.window(stats);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.2f, %.2f, %.1f | %.3f | %.3f |",
                scene.name,
                scene.turning ? turned / seconds : 0,
                work.pulses() / (seconds + warm.toMillis() / 1e3),
                work.p50(),
                work.p99(),
                work.max(),
                thread / seconds,
                process / seconds);
    }

    private static long sum(Map<String, Integer> asked) {
        return asked.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Path write(Scene scene, Path folder, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < scene.hosts; i++) {
            lines.add(
                    """
                    {"id": "h%1$d", "name": "Host %1$d", "interval": "%2$dms", "timeout": "1s",
                     "sound": false, "failures": 1, "successes": 1, "flapping": "60/1m",
                     "check": {"type": "http", "url": "http://127.0.0.1:%3$d/h%1$d"}}
                    """
                            .formatted(i, scene.interval.toMillis(), port));
        }
        String json = "{\"version\": 1, \"hosts\": [" + String.join(",", lines) + "]}";
        return Files.writeString(folder.resolve("hosts.json"), json);
    }
}
