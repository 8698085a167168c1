package org.atalaya.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a program of the operating system, within a bounded time and never through a shell. What is
 * secret goes in and out by pipes: arguments can be read by every user of a machine.
 *
 * @param patience how long a run may take
 */
record KeyringProgram(Duration patience) {

    private static final Logger LOG = System.getLogger(KeyringProgram.class.getName());

    /** A key and a sentence of complaint are far shorter. */
    private static final int OUTPUT_MAX = 16 * 1024;

    /**
     * How a program ended.
     *
     * @param complaint what it wrote to standard error
     */
    record Ended(int exit, String output, String complaint) {
        /** It was never meant to be seen: the output is a key. */
        @Override
        public String toString() {
            return "exit " + exit;
        }
    }

    /**
     * Runs {@code argv} to its end, with {@code input} on its standard input.
     *
     * @throws ConfigException when it cannot be started or does not end in time
     */
    Ended run(List<String> argv, String input) throws ConfigException {
        String name = argv.getFirst();
        Process process = start(argv);
        long end = System.nanoTime() + patience.toNanos();
        try {
            var output = reading(process.getInputStream());
            var errors = reading(process.getErrorStream());
            feed(process, input);
            String said = output.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            String complaint = errors.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw silent(name, new TimeoutException());
            }
            return new Ended(process.exitValue(), said, complaint.strip());
        } catch (TimeoutException | ExecutionException e) {
            throw silent(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(name, e);
        } finally {
            kill(process);
        }
    }

    private static Process start(List<String> argv) throws ConfigException {
        try {
            return new ProcessBuilder(argv).start();
        } catch (IOException e) {
            throw new ConfigException(
                    Message.of("secrets.error.keyring.absent", argv.getFirst()), e);
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without listening; its exit status says why.
            LOG.log(Level.DEBUG, "a keyring program took no input", e);
        }
    }

    /**
     * On a thread of its own: the read may hang for as long as a grandchild keeps the pipe open.
     */
    private static CompletableFuture<String> reading(InputStream from) {
        Executor reader = task -> Thread.ofPlatform().daemon().name("atalaya-keyring").start(task);
        return CompletableFuture.supplyAsync(() -> read(from), reader);
    }

    private static String read(InputStream from) {
        try {
            return new String(from.readNBytes(OUTPUT_MAX), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the pipe of a keyring program broke", e);
            return "";
        }
    }

    private ConfigException silent(String name, Exception cause) {
        return new ConfigException(
                Message.of("secrets.error.keyring.silent", name, patience.toSeconds()), cause);
    }

    /** The children first seen, then their parent: once it is gone nobody knows whose they were. */
    private static void kill(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> descendants = process.descendants().toList();
            process.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
