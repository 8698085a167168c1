package org.atalaya.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** Writes whole lines, each at once, from any thread; knows when nobody reads them any more. */
final class Answering {

    private final OutputStream out;
    private final Charset charset;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean gone;

    Answering(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    static Answering json(OutputStream out) {
        return new Answering(out, StandardCharsets.UTF_8);
    }

    /** False when the reader has left, now or before; a broken pipe is no fault of ours. */
    boolean line(String text) {
        byte[] bytes = (text + "\n").getBytes(charset);
        lock.lock();
        try {
            if (!gone) {
                out.write(bytes);
                out.flush();
            }
        } catch (IOException e) {
            gone = true;
        } finally {
            lock.unlock();
        }
        return !gone;
    }
}
