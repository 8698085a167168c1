package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.atalaya.engine.ProbeRoad;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchCheckTest {

    private static final ProbeResult UP =
            ProbeResult.up(Instant.EPOCH, Duration.ofMillis(1), Evidence.NONE);
    private static final ProbeResult DOWN =
            ProbeResult.down(
                    Instant.EPOCH,
                    Duration.ofMillis(1),
                    Failure.of(Reason.REFUSED, "h"),
                    Evidence.NONE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(int parallel, InputStream in, ProbeRoad road) throws InterruptedException {
        return run(parallel, in, out, road, code -> {});
    }

    private int run(int parallel, InputStream in, OutputStream to, ProbeRoad road, IntConsumer gone)
            throws InterruptedException {
        CheckCommand batch =
                CheckRequests.command("--batch", "--parallel", Integer.toString(parallel));
        return batch.run(
                new CheckCommand.Shell(
                        road,
                        () -> {},
                        in,
                        to,
                        StandardCharsets.UTF_8,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        gone));
    }

    private static InputStream lines(String... lines) {
        return new ByteArrayInputStream(
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String request(String id) {
        return "{\"id\":\"" + id + "\",\"target\":\"http://" + id + "/\"}";
    }

    private List<JsonObject> answers() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private List<String> ids() {
        return answers().stream().map(a -> a.has("id") ? a.get("id").getAsString() : "-").toList();
    }

    @Test
    void everyRequestIsAnsweredOnceAndTheWorstIsTheExitCode() throws InterruptedException {
        assertThat(run(4, lines(request("a"), request("b")), (check, deadline) -> UP)).isZero();
        assertThat(ids()).containsExactlyInAnyOrder("a", "b");
        out.reset();
        ProbeRoad mixed = (check, deadline) -> check.hostName().equals("b") ? DOWN : UP;
        assertThat(run(4, lines(request("a"), request("b"), request("c")), mixed)).isEqualTo(2);
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void anEmptyBatchIsWell() throws InterruptedException {
        assertThat(run(4, InputStream.nullInputStream(), (check, deadline) -> DOWN)).isZero();
        assertThat(out.size()).isZero();
    }

    @Test
    void badLinesDoNotStopTheRestAndBlankOnesAreSkipped() throws InterruptedException {
        int exit =
                run(
                        1,
                        lines("", request("a"), "  \r", "{\"id\":\"bad\"", "\u0000", request("b")),
                        (check, deadline) -> UP);
        assertThat(exit).isEqualTo(3);
        assertThat(ids()).containsExactly("a", "bad", "-", "b");
        assertThat(answers().get(1).get("state").getAsString()).isEqualTo("invalid");
        assertThat(answers().get(1).get("reason").getAsString()).isEqualTo("invalid-target");
    }

    @Test
    void answersComeAsTheyAreKnownNotInOrder() throws InterruptedException, IOException {
        CompletableFuture<Void> fastIsOut = new CompletableFuture<>();
        OutputStream watched =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        out.write(b);
                    }

                    @Override
                    public void flush() {
                        if (out.toString(StandardCharsets.UTF_8).contains("\"fast\"")) {
                            fastIsOut.complete(null);
                        }
                    }
                };
        ProbeRoad road =
                (check, deadline) -> {
                    if (check.hostName().equals("slow")) {
                        fastIsOut.join();
                    }
                    return UP;
                };
        run(2, lines(request("slow"), request("fast")), watched, road, code -> {});
        assertThat(ids()).containsExactly("fast", "slow");
    }

    @Test
    void noMoreAreProbedAtATimeThanAskedFor() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore together = new Semaphore(0);
        ProbeRoad road =
                (check, deadline) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    if (now.get() == 3) {
                        together.release(100);
                    }
                    together.acquireUninterruptibly();
                    now.decrementAndGet();
                    return UP;
                };
        String[] requests = new String[60];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = request("h" + i);
        }
        run(3, lines(requests), road);
        assertThat(most).hasValue(3);
        assertThat(ids()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void noLineIsReadBeforeAProbeIsFreeForIt() throws InterruptedException {
        Thread reader = Thread.currentThread();
        AtomicInteger handed = new AtomicInteger();
        AtomicInteger atFirst = new AtomicInteger(-1);
        InputStream lineByLine =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("only whole buffers");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        if (handed.incrementAndGet() > 200) {
                            return -1;
                        }
                        byte[] line = (request("h") + "\n").getBytes(StandardCharsets.UTF_8);
                        System.arraycopy(line, 0, into, from, line.length);
                        return line.length;
                    }
                };
        ProbeRoad road =
                (check, deadline) -> {
                    if (atFirst.get() < 0) {
                        Patience.until(
                                "the reader waits",
                                Duration.ofSeconds(30),
                                () ->
                                        reader.getState() == Thread.State.WAITING
                                                || handed.get() > 100);
                        atFirst.compareAndSet(-1, handed.get());
                    }
                    return UP;
                };
        run(2, lineByLine, road);
        assertThat(atFirst.get()).isBetween(1, 2);
        assertThat(ids()).hasSize(200);
    }

    @Test
    void aReaderWhoLeavesEndsTheBatchQuietly() throws InterruptedException {
        OutputStream closing =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        AtomicInteger probed = new AtomicInteger();
        AtomicInteger told = new AtomicInteger(-1);
        String[] requests = new String[1_000];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = request("h" + i);
        }
        ProbeRoad road =
                (check, deadline) -> {
                    probed.incrementAndGet();
                    return DOWN;
                };
        assertThat(run(1, lines(requests), closing, road, told::set)).isEqualTo(2);
        assertThat(told).hasValue(2);
        assertThat(probed.get()).isLessThan(5);
        assertThat(err.size()).isZero();
    }

    @Test
    void aBrokenInputIsSaidAndWhatWasReadIsAnswered() throws InterruptedException {
        InputStream breaking =
                new InputStream() {
                    private final InputStream some = lines(request("a"));

                    @Override
                    public int read() throws IOException {
                        throw new IOException("only whole buffers");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        int read = some.read(into, from, length);
                        if (read < 0) {
                            throw new IOException("device is gone");
                        }
                        return read;
                    }
                };
        assertThat(run(2, breaking, (check, deadline) -> UP)).isEqualTo(3);
        assertThat(ids()).containsExactly("a");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Standard input cannot be read any further: ")
                .doesNotContain("device is gone");
    }
}
