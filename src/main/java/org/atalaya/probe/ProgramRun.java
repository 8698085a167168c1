package org.atalaya.probe;

import java.nio.charset.StandardCharsets;

/**
 * What became of a program that was run.
 *
 * @param exit its exit status; meaningless when {@code timedOut}
 * @param bytes the beginning of its standard output and standard error, as they came
 * @param timedOut whether it was killed at the deadline
 */
public record ProgramRun(int exit, byte[] bytes, boolean timedOut) {

    /** Its output as UTF-8; what is none becomes a replacement character. */
    public String output() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
