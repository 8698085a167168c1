package org.atalaya.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a schedule was kept, by the target's notes alone. The rounds of a host stand on a grid
 * one interval apart; the earliest a host was ever asked is where its grid lies, and how much later
 * than its grid a request came is its lag. A round without a request was missed.
 *
 * @param lags milliseconds, ascending
 */
record Rounds(List<Double> lags, int missed) {

    /** The rounds that began between two moments. */
    static Rounds of(List<Target.Request> requests, Duration interval, Sample from, Sample to) {
        Map<String, List<Double>> byHost = new HashMap<>();
        for (Target.Request request : requests) {
            byHost.computeIfAbsent(request.address(), _ -> new ArrayList<>())
                    .add(request.millis());
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
            List<Double> times, double every, double from, double to, List<Double> lags) {
        times.sort(null);
        double first = times.getFirst();
        double grid = Double.MAX_VALUE;
        for (double time : times) {
            grid = Math.min(grid, time - Math.round((time - first) / every) * every);
        }
        int missed = 0;
        long before = -1;
        for (double time : times) {
            long round = Math.round((time - first) / every);
            boolean counts = time >= from && time < to;
            if (counts) {
                lags.add(time - round * every - grid);
                missed += before >= 0 ? (int) Math.max(0, round - before - 1) : 0;
            }
            before = round;
        }
        return missed;
    }

    double quantile(double share) {
        return lags.isEmpty()
                ? Double.NaN
                : lags.get((int) Math.min(lags.size() - 1L, (long) (share * lags.size())));
    }
}
