package org.atalaya.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.atalaya.probe.SystemErrors;

/**
 * What a shell gave us to read and to write. The platform's own streams hide what goes wrong: a
 * report that did not fit on the disk would end like one that did.
 */
final class StandardStreams {

    private static final String INPUT = "/proc/self/fd/0";

    /** An output that remembers that something written to it was lost. */
    static final class Out extends OutputStream {

        private final OutputStream to;
        private final Runnable told;
        private boolean lost;

        /**
         * @param told called once when the first of it is lost
         */
        Out(OutputStream to, Runnable told) {
            this.to = to;
            this.told = told;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                to.write(bytes, from, length);
            } catch (IOException e) {
                lose(e);
                throw e;
            }
        }

        private synchronized void lose(IOException e) {
            // Who reads no further, as head does, misses nothing.
            if (!lost && !SystemErrors.PIPE.isIn(e)) {
                lost = true;
                told.run();
            }
        }

        /** Whether something did not arrive that somebody waits for. */
        synchronized boolean isLost() {
            return lost;
        }
    }

    private StandardStreams() {}

    /** Standard output, watched. */
    static Out output(Runnable lost) {
        return new Out(new FileOutputStream(FileDescriptor.out), lost);
    }

    /** Prints to {@code target} in the charset of {@code given}, or one that has our signs. */
    static PrintStream printing(OutputStream target, Charset given) {
        // A terminal without a locale (C, POSIX) would print — and ó as question marks.
        Charset charset = given.newEncoder().canEncode('—') ? given : StandardCharsets.UTF_8;
        return new PrintStream(target, true, charset);
    }

    /**
     * Standard input. Where the shell closed it, its number has gone to the first file that the JVM
     * opened, one of its own: nobody typed that.
     */
    static InputStream input() {
        return isOfTheJvm(Path.of(INPUT), Path.of(System.getProperty("java.home")))
                ? new Closed()
                : new FileInputStream(FileDescriptor.in);
    }

    static boolean isOfTheJvm(Path descriptor, Path home) {
        try {
            return descriptor.toRealPath().startsWith(home.toRealPath());
        } catch (IOException notAFile) {
            return false;
        }
    }

    private static final class Closed extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("standard input is closed");
        }
    }
}
