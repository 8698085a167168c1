package org.atalaya.probe;

import java.security.KeyStore;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What all probes share.
 *
 * @param userAgent what we call ourselves to servers
 * @param lookup how names are looked up
 * @param anchors the certificate authorities that are trusted; null for the platform's
 * @param clock stamps results and judges certificates
 * @param bodyCap bytes of a body that are read at most; the rest is left unread
 */
public record ProbeSettings(
        String userAgent,
        Lookup lookup,
        @Nullable KeyStore anchors,
        InstantSource clock,
        int bodyCap) {

    /** 1 MiB. */
    public static final int DEFAULT_BODY_CAP = 1 << 20;

    /** The usual settings of Atalaya in this version, e.g. {@code 0.1.0}. */
    public static ProbeSettings of(String version) {
        return new ProbeSettings(
                "Atalaya/" + version,
                new SystemLookup(),
                null,
                InstantSource.system(),
                DEFAULT_BODY_CAP);
    }

    /** The same, with names looked up by {@code other}. */
    public ProbeSettings withLookup(Lookup other) {
        return new ProbeSettings(userAgent, other, anchors, clock, bodyCap);
    }

    /** The same, by another clock. */
    public ProbeSettings withClock(InstantSource other) {
        return new ProbeSettings(userAgent, lookup, anchors, other, bodyCap);
    }

    /** The same, trusting {@code authorities} instead of the platform's. */
    public ProbeSettings withAnchors(KeyStore authorities) {
        return new ProbeSettings(userAgent, lookup, authorities, clock, bodyCap);
    }
}
