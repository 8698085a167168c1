package org.atalaya.alarm;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a program of the platform for a voice, a notice or a beep: argument lists, never a shell;
 * one at a time; ended after a while; its caller never waits. Of several ways to do the same the
 * first that ends well is taken.
 */
final class Programs {

    private static final System.Logger LOG = System.getLogger(Programs.class.getName());

    /**
     * One way.
     *
     * @param arguments the program and what it is given
     * @param input what it reads on its standard input, in UTF-8
     */
    record Call(List<String> arguments, String input) {
        Call(String... arguments) {
            this(List.of(arguments), "");
        }
    }

    private final Duration longest;
    private final AtomicBoolean busy = new AtomicBoolean();

    Programs(Duration longest) {
        this.longest = longest;
    }

    /** Tries these in order; false when one is still running, and then nothing is started. */
    boolean start(List<Call> ways) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual()
                .name("alarm-program")
                .start(
                        () -> {
                            try {
                                boolean done = ways.stream().anyMatch(this::endsWell);
                                LOG.log(Level.DEBUG, done ? "done" : "no program did it");
                            } finally {
                                busy.set(false);
                            }
                        });
        return true;
    }

    boolean endsWell(Call call) {
        Process process;
        try {
            process =
                    new ProcessBuilder(call.arguments())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "not started", e);
            return false;
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write(call.input().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "it does not read", e);
        }
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /**
     * Text that any program may be given: no control or format characters, no leading dash that
     * would be an option, no more than {@code most} characters.
     */
    static String plain(String text, int most) {
        String clean =
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[\\s\\p{Pd}]+", "")
                        .strip();
        int end = Math.min(most, clean.length());
        boolean splits = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1));
        return clean.substring(0, splits ? end - 1 : end);
    }
}
