package org.atalaya.engine;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the clockwork costs a probe, without the probe: falling due, waiting in its lane, being
 * begun and finished. One invocation is a second of the clock, on which a hundred fall due.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoundsBenchmark {

    private static final int A_SECOND = 100;
    private static final int TICKS = 50;

    @Param({"100", "1000", "10000"})
    int hosts;

    private long now;
    private final Rounds rounds = new Rounds(() -> now);

    /** Hosts in such number and with such an interval that a hundred are due each second. */
    @Setup
    public void plan() {
        Duration interval = Duration.ofSeconds(hosts / A_SECOND);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            slots.add(new Slot(i, host(i, interval)));
        }
        rounds.change(List.of(), slots);
    }

    private static Host host(int i, Duration interval) {
        URI url = URI.create("http://127.0." + i / 250 + "." + (1 + i % 250) + "/");
        return new Host(
                "h" + i,
                "h" + i,
                "",
                List.of(),
                interval,
                Duration.ofSeconds(5),
                true,
                false,
                new HttpCheck(url, StatusRanges.SUCCESS, false, null));
    }

    /** Time for one probe; what no probe begins in is shared by those of the second. */
    @Benchmark
    @OperationsPerInvocation(A_SECOND)
    public long aSecond() {
        for (int i = 0; i < TICKS; i++) {
            now += Rounds.TICK;
            for (Turn turn : rounds.begin()) {
                rounds.finished(turn, now);
            }
        }
        return rounds.nanosToSleep();
    }
}
