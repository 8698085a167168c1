package org.atalaya.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What can be measured; each prints its figures as they come. */
final class Modes {

    private static final Duration SOAK_STEP = Duration.ofSeconds(10);

    private final List<Contender> contenders;
    private final Run run;
    private final int repeat;

    Modes(List<Contender> contenders, Run run, int repeat) {
        this.contenders = contenders;
        this.run = run;
        this.repeat = repeat;
    }

    /** The goals of the table in docs/performance.md. */
    void table() throws IOException {
        rows(
                List.of(
                        Load.http(1_000, Duration.ofSeconds(1)),
                        Load.http(1_000, Duration.ofSeconds(5)),
                        Load.http(1_000, Duration.ofSeconds(20)),
                        Load.http(100, Duration.ofSeconds(20)),
                        Load.https(1_000, Duration.ofSeconds(5)),
                        Load.http(10_000, Duration.ofSeconds(10))));
    }

    /** Each load with each contender in turn, so that what the machine does meets all alike. */
    void rows(List<Load> loads) throws IOException {
        System.out.println(Figures.HEAD);
        for (Load load : loads) {
            for (int i = 0; i < repeat; i++) {
                for (Contender contender : contenders) {
                    System.out.println(run.of(contender, load).row());
                }
            }
        }
    }

    /** The same hundred probes a second from ever more hosts: what a host costs that only waits. */
    void flat() throws IOException {
        rows(
                List.of(
                        Load.http(100, Duration.ofSeconds(1)),
                        Load.http(1_000, Duration.ofSeconds(10)),
                        Load.http(10_000, Duration.ofSeconds(100))));
    }

    /** Healthy hosts alone, and beside others that take a connection and never answer. */
    void hanging() throws IOException {
        Load healthy = Load.http(500, Duration.ofSeconds(5));
        rows(List.of(healthy, healthy.withSilent(2_000)));
    }

    /** Runs until that many probes are done, and says what grew meanwhile. */
    void soak(Load load, long probes) throws IOException {
        double perSecond = load.hosts() / (double) load.interval().toSeconds();
        long steps = (long) Math.ceil(probes / perSecond / SOAK_STEP.toSeconds());
        System.out.println(
                "soak: %,d probes of %s, about %d min"
                        .formatted(probes, load.name(), steps * SOAK_STEP.toSeconds() / 60));
        System.out.println("| s | CPU s | RSS MiB | threads | sockets |\n|---|---|---|---|---|");
        List<Sample> samples = new ArrayList<>();
        Figures figures =
                run.watched(
                        contenders.getFirst(),
                        load,
                        SOAK_STEP,
                        sample -> {
                            samples.add(sample);
                            print(samples);
                            return samples.size() > steps;
                        },
                        samples);
        System.out.println(Figures.HEAD + "\n" + figures.row());
        System.out.println(verdict(samples, figures));
    }

    private static void print(List<Sample> samples) {
        Sample sample = samples.getLast();
        if ((samples.size() - 1) % 6 == 0) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %d | %d | %d |%n",
                    (sample.millis() - samples.getFirst().millis()) / 1_000,
                    sample.cpu(),
                    sample.rssKib() / 1024,
                    sample.threads(),
                    sample.sockets());
        }
    }

    /** Means of the second and the last quarter: the first is still settling. */
    private static String verdict(List<Sample> samples, Figures figures) {
        int quarter = Math.max(1, samples.size() / 4);
        List<Sample> early = samples.subList(quarter, Math.min(2 * quarter, samples.size()));
        List<Sample> late = samples.subList(samples.size() - quarter, samples.size());
        return String.format(
                Locale.ROOT,
                "second and last quarter: RSS %.1f and %.1f MiB, threads %.1f and %.1f, sockets"
                        + " %.1f and %.1f; %,d probes done, all but %d answered",
                mean(early, s -> s.rssKib() / 1024.0),
                mean(late, s -> s.rssKib() / 1024.0),
                mean(early, Sample::threads),
                mean(late, Sample::threads),
                mean(early, Sample::sockets),
                mean(late, Sample::sockets),
                figures.stats().probes(),
                figures.load().hosts() - figures.stats().up());
    }

    private static double mean(List<Sample> samples, ToDoubleFunction<Sample> what) {
        return samples.stream().mapToDouble(what).average().orElse(Double.NaN);
    }
}
