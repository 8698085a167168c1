package org.atalaya.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one run came to.
 *
 * @param requests in the window, by the target's notes
 * @param rounds the schedule in the window, by the target's notes
 * @param stats the contender's own figures, of its whole run
 * @param tls how the connections of the window were secured, and how many each way
 */
record Figures(
        Contender contender,
        Load load,
        Sample from,
        Sample to,
        int requests,
        Rounds rounds,
        Stats stats,
        Map<String, Long> tls) {

    static final String HEAD =
            "| work | build | CPU s / 1,000 (JIT) | probes/s | RSS MiB (peak) | lag p50 / p99 / max"
                + " ms | missed | lag p99 ms, cold start in | threads | sockets | others' cores |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|";

    static Figures of(
            Contender contender,
            Load load,
            Sample from,
            Sample to,
            List<Target.Request> requests,
            Stats stats) {
        List<Target.Request> inside =
                requests.stream()
                        .filter(r -> r.millis() >= from.millis() && r.millis() < to.millis())
                        .toList();
        Map<String, Long> tls =
                inside.stream()
                        .map(Target.Request::tls)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Figures(
                contender,
                load,
                from,
                to,
                inside.size(),
                Rounds.of(requests, load.interval(), from, to),
                stats,
                tls);
    }

    private double seconds() {
        return (to.millis() - from.millis()) / 1_000.0;
    }

    private double perThousand(double cpu) {
        return cpu * 1_000 / Math.max(1, requests);
    }

    /** How many cores everybody but the program and its target used: how far to trust this. */
    double others() {
        double all = to.machineCpu() - from.machineCpu();
        return (all - (to.cpu() - from.cpu()) - (to.targetCpu() - from.targetCpu())) / seconds();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f (%.3f) | %.1f | %d (%d) | %.0f / %.0f / %.0f | %d of %d | %.0f |"
                        + " %d | %d | %.2f |%s",
                load.name(),
                contender.label(),
                perThousand(to.cpu() - from.cpu()),
                perThousand(to.compilerCpu() - from.compilerCpu()),
                requests / seconds(),
                to.rssKib() / 1024,
                to.peakKib() / 1024,
                rounds.quantile(0.5),
                rounds.quantile(0.99),
                rounds.quantile(1),
                rounds.missed(),
                requests + rounds.missed(),
                stats.lagP99(),
                to.threads(),
                to.sockets(),
                others(),
                tls.isEmpty() ? "" : " " + tls);
    }
}
