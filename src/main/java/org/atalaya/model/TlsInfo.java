package org.atalaya.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the server showed in its TLS handshake, also when trust is ignored.
 *
 * @param version e.g. {@code TLSv1.3}
 * @param cipher the cipher suite's standard name
 * @param trusted whether the chain and the name would have been accepted by the platform's rules
 * @param selfSigned whether the leaf certificate signed itself
 * @param subject the leaf's subject, RFC 2253
 * @param issuer the leaf's issuer, RFC 2253
 * @param expiresAt the leaf's {@code notAfter}
 * @param sha256 fingerprint of the leaf, lower-case hex
 * @param chain all that was shown, the leaf first, as far as anybody reads
 */
public record TlsInfo(
        String version,
        String cipher,
        boolean trusted,
        boolean selfSigned,
        String subject,
        String issuer,
        Instant expiresAt,
        String sha256,
        List<Link> chain) {

    /** More than this no honest server shows. */
    public static final int LONGEST = 8;

    /**
     * One certificate of the chain.
     *
     * @param subject RFC 2253, or what is left of it
     * @param issuer who says that he signed it
     */
    public record Link(String subject, String issuer, Instant expiresAt) {}

    public TlsInfo {
        chain = List.copyOf(chain);
    }

    /** Of a certificate whose chain nobody knows. */
    public TlsInfo(
            String version,
            String cipher,
            boolean trusted,
            boolean selfSigned,
            String subject,
            String issuer,
            Instant expiresAt,
            String sha256) {
        this(version, cipher, trusted, selfSigned, subject, issuer, expiresAt, sha256, List.of());
    }

    /** Whole days until the leaf expires, negative once it has. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(Duration.between(now, expiresAt).toSeconds(), 86_400L);
    }
}
