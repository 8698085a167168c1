package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardStreamsTest {

    @TempDir Path folder;

    private final AtomicInteger told = new AtomicInteger();

    private StandardStreams.Out failing(String fault) {
        OutputStream to =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(fault);
                    }
                };
        return new StandardStreams.Out(to, told::incrementAndGet);
    }

    @Test
    void whatIsLostIsToldOnceAlsoBehindAPrintStream() {
        StandardStreams.Out out = failing("No space left on device");
        PrintStream printing = StandardStreams.printing(out, StandardCharsets.US_ASCII);
        assertThat(out.isLost()).isFalse();
        printing.println("a");
        printing.println("b");
        assertThat(out.isLost()).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void whoReadsNoFurtherMissesNothing() {
        StandardStreams.Out out = failing("Broken pipe");
        StandardStreams.printing(out, StandardCharsets.UTF_8).println("a");
        assertThat(out.isLost()).isFalse();
        assertThat(told).hasValue(0);
    }

    @Test
    void signsOfOursArePrintedWithoutALocaleToo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardStreams.printing(bytes, StandardCharsets.US_ASCII).print("—ó");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("—ó");
    }

    @Test
    void fileOfTheJvmInPlaceOfTheInputIsNoInput() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path own = Files.createSymbolicLink(folder.resolve("0"), home.resolve("lib/modules"));
        assertThat(StandardStreams.isOfTheJvm(own, home)).isTrue();
        Path typed = Files.writeString(folder.resolve("batch"), "{}");
        assertThat(StandardStreams.isOfTheJvm(typed, home)).isFalse();
        assertThat(StandardStreams.isOfTheJvm(folder.resolve("nowhere"), home)).isFalse();
    }
}
