package org.atalaya.model;

import java.util.Locale;

/**
 * Why a probe did not simply say "up". A closed list: every reason has a sentence in each language
 * ({@code reason.<code>}) and a row in the user guide that says what to do about it.
 */
public enum Reason {
    OK,
    SLOW,
    EXPIRING,
    INVALID_TARGET,
    UNSUPPORTED,
    DNS,
    REFUSED,
    UNREACHABLE,
    TIMEOUT,
    RESET,
    PROTOCOL,
    STATUS,
    KEYWORD,
    HEADER,
    MISMATCH,
    BANNER,
    TOO_LARGE,
    REDIRECT_LIMIT,
    REDIRECT_BLOCKED,
    AUTH,
    TLS_HANDSHAKE,
    TLS_UNTRUSTED,
    TLS_EXPIRED,
    TLS_NOT_YET_VALID,
    TLS_HOSTNAME,
    TLS_CLIENT_CERT,
    LOSS,
    COMMAND,
    /** A fault of this program while probing; never the host's. */
    INTERNAL;

    /** The stable name used in JSON and in language keys: {@code tls-hostname}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
