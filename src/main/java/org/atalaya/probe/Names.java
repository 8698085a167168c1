package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.atalaya.model.AddressFamily;

/** What a prober needs of name resolution, so that a test can hand it addresses. */
@FunctionalInterface
interface Names {

    /**
     * The addresses of {@code host}, a name or an address, in the order they are to be tried.
     *
     * @throws UnknownHostException when there is none of that family
     * @throws ProbeFault when nobody had answered at the deadline
     */
    List<InetAddress> addresses(String host, AddressFamily family, Deadline deadline)
            throws UnknownHostException, InterruptedException, ProbeFault;

    /** Hears that this address of several answered, or did not. */
    default void tried(String host, InetAddress address, boolean answered) {}
}
