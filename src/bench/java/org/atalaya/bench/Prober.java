package org.atalaya.bench;

import java.io.IOException;
import java.util.List;

/** A contender that runs, as one or more processes. */
interface Prober extends AutoCloseable {

    /** All its processes: their CPU and memory are added up. */
    List<Long> pids();

    /**
     * @throws IOException with the end of what it said, when it has ended
     */
    void requireAlive() throws IOException;

    /** Ends it, and gives back its own figures. */
    Stats stop() throws IOException;

    @Override
    void close();
}
