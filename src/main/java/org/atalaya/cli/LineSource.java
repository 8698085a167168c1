package org.atalaya.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, one at a time and never more of one than {@link #MAX_BYTES}. Reads no further
 * than its buffer, so that whoever writes the lines waits while we are busy.
 */
final class LineSource {

    /** Longer than any request that makes sense. */
    static final int MAX_BYTES = 1 << 20;

    private static final int BUFFER = 8192;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean first = true;

    LineSource(InputStream in) {
        this.in = in;
    }

    /** One line, or why it cannot be one. */
    sealed interface Line {
        record Text(String text) implements Line {}

        record TooLong() implements Line {}

        record NotUtf8() implements Line {}
    }

    /** The next line without its end; null when there is none any more. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        while (fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - from) > MAX_BYTES;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                break;
            }
        }
        return any ? (tooLong ? new Line.TooLong() : decode(line.toByteArray())) : null;
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private Line decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String line = first && text.startsWith("\ufeff") ? text.substring(1) : text;
            first = false;
            return new Line.Text(line);
        } catch (CharacterCodingException e) {
            return new Line.NotUtf8();
        }
    }
}
