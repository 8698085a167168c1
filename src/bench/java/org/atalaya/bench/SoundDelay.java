package org.atalaya.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * From the answer that fails to the first sample at the sound device, while a wall repaints: the
 * window runs on the X server of {@code DISPLAY}, and ALSA's file device is the loudspeaker. Most
 * hosts have no sound and are well and down in turn, so that each of their results changes a tile;
 * those that are heard fail once each, so that none flaps.
 */
final class SoundDelay {

    private static final int HEADER = 44;
    private static final long PATIENCE = 20_000_000_000L;

    private final Build build;
    private final int hosts;
    private final int turns;
    private final boolean calm;
    private final Path folder;
    private final Path recordings;
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<Path> silent = new HashSet<>();

    /**
     * @param turns how many of the hosts fail, one after the other
     * @param calm whether the others stay up: less is drawn, and less was used before the first
     *     ring
     */
    SoundDelay(Build build, int hosts, int turns, boolean calm) throws IOException {
        this.build = build;
        this.hosts = hosts;
        this.turns = turns;
        this.calm = calm;
        this.folder = Files.createTempDirectory("atalaya-sound");
        this.recordings = Files.createDirectories(folder.resolve("recordings"));
    }

    /** Prints a row a ring, and what they come to. */
    void measure(long warmMillis) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    String host = exchange.getRequestURI().getPath().substring(1);
                    boolean fails = broken.contains(host);
                    exchange.sendResponseHeaders(fails || isItsTurn(host) ? 503 : 200, -1);
                    exchange.close();
                    if (fails) {
                        failedAt.putIfAbsent(host, System.nanoTime());
                    }
                });
        server.start();
        Path file = write(server.getAddress().getPort());
        try (Child child = start(file)) {
            Pause.millis(warmMillis);
            List<Double> all = new ArrayList<>();
            System.out.println("| ring | ms |\n|---|---|");
            for (int i = 0; i < turns; i++) {
                child.requireAlive();
                double millis = ring("h" + i);
                all.add(millis);
                System.out.printf(Locale.ROOT, "| %d | %.0f |%n", i + 1, millis);
            }
            all.sort(Double::compare);
            System.out.printf(
                    Locale.ROOT,
                    "%d tiles, %d rings: median %.0f ms, worst %.0f ms%n",
                    hosts,
                    turns,
                    all.get(turns / 2),
                    all.getLast());
        } finally {
            server.stop(0);
        }
    }

    /** Whether a silent host fails this time, which it does every second time. */
    private boolean isItsTurn(String host) {
        boolean isSilent = Integer.parseInt(host.substring(1)) >= turns;
        return isSilent && !calm && asked.merge(host, 1, Integer::sum) % 2 == 0;
    }

    /** One host fails, is heard, and is well again; milliseconds from its answer to the sample. */
    private double ring(String host) throws IOException {
        heard();
        broken.add(host);
        long heard = awaitSound("the ring of " + host);
        while (!failedAt.containsKey(host)) { // the end of what was heard before
            heard = awaitSound("the ring of " + host);
        }
        long failed = failedAt.get(host);
        broken.remove(host);
        awaitSound("the gentle cue of " + host);
        Pause.millis(2_000);
        return (heard - failed) / 1e6;
    }

    private long awaitSound(String what) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!heard()) {
            if (System.nanoTime() > end) {
                throw new IOException("not heard within 20 s: " + what + "; see " + folder);
            }
            Pause.millis(1);
        }
        return System.nanoTime();
    }

    /** Whether a file that was not known holds a sample that is not silence. */
    private boolean heard() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(recordings)) {
            files = list.filter(file -> !silent.contains(file)).toList();
        }
        boolean any = false;
        for (Path file : files) {
            if (sounds(file)) {
                silent.add(file);
                any = true;
            }
        }
        return any;
    }

    private static boolean sounds(Path file) throws IOException {
        byte[] beginning = new byte[16_384];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(HEADER);
            int length = in.read(beginning);
            for (int i = 0; i < length; i++) {
                if (beginning[i] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Child start(Path file) throws IOException {
        Path card = folder.resolve("asound.conf");
        Files.writeString(
                card,
                """
                pcm.!default { type file slave.pcm "null" file "%s" format "wav" truncate false }
                pcm.null { type null }
                """
                        .formatted(recordings.resolve("played.wav")));
        Map<String, String> env = new HashMap<>();
        env.put("ALSA_CONFIG_PATH", card.toString());
        for (String kind : List.of("STATE", "DATA", "CONFIG")) {
            env.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
        }
        List<String> arguments = List.of("--kiosk", "--config", file.toString());
        return new Child(build.command(arguments), env, folder.resolve("program.txt"));
    }

    /** Those that fail are asked each second, the others every five. */
    private Path write(int port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            lines.add(
                    """
                    {"id": "h%1$d", "name": "h%1$d", "interval": "%2$ds", "timeout": "5s",
                     "sound": %3$b, "failures": 1, "successes": 1, "flapping": "60/1m",
                     "check": {"type": "http", "url": "http://127.0.0.1:%4$d/h%1$d"}}
                    """
                            .formatted(i, i < turns ? 1 : 5, i < turns, port));
        }
        String json = "{\"version\": 1, \"hosts\": [" + String.join(",", lines) + "]}";
        return Files.writeString(folder.resolve("hosts.json"), json);
    }
}
