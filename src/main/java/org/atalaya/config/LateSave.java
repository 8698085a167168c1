package org.atalaya.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Saves a file soon after what it holds has changed, once for a burst of changes, and never twice
 * at a time. Any thread; only {@link #flush} and {@link #close} wait for the disk.
 */
final class LateSave implements AutoCloseable {

    /** Writes what is not written yet. Its owner's lock is taken inside, never around. */
    @FunctionalInterface
    interface Write {
        void unsaved() throws ConfigException;
    }

    private final Path file;
    private final Duration delay;
    private final Write write;
    private final Consumer<ConfigException> failed;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor writer;

    /**
     * @param thread the name of the thread that saves
     * @param failed is told of each failure; what was to be saved is tried again with the next
     */
    LateSave(
            String thread,
            Path file,
            Duration delay,
            Write write,
            Consumer<ConfigException> failed) {
        this.file = file;
        this.delay = delay;
        this.write = write;
        this.failed = failed;
        writer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name(thread).factory());
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Something has changed. The first change of a burst sets the time, so that a long burst is
     * saved all the same.
     *
     * @throws IllegalStateException when it is closed
     */
    void soon() {
        if (!scheduled.compareAndSet(false, true)) {
            return;
        }
        try {
            writer.schedule(this::late, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            scheduled.set(false);
            throw new IllegalStateException("closed: " + file, e);
        }
    }

    private void late() {
        // Before it is read what there is to save: a change that comes later is another burst.
        scheduled.set(false);
        try {
            flush();
        } catch (ConfigException e) {
            // It was told, and the change is kept for the next time.
            return;
        }
    }

    /**
     * Saves now, and returns when it is on the disk.
     *
     * @throws ConfigException when it cannot be; that is told too
     */
    void flush() throws ConfigException {
        writing.lock();
        try {
            write.unsaved();
        } catch (ConfigException e) {
            failed.accept(e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /** Saves what is left and lets the thread end. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            flush();
        } catch (ConfigException e) {
            // It was told; there is no later to try again in.
            return;
        }
    }
}
