package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.model.Evidence;
import org.atalaya.model.ProbeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that nobody was told is no good answer. */
class UnwrittenTest {

    private static final ProbeResult UP =
            ProbeResult.up(Instant.EPOCH, Duration.ofMillis(1), Evidence.NONE);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger gone = new AtomicInteger(-1);

    private int run(String fault, String... args) throws InterruptedException {
        byte[] lines = "{\"target\":\"http://a/\"}\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(fault);
                    }
                };
        return CheckRequests.command(args)
                .run(
                        new CheckCommand.Shell(
                                (check, deadline) -> UP,
                                () -> {},
                                new ByteArrayInputStream(lines),
                                full,
                                StandardCharsets.UTF_8,
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                gone::set));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a/",
                "http://a/ --json",
                "http://a/ --timeout 5 --json",
                "--batch --parallel 4"
            })
    void aFullOrClosedOutputIsSaidAndIsNoSuccess(String line) throws InterruptedException {
        for (String fault : new String[] {"No space left on device", "Bad file descriptor"}) {
            err.reset();
            assertThat(run(fault, line.split(" "))).isEqualTo(3);
            assertThat(said().lines())
                    .containsExactly(
                            "What was asked for cannot be written to standard output: it is"
                                    + " closed, or nothing more fits where it leads.");
        }
    }

    @Test
    void aBatchEndsAtTheFirstAnswerThatIsLost() throws InterruptedException {
        run("No space left on device", "--batch");
        assertThat(gone).hasValue(3);
    }

    @Test
    void aReaderWhoHasLeftIsNoFault() throws InterruptedException {
        assertThat(run("Broken pipe", "http://a/")).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void itIsSaidInTheLanguageThatWasAskedFor() throws InterruptedException {
        run("No space left on device", "http://a/", "--lang", "es");
        assertThat(said()).startsWith("No se puede escribir en la salida estándar");
    }
}
