package org.atalaya.model;

/**
 * A host name or an address, and a port.
 *
 * @param host without brackets, also for IPv6
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (host.isBlank()) {
            throw new IllegalArgumentException("an endpoint needs a host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 1 and 65535: " + port);
        }
    }

    /** {@code db.example:5432}, {@code [::1]:22}. */
    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
