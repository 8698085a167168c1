package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what is to be measured, and measures it. */
final class Bench {

    private static final String HELP =
            """
            java src/bench/java/org/atalaya/bench/Bench.java MODE [OPTION...]

              table      the rows of docs/performance.md
              http       --hosts N --interval SECONDS
              https      the same over TLS
              flat       a hundred probes a second from 100, 1,000 and 10,000 hosts
              hanging    500 healthy hosts alone, and beside 2,000 that never answer
              soak       1,000,000 probes: what grows
              sound      from a failing answer to the sound, while --hosts tiles repaint (X, ALSA)
              frames     what the window costs, for --hosts and for 200 calm ones (X)
              micro      JMH (needs mvn -Pbench)
              history    what remembering costs; says how by itself (needs mvn -Pbench)

              --build 'LABEL|HOME|JVM FLAGS'   again for each build to compare; HOME is an image or a
                                               folder with classes and modules (target)
              --peer prometheus[=FOLDER]       and Prometheus with blackbox_exporter, from the PATH or
                                               a folder
              --peer bare                      and a loop of nothing but HttpClient.send
              --repeat N                       rounds over all of them, in turn (1)
              --warm S  --window S             seconds of warm-up and of the window (20, 30)
              --tickets                        the target hands out TLS session tickets
              --calm                           for sound: the other tiles stay up
              --probes N                       for soak
            """;

    private static final int SOUNDS = 12;

    private final List<Contender> contenders = new ArrayList<>();
    private Duration warm = Duration.ofSeconds(20);
    private Duration window = Duration.ofSeconds(30);
    private Duration interval = Duration.ofSeconds(1);
    private Target.Tickets tickets = Target.Tickets.OFF;
    private boolean calm;
    private int repeat = 1;
    private int hosts = 1_000;
    private long probes = 1_000_000;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0 || args[0].startsWith("-")) {
            System.out.print(HELP);
            return;
        }
        List<String> rest = List.of(args).subList(1, args.length);
        switch (args[0]) {
            case "micro" -> System.exit(compiled("org.openjdk.jmh.Main", rest));
            case "history" -> System.exit(compiled("org.atalaya.history.HistoryBench", rest));
            default -> {}
        }
        Bench bench = new Bench();
        try {
            bench.read(rest);
            bench.measure(args[0]);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void read(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("--tickets") || option.equals("--calm")) {
                tickets = option.equals("--tickets") ? Target.Tickets.ON : tickets;
                calm |= option.equals("--calm");
                continue;
            }
            if (i + 1 == options.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = options.get(++i);
            switch (option) {
                case "--build" -> contenders.add(Build.parse(value));
                case "--peer" -> contenders.add(peer(value));
                case "--repeat" -> repeat = Integer.parseInt(value);
                case "--warm" -> warm = Duration.ofSeconds(Long.parseLong(value));
                case "--window" -> window = Duration.ofSeconds(Long.parseLong(value));
                case "--interval" -> interval = Duration.ofSeconds(Long.parseLong(value));
                case "--hosts" -> hosts = Integer.parseInt(value);
                case "--probes" -> probes = Long.parseLong(value);
                default -> throw new IllegalArgumentException("no option " + option + "\n" + HELP);
            }
        }
        if (contenders.isEmpty()) {
            contenders.add(Build.parse("this"));
        }
    }

    private static Contender peer(String text) {
        String[] parts = text.split("=", 2);
        return switch (parts[0]) {
            case "prometheus" -> new Prometheus(parts.length > 1 ? parts[1] : "");
            case "bare" -> new Bare();
            default -> throw new IllegalArgumentException("no peer " + text + "\n" + HELP);
        };
    }

    private void measure(String mode) throws IOException {
        if (mode.equals("sound")) {
            new SoundDelay(build(), hosts, SOUNDS, calm).measure(warm.toMillis());
            return;
        }
        if (mode.equals("frames")) {
            new Frames(build(), hosts, warm, window).measure();
            return;
        }
        Modes modes = new Modes(contenders, new Run(warm, window, tickets), repeat);
        switch (mode) {
            case "table" -> modes.table();
            case "http" -> modes.rows(List.of(Load.http(hosts, interval)));
            case "https" -> modes.rows(List.of(Load.https(hosts, interval)));
            case "flat" -> modes.flat();
            case "hanging" -> modes.hanging();
            case "soak" -> modes.soak(Load.http(hosts, interval), probes);
            default -> throw new IllegalArgumentException("no mode " + mode + "\n" + HELP);
        }
    }

    private Build build() {
        if (contenders.getFirst() instanceof Build build) {
            return build;
        }
        throw new IllegalArgumentException("a window is measured with a --build");
    }

    /** In a JVM of its own, with the compiled benchmarks on its class path. */
    private static int compiled(String main, List<String> options)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(options);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
