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
    INVALID_TARGET(About.US),
    UNSUPPORTED(About.US),
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
    TLS_UNTRUSTED(About.CERTIFICATE),
    TLS_EXPIRED(About.CERTIFICATE),
    TLS_NOT_YET_VALID(About.CERTIFICATE),
    TLS_HOSTNAME(About.CERTIFICATE),
    TLS_CLIENT_CERT,
    LOSS,
    COMMAND,
    /** A fault of this program while probing; never the host's. */
    INTERNAL(About.US);

    /** What a reason says something about. */
    public enum About {
        /** The host, or the way to it. */
        HOST,
        /** The certificate that the host shows: a person may decide to accept it. */
        CERTIFICATE,
        /** This program or what it was told: the host was not really asked. */
        US
    }

    private final About about;

    Reason() {
        this(About.HOST);
    }

    Reason(About about) {
        this.about = about;
    }

    /** What it says something about. */
    public About about() {
        return about;
    }

    /** The stable name used in JSON and in language keys: {@code tls-hostname}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
