package org.atalaya.model;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a host's TLS is trusted. A setting of one host, never of the process.
 *
 * @param insecure whether an invalid certificate is accepted; its expiry is watched all the same
 * @param pin SHA-256 of the one leaf certificate that is accepted, lower-case hex; null for none
 * @param ca PEM file of the authorities that are trusted instead of the platform's; null for those
 * @param client what to show when the server asks; null for nothing
 * @param legacy whether TLS 1.0 and 1.1 and their ciphers are allowed, in a context of its own
 * @param warn certificate days below which the host is degraded; null for no limit
 * @param critical certificate days below which it is down; null for no limit
 */
public record TlsSettings(
        boolean insecure,
        @Nullable String pin,
        @Nullable Path ca,
        @Nullable ClientCertificate client,
        boolean legacy,
        @Nullable Duration warn,
        @Nullable Duration critical) {

    /** The platform's trust, no limits of our own. */
    public static final TlsSettings DEFAULT =
            new TlsSettings(false, null, null, null, false, null, null);

    /** The same, accepting any certificate or not. */
    public TlsSettings withInsecure(boolean nowInsecure) {
        return new TlsSettings(nowInsecure, pin, ca, client, legacy, warn, critical);
    }
}
