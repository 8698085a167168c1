package org.atalaya.model;

/** Which addresses of a name may be tried. */
public enum AddressFamily {
    /** Both, in order, the second when the first does not answer. */
    ANY,
    IPV4,
    IPV6
}
