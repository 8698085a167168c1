package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.cli.LineSource.Line;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    private static List<Line> lines(byte[] bytes) throws IOException {
        LineSource source = new LineSource(new ByteArrayInputStream(bytes));
        List<Line> lines = new ArrayList<>();
        for (Line line = source.next(); line != null; line = source.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesComeOneByOneAlsoTheLastWithoutAnEnd() throws IOException {
        assertThat(lines("\ufeffa\n\nñ—😀"))
                .containsExactly(new Line.Text("a"), new Line.Text(""), new Line.Text("ñ—😀"));
        assertThat(lines("")).isEmpty();
        assertThat(lines("a\r\n")).containsExactly(new Line.Text("a\r"));
    }

    @Test
    void aLineAcrossManyBuffersIsWhole() throws IOException {
        String line = "ñ".repeat(100_000);
        assertThat(lines(line + "\nb\n")).containsExactly(new Line.Text(line), new Line.Text("b"));
    }

    @Test
    void aLineThatNeverEndsIsSkippedAndTheNextOneRead() throws IOException {
        String endless = "x".repeat(LineSource.MAX_BYTES + 1);
        assertThat(lines(endless + "\nb")).containsExactly(new Line.TooLong(), new Line.Text("b"));
        String longest = "x".repeat(LineSource.MAX_BYTES);
        assertThat(lines(longest + "\n")).containsExactly(new Line.Text(longest));
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        assertThat(lines(new byte[] {'a', (byte) 0xff, '\n', 'b'}))
                .containsExactly(new Line.NotUtf8(), new Line.Text("b"));
    }

    @Test
    void nothingIsReadAheadOfTheBuffer() throws IOException {
        int[] read = {0};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("one byte at a time");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        read[0] += length;
                        Arrays.fill(into, from, from + length, (byte) '\n');
                        return length;
                    }
                };
        LineSource source = new LineSource(endless);
        for (int i = 0; i < 100; i++) {
            source.next();
        }
        assertThat(read[0]).isLessThanOrEqualTo(8192);
    }
}
