package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Opens a TCP connection as a person's browser would: the addresses of a name one after the other,
 * each with its share of the time that is left, until one answers.
 */
final class Dial {

    /** Further addresses would leave too little time for each. */
    private static final int MAX_ADDRESSES = 4;

    private Dial() {}

    /**
     * A connected socket. Its address, and how long the two steps took, are in {@code trace}.
     *
     * @throws IOException what the first address said that was reachable at all
     */
    static Socket open(
            Ground ground, Endpoint endpoint, AddressFamily family, Deadline deadline, Trace trace)
            throws IOException, InterruptedException, ProbeFault {
        long began = System.nanoTime();
        List<InetAddress> all = ground.names().addresses(endpoint.host(), family, deadline);
        trace.phase(Trace.Phase.RESOLVE, began);
        List<InetAddress> addresses = all.subList(0, Math.min(MAX_ADDRESSES, all.size()));
        IOException told = null;
        for (int i = 0; i < addresses.size(); i++) {
            InetSocketAddress address = new InetSocketAddress(addresses.get(i), endpoint.port());
            Duration share = deadline.left().dividedBy(addresses.size() - i);
            long connecting = System.nanoTime();
            try {
                Socket socket = connect(address, share);
                trace.address(address);
                trace.phase(Trace.Phase.CONNECT, connecting);
                if (all.size() > 1) {
                    ground.names().tried(endpoint.host(), address.getAddress(), true);
                }
                return socket;
            } catch (IOException e) {
                ground.names().tried(endpoint.host(), address.getAddress(), false);
                if (told == null || saysNothing(told)) {
                    told = e;
                    trace.address(address);
                }
            }
        }
        throw told == null ? new IOException("a name without an address") : told;
    }

    private static Socket connect(InetSocketAddress address, Duration within) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, Math.clamp(within.toMillis(), 1, Integer.MAX_VALUE));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** No IPv6 here is the machine's affair: the refusal of the IPv4 address tells more. */
    private static boolean saysNothing(@Nullable IOException fault) {
        return fault != null
                && (fault instanceof NoRouteToHostException || Failures.isUnreachable(fault));
    }
}
