package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Something that probes and can be measured: a build of the program, or one of its peers. */
interface Contender {

    /** What it is called in the figures. */
    String label();

    /**
     * Starts it on the hosts of {@code load}.
     *
     * @param folder for its files
     * @param hosts the same hosts as the program's {@code hosts.json}
     * @param runFor when it ends by itself at the latest, should the measurement break off
     */
    Prober start(Path folder, Load load, Ports ports, Path hosts, Duration runFor)
            throws IOException;

    /** Where the hosts of a load listen: those that answer, and those that never do. */
    record Ports(int target, int silent) {}
}
