package org.atalaya.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.IntConsumer;
import org.atalaya.engine.ProbeRoad;

/** {@code atalaya check}: read, and ready to be run once. */
public sealed interface CheckCommand permits OneCheck, BatchCheck {

    /**
     * Where it runs.
     *
     * @param road to the probers; asked from a virtual thread for each probe, never for a request
     *     that is wrong
     * @param warmUp called once before the first probe, if there is one, so that the first latency
     *     is the host's and not that of a program that loads its classes
     * @param in a batch is read from here
     * @param out answers go here: JSON as UTF-8, sentences in {@code charset}
     * @param charset what a person's terminal understands
     * @param err sentences about requests that are wrong
     * @param gone told once nobody reads {@code out} any more, with the exit code that the answers
     *     up to then make; may end the process
     */
    record Shell(
            ProbeRoad road,
            Runnable warmUp,
            InputStream in,
            OutputStream out,
            Charset charset,
            PrintStream err,
            IntConsumer gone) {}

    /** How many probes of it may run at once. */
    int parallel();

    /**
     * Runs to its end.
     *
     * @return the exit code: 0 up, 1 degraded, 2 down, 3 the request itself was wrong; of a batch
     *     the worst of all
     */
    int run(Shell shell) throws InterruptedException;
}
