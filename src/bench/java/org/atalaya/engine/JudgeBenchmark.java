package org.atalaya.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Host;
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

/** What judging one result costs: one that changes nothing, and one that makes the host suspect. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

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
    private final Judge well = new Judge(host, Kin.NONE, FlapRule.USUAL, NOON, 0);
    private final Judge restless = new Judge(host, Kin.NONE, FlapRule.USUAL, NOON, 0);
    private boolean fails;

    /** A host that has been up. */
    @Setup
    public void answerOnce() {
        well.result(good, MaintenancePlan.NONE, 0);
    }

    @Benchmark
    public Judgement staysUp() {
        return well.result(good, MaintenancePlan.NONE, 0);
    }

    @Benchmark
    public Judgement fallsAndAnswers() {
        fails = !fails;
        return restless.result(fails ? bad : good, MaintenancePlan.NONE, 0);
    }
}
