package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a name, without any cache; may block for as long as it likes. */
@FunctionalInterface
public interface Lookup {

    /**
     * All addresses of both families, best first, at least one.
     *
     * @throws UnknownHostException when there are none, or nobody could say
     */
    List<InetAddress> lookup(String name) throws UnknownHostException;
}
