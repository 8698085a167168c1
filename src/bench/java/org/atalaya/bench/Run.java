package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One measurement: target up, contender up, warm-up, window, both down.
 *
 * @param warm how long the contender runs before anything counts
 * @param window how long it is then looked at
 */
record Run(Duration warm, Duration window, Target.Tickets tickets) {

    private static final Duration SPARE = Duration.ofSeconds(30);

    /** The figures of the window. */
    Figures of(Contender contender, Load load) throws IOException {
        List<Sample> samples = new ArrayList<>();
        return watched(
                contender,
                load,
                window,
                sample -> {
                    samples.add(sample);
                    return samples.size() == 2;
                },
                samples);
    }

    /**
     * Takes a sample after the warm-up and one each {@code step}, until there are enough.
     *
     * @param isLast is given each sample
     * @param samples where they are collected
     */
    Figures watched(
            Contender contender,
            Load load,
            Duration step,
            Predicate<Sample> isLast,
            List<Sample> samples)
            throws IOException {
        Path folder = Files.createTempDirectory("atalaya-bench");
        try (SilentPort silent = new SilentPort()) {
            Target target = Target.start(folder, load.secure(), tickets);
            Stats stats;
            try (target) {
                Path hosts = folder.resolve("hosts.json");
                load.write(hosts, target.port(), silent.port());
                Duration limit = warm.plus(window).plus(SPARE).plus(Duration.ofHours(1));
                var ports = new Contender.Ports(target.port(), silent.port());
                try (Prober prober = contender.start(folder, load, ports, hosts, limit)) {
                    watch(prober, target, step, isLast);
                    stats = prober.stop();
                }
            }
            if (!target.note().isEmpty()) {
                System.out.println("(" + target.note() + ")");
            }
            Sample from = samples.getFirst();
            Sample to = samples.getLast();
            return Figures.of(contender, load, from, to, target.requests(), stats);
        } finally {
            delete(folder);
        }
    }

    private void watch(Prober prober, Target target, Duration step, Predicate<Sample> isLast)
            throws IOException {
        long next = System.nanoTime() + warm.toNanos();
        boolean last = false;
        while (!last) {
            Pause.millis(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            prober.requireAlive();
            last = isLast.test(Sample.of(prober, target));
            next += step.toNanos();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
