package org.atalaya.probe;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A road that echo requests (ICMP) can take to a host. */
interface Echo {

    /** Whether this road can be taken to that address on this machine. */
    boolean reaches(InetAddress address);

    /**
     * Sends {@code count} echo requests and waits for their replies until {@code deadline}.
     *
     * @throws ProbeFault when not even the sending worked
     */
    Report ping(InetAddress address, int count, Deadline deadline)
            throws ProbeFault, InterruptedException;

    /**
     * What came back.
     *
     * @param sent how many were asked for
     * @param received how many of them were answered in time
     * @param average mean round-trip time of those; null when there was none
     */
    record Report(int sent, int received, @Nullable Duration average) {

        /** Lost packets, per cent, rounded down so that 100 means all of them. */
        int loss() {
            return sent == 0 ? 100 : (sent - received) * 100 / sent;
        }
    }
}
