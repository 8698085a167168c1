package org.atalaya.probe;

import java.net.URI;
import org.atalaya.model.Target;

/**
 * A URL as {@link java.net.http.HttpClient} is told it. Names that {@link URI} or {@link
 * javax.net.ssl.SNIHostName} refuse, but networks use ({@code my_host}, a trailing dot), and IPv6
 * zones, which no server must see, travel under an alias: the route gives the alias the true
 * address, and the {@code Host} header and TLS get the true name.
 *
 * @param url what is asked for
 * @param name the host's true name, without brackets or trailing dot
 * @param port the port, explicit or the scheme's own
 * @param wireHost the host in the request's URI
 * @param request the request's URI
 */
record Wire(URI url, String name, int port, String wireHost, URI request) {

    /** Reserved by RFC 6761: exists nowhere, so nobody is asked by accident. */
    private static final String ALIAS = "name.atalaya.invalid";

    static Wire of(URI url) {
        String host = Target.host(url);
        boolean dotted = host.endsWith(".");
        String name = dotted ? host.substring(0, host.length() - 1) : host;
        int port = Target.port(url);
        if (url.getHost() != null && !dotted && host.indexOf('%') < 0) {
            return new Wire(url, name, port, name, url);
        }
        String path = url.getRawPath();
        String query = url.getRawQuery();
        URI request =
                URI.create(
                        url.getScheme()
                                + "://"
                                + ALIAS
                                + ":"
                                + port
                                + (path == null || path.isEmpty() ? "/" : path)
                                + (query == null ? "" : "?" + query));
        return new Wire(url, name, port, ALIAS, request);
    }

    boolean isAlias() {
        return wireHost.equals(ALIAS);
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The {@code Host} header of an alias (RFC 9110 §7.2). */
    String hostHeader() {
        String host = name.indexOf(':') < 0 ? name : "[" + name.replaceFirst("%.*", "") + "]";
        return port == (isSecure() ? 443 : 80) ? host : host + ":" + port;
    }
}
