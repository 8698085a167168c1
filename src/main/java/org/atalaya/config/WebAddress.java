package org.atalaya.config;

import java.net.URI;
import java.util.Locale;

/** The address of a web check as it stands in the file: whole, with its scheme. */
final class WebAddress {

    private static final int PORT_MAX = 65_535;

    private WebAddress() {}

    /**
     * Reads an absolute {@code http} or {@code https} address with a host and no user information.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static URI parse(String text) {
        URI url = URI.create(text.strip());
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not a web address");
        }
        // Names with an underline are no host names to URI, yet people have them.
        String authority = url.getRawAuthority();
        if (authority == null || authority.contains("@")) {
            throw new IllegalArgumentException("no host, or a user in it");
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        if ((hasPort ? authority.substring(0, colon) : authority).isEmpty()) {
            throw new IllegalArgumentException("no host");
        }
        if (hasPort && !isPort(authority.substring(colon + 1))) {
            throw new IllegalArgumentException("not a port");
        }
        return url;
    }

    private static boolean isPort(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(text);
        return port > 0 && port <= PORT_MAX;
    }
}
