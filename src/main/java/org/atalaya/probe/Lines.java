package org.atalaya.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.atalaya.model.Reason;

/**
 * The lines of a protocol, read byte by byte so that not one more is taken than the line has: what
 * follows may be the beginning of TLS. Lines end in LF or CRLF and are UTF-8.
 */
final class Lines {

    private static final int MAX_LENGTH = 1024;
    private static final int MAX_LINES = 100;

    private final InputStream in;
    private int count;
    private String told = "";

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line.
     *
     * @throws EOFException when the server hung up
     * @throws ProbeFault when there is no end to a line, or to the lines
     */
    String next() throws IOException, ProbeFault {
        byte[] line = new byte[MAX_LENGTH];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server hung up");
            }
            if (length == MAX_LENGTH || count == MAX_LINES) {
                // Of a flood of lines the first is what the server is about.
                String shown = told.isEmpty() ? text(line, length) : told;
                throw ProbeFault.of(Reason.BANNER, Failures.excerpt(shown));
            }
            line[length++] = (byte) b;
        }
        count++;
        String text = text(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
        told = told.isEmpty() ? text.strip() : told;
        return text;
    }

    private static String text(byte[] line, int length) {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }
}
