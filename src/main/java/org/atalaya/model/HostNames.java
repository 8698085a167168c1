package org.atalaya.model;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a host name may look like (RFC 1123, and the underscore that real networks use). */
final class HostNames {

    private static final int MAX_NAME = 253;

    private HostNames() {}

    /** The name in ASCII and lower case; null when it has none. */
    static @Nullable String toAscii(String typed) {
        try {
            return IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }

    static boolean isName(String host) {
        return host.length() <= MAX_NAME
                && host.matches("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*\\.?");
    }

    /** Whether this is an IPv4 or IPv6 address in its usual notation; nothing is looked up. */
    static boolean isLiteral(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }
}
