package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A web server on every loopback address that answers 1 KiB and writes down when it was asked. Its
 * notes are the judge of the schedule: they do not depend on what the program says of itself.
 */
interface Target extends AutoCloseable {

    /** Whether a resumed TLS session is possible. */
    enum Tickets {
        OFF,
        ON
    }

    /**
     * One answered request.
     *
     * @param address the loopback address it came to
     * @param millis when it began, on the wall clock
     * @param tls version and curve, and whether the session was resumed; empty on plain HTTP
     */
    record Request(String address, double millis, String tls) {}

    int port();

    /** What is to be said about it beside the figures; empty for nothing. */
    String note();

    double cpuSeconds() throws IOException;

    /** Stops the server. */
    @Override
    void close();

    /** All requests; after {@link #close} only. */
    List<Request> requests() throws IOException;

    /** nginx where it is installed, else a server in this JVM. */
    static Target start(Path folder, boolean secure, Tickets tickets) throws IOException {
        return NginxTarget.isInstalled()
                ? new NginxTarget(folder, secure, tickets)
                : new JvmTarget(folder, secure);
    }
}
