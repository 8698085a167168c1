package org.atalaya.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long the whole program takes to start with a history that is a year old, beside one that is
 * empty: until its window is there, and until every host was asked once, which is after the history
 * was read. In turn, and the middle of all rounds, so that what the machine does meets both alike.
 * The window needs the X server of {@code DISPLAY}, and {@code xdotool} to see it.
 */
final class Start {

    private static final String HEAD =
            """
            | history | window there, ms | every host asked, ms | CPU s until then |
            |---|---|---|---|\
            """;

    /** As many as {@code SimulatedYear} knows, by the same names. */
    private static final int HOSTS = 100;

    private static final int LONGEST_S = 60;

    private final Build build;
    private final Path year;
    private final int rounds;

    /**
     * @param year a file that {@code history year} made; it is copied, not changed
     */
    Start(Build build, Path year, int rounds) {
        this.build = build;
        this.year = year;
        this.rounds = rounds;
    }

    private record Round(double window, double asked, double cpu) {}

    void measure() throws IOException {
        List<Round> empty = new ArrayList<>();
        List<Round> old = new ArrayList<>();
        round(null); // the disk's cache and the JIT's archive are warm for whoever comes second
        for (int i = 0; i < rounds; i++) {
            empty.add(round(null));
            old.add(round(year));
        }
        System.out.println(HEAD);
        System.out.println(row("none yet", empty));
        String size = String.format(Locale.ROOT, "%,d MB", Files.size(year) / 1_000_000);
        System.out.println(row("a year old, " + size, old));
    }

    private static String row(String name, List<Round> all) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f |",
                name,
                middle(all.stream().map(Round::window).toList()),
                middle(all.stream().map(Round::asked).toList()),
                middle(all.stream().map(Round::cpu).toList()));
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private Round round(Path history) throws IOException {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(HOSTS);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    if (asked.add(exchange.getRequestURI().getPath())) {
                        all.countDown();
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        try {
            return round(history, server.getAddress().getPort(), all);
        } finally {
            server.stop(0);
        }
    }

    private Round round(Path history, int port, CountDownLatch all) throws IOException {
        Path folder = Files.createTempDirectory("atalaya-start");
        Path data = Files.createDirectory(folder.resolve("data"));
        if (history != null) {
            Files.copy(history, data.resolve("history.db"));
        }
        Map<String, String> env = new HashMap<>();
        for (String kind : List.of("STATE", "DATA", "CONFIG")) {
            env.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
        }
        List<String> arguments =
                List.of(
                        "--mute",
                        "--size",
                        "1280x720",
                        "--config",
                        write(folder, port).toString(),
                        "--data",
                        data.toString());
        long from = System.nanoTime();
        try (Child child =
                        new Child(build.command(arguments), env, folder.resolve("program.txt"));
                Child eye =
                        new Child(
                                List.of(
                                        "xdotool",
                                        "search",
                                        "--sync",
                                        "--onlyvisible",
                                        "--pid",
                                        Long.toString(child.pid())),
                                Map.of(),
                                folder.resolve("seen.txt"))) {
            eye.awaitEnd(LONGEST_S);
            double window = (System.nanoTime() - from) / 1e6;
            child.requireAlive();
            if (!all.await(LONGEST_S, TimeUnit.SECONDS)) {
                throw new IOException(all.getCount() + " hosts were never asked");
            }
            double asked = (System.nanoTime() - from) / 1e6;
            return new Round(window, asked, Kernel.cpuSeconds(child.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(data.resolve("history.db")); // a quarter of a gigabyte a round
        }
    }

    private static Path write(Path folder, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            lines.add(
                    """
                    {"id": "h%1$d", "name": "h%1$d", "interval": "1s", "timeout": "1s",
                     "check": {"type": "http", "url": "http://127.0.0.1:%2$d/h%1$d"}}
                    """
                            .formatted(i, port));
        }
        String json = "{\"version\": 1, \"hosts\": [" + String.join(",", lines) + "]}";
        return Files.writeString(folder.resolve("hosts.json"), json);
    }
}
