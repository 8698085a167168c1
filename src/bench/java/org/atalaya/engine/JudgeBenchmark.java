package org.atalaya.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What judging one result costs: one that changes nothing, and one that turns the host around. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Judge judge = new Judge(Policy.FIRST_FAILURE);
    private final Host host =
            new Host(
                    "shop",
                    "Shop",
                    "",
                    List.of(),
                    Host.DEFAULT_INTERVAL,
                    Host.DEFAULT_TIMEOUT,
                    true,
                    false,
                    new HttpCheck(
                            URI.create("https://shop.example/"),
                            StatusRanges.SUCCESS,
                            false,
                            null));
    private final ProbeResult good = ProbeResult.up(NOON, Duration.ofMillis(12), Evidence.NONE);
    private final ProbeResult bad =
            ProbeResult.down(
                    NOON, Duration.ofMillis(12), Failure.of(Reason.REFUSED), Evidence.NONE);
    private HostState up = HostState.pending(NOON);

    /** A host that has been up. */
    @Setup
    public void answerOnce() {
        up = judge.result(host, up, good).state();
    }

    @Benchmark
    public Judgement staysUp() {
        return judge.result(host, up, good);
    }

    @Benchmark
    public Judgement falls() {
        return judge.result(host, up, bad);
    }
}
