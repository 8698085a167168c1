package org.atalaya.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a schedule was kept, by the target's notes alone. The rounds of a host stand on a grid
 * one interval apart; the earliest a host was asked in the window is where its grid lies, and how
 * much later than its grid a request came is its lag. A round without a request was missed. (A
 * window of one round a host has no lag to show.)
 *
 * @param lags milliseconds, ascending
 */
record Rounds(List<Double> lags, int missed) {

    /** The rounds that began between two moments. */
    static Rounds of(List<Target.Request> requests, Duration interval, Sample from, Sample to) {
        Map<String, List<Double>> byHost = new HashMap<>();
        for (Target.Request request : requests) {
            byHost.computeIfAbsent(request.address(), _ -> new ArrayList<>()).add(request.millis());
        }
        List<Double> lags = new ArrayList<>();
        int missed = 0;
        for (List<Double> times : byHost.values()) {
            missed += ofHost(times, interval.toMillis(), from.millis(), to.millis(), lags);
        }
        lags.sort(null);
        return new Rounds(lags, missed);
    }

    private static int ofHost(
            List<Double> all, double every, double from, double to, List<Double> lags) {
        List<Double> times = all.stream().filter(t -> t >= from && t < to).sorted().toList();
        if (times.isEmpty()) {
            return (int) ((to - from) / every);
        }
        double first = times.getFirst();
        double grid = first;
        for (double time : times) {
            grid = Math.min(grid, time - round(time, first, every) * every);
        }
        for (double time : times) {
            lags.add(time - round(time, first, every) * every - grid);
        }
        return (int) Math.max(0, round(times.getLast(), first, every) + 1 - times.size());
    }

    private static long round(double time, double first, double every) {
        return Math.round((time - first) / every);
    }

    double quantile(double share) {
        return lags.isEmpty()
                ? Double.NaN
                : lags.get((int) Math.min(lags.size() - 1L, (long) (share * lags.size())));
    }
}
