package org.atalaya.model;

/** Which addresses of a name may be tried. */
public enum AddressFamily {
    /** Both, in order, the second when the first does not answer. */
    ANY,
    IPV4,
    IPV6;

    /** Whether {@code host} can be reached by it: a name may have either, an address has one. */
    public boolean mayBe(String host) {
        String bare = host.replaceFirst("%.*", "");
        boolean six = bare.indexOf(':') >= 0;
        return switch (this) {
            case ANY -> true;
            case IPV4 -> !six;
            case IPV6 -> six || !HostNames.isLiteral(bare);
        };
    }
}
