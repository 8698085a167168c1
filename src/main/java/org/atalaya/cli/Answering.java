package org.atalaya.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.atalaya.probe.SystemErrors;

/**
 * Writes whole lines, each at once, from any thread; knows when nobody reads them any more. A
 * reader who has left, as {@code head} does, is no fault of ours; an output that is closed or full
 * is one, for whoever asked never learns the answer.
 */
final class Answering {

    /** What became of the lines. */
    enum State {
        READ,
        /** Nobody reads on, on purpose. */
        LEFT,
        /** They could not be written. */
        LOST
    }

    private final OutputStream out;
    private final Charset charset;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.READ;

    Answering(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    static Answering json(OutputStream out) {
        return new Answering(out, StandardCharsets.UTF_8);
    }

    /** Writes one, unless one before could not be written. */
    State line(String text) {
        byte[] bytes = (text + "\n").getBytes(charset);
        lock.lock();
        try {
            if (state == State.READ) {
                out.write(bytes);
                out.flush();
            }
        } catch (IOException e) {
            state = SystemErrors.PIPE.isIn(e) ? State.LEFT : State.LOST;
        } finally {
            lock.unlock();
        }
        return state;
    }
}
