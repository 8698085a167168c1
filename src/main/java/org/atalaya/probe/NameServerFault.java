package org.atalaya.probe;

import java.net.UnknownHostException;

/** Nobody could say where a name is: a fault of the name servers, not of whoever typed it. */
final class NameServerFault extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    NameServerFault(String name) {
        super(name);
    }
}
