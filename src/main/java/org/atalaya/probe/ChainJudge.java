package org.atalaya.probe;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a chain that was refused the one certificate that is to blame, and says of it what a
 * person can act on. Pure.
 */
final class ChainJudge {

    /** Fact codes: {@code Phrases} has their words. */
    static final String SELF_SIGNED = "self-signed";

    static final String NO_INTERMEDIATE = "no-intermediate";
    static final String NO_ISSUER = "no-issuer";
    static final String UNKNOWN_ISSUER = "unknown-issuer";
    static final String OTHER_KEY = "issuer-other-key";
    static final String NO_AUTHORITY = "no-authority";
    static final String WRONG_USE = "wrong-use";
    static final String WRONG_KEY_USE = "wrong-key-use";

    /** Sentences of their own: not the certificate of the host, but one above it. */
    static final String INTERMEDIATE = "intermediate";

    /** RFC 5280 §4.2.2.1: says where the issuer's certificate is to be had. */
    private static final String AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1";

    /** RFC 5280 §4.2.1.12. */
    private static final String ANY_USE = "2.5.29.37.0";

    private static final String SERVER_USE = "1.3.6.1.5.5.7.3.1";
    private static final Map<String, String> USES =
            Map.of(
                    "1.3.6.1.5.5.7.3.2",
                    "clientAuth",
                    "1.3.6.1.5.5.7.3.3",
                    "codeSigning",
                    "1.3.6.1.5.5.7.3.4",
                    "emailProtection",
                    "1.3.6.1.5.5.7.3.8",
                    "timeStamping",
                    "1.3.6.1.5.5.7.3.9",
                    "OCSPSigning");

    /** RFC 5280 §4.2.1.3: the bit of {@code keyUsage} that lets a key sign certificates. */
    private static final int SIGNS_CERTIFICATES = 5;

    private static final int LONGEST_CHAIN = 20;

    private final List<X509Certificate> anchors;
    private final Predicate<X509Certificate> selfSigned;

    /**
     * @param anchors the authorities that are trusted
     * @param selfSigned whether a certificate is signed with its own key
     */
    ChainJudge(List<X509Certificate> anchors, Predicate<X509Certificate> selfSigned) {
        this.anchors = anchors;
        this.selfSigned = selfSigned;
    }

    /** The certificate that ran out, or has not begun; null when all of them are in their time. */
    static @Nullable Failure dates(
            X509Certificate[] chain, CertificateException refusal, Instant now) {
        CertPathValidatorException path = Causes.first(refusal, CertPathValidatorException.class);
        if (path != null && path.getIndex() >= 0 && path.getCertPath() != null) {
            List<?> tried = path.getCertPath().getCertificates();
            if (path.getIndex() < tried.size()
                    && tried.get(path.getIndex()) instanceof X509Certificate blamed
                    && !blamed.equals(chain[0])) {
                Failure found = ofAbove(blamed, now);
                if (found != null) {
                    return found;
                }
            }
        }
        return Stream.of(chain)
                .skip(1)
                .limit(LONGEST_CHAIN)
                .flatMap(above -> Stream.ofNullable(ofAbove(above, now)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Failure ofAbove(X509Certificate above, Instant now) {
        Instant end = above.getNotAfter().toInstant();
        Instant begin = above.getNotBefore().toInstant();
        if (now.isAfter(end)) {
            return Failure.of(Reason.TLS_EXPIRED, INTERMEDIATE, name(above), day(end));
        }
        return now.isBefore(begin)
                ? Failure.of(Reason.TLS_NOT_YET_VALID, INTERMEDIATE, name(above), day(begin))
                : null;
    }

    /** In UTC, as certificates are. */
    static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Why nobody vouches for it, though its time and its name may be right. */
    Failure issuer(X509Certificate[] chain, CertificateException refusal) {
        X509Certificate leaf = chain[0];
        boolean isPathFault =
                Causes.first(refusal, CertPathBuilderException.class) != null
                        || Causes.first(refusal, CertPathValidatorException.class) != null;
        if (!isPathFault) {
            // A path was found; what is left of the platform's rules is what it may be used for.
            return use(leaf);
        }
        if (selfSigned.test(leaf)) {
            return Failure.of(Reason.TLS_UNTRUSTED, SELF_SIGNED);
        }
        X509Certificate top = leaf;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            X509Certificate above = issuerIn(Stream.of(chain).skip(1), top);
            if (above == null || above.equals(top)) {
                break;
            }
            if (!maySign(above)) {
                return Failure.of(Reason.TLS_UNTRUSTED, NO_AUTHORITY, name(above));
            }
            top = above;
        }
        return above(top, leaf);
    }

    /** The chain goes up to {@code top}, and no further. */
    private Failure above(X509Certificate top, X509Certificate leaf) {
        String issuer = name(top.getIssuerX500Principal());
        boolean isNamedHere =
                anchors.stream()
                        .anyMatch(
                                anchor ->
                                        anchor.getSubjectX500Principal()
                                                .equals(top.getIssuerX500Principal()));
        if (isNamedHere) {
            return issuerIn(anchors.stream(), top) == null
                    ? Failure.of(Reason.TLS_UNTRUSTED, OTHER_KEY, issuer)
                    : Failure.of(Reason.TLS_UNTRUSTED, UNKNOWN_ISSUER, issuer);
        }
        if (!top.equals(leaf)) {
            return Failure.of(Reason.TLS_UNTRUSTED, UNKNOWN_ISSUER, issuer);
        }
        // A public authority always says where its certificate is to be had; a private one need
        // not, so that nobody can tell a missing intermediate from an authority unknown here.
        return leaf.getExtensionValue(AUTHORITY_INFO_ACCESS) != null
                ? Failure.of(Reason.TLS_UNTRUSTED, NO_INTERMEDIATE)
                : Failure.of(Reason.TLS_UNTRUSTED, NO_ISSUER, issuer);
    }

    /** Whose key has signed {@code below}; null when it is none of these. */
    private static @Nullable X509Certificate issuerIn(
            Stream<X509Certificate> candidates, X509Certificate below) {
        return candidates
                .limit(20_000)
                .filter(one -> one.getSubjectX500Principal().equals(below.getIssuerX500Principal()))
                .filter(one -> hasSigned(one.getPublicKey(), below))
                .findFirst()
                .orElse(null);
    }

    static boolean hasSigned(PublicKey key, X509Certificate certificate) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    private static boolean maySign(X509Certificate authority) {
        boolean[] usage = authority.getKeyUsage();
        return authority.getBasicConstraints() >= 0
                && (usage == null
                        || usage.length > SIGNS_CERTIFICATES && usage[SIGNS_CERTIFICATES]);
    }

    /** What it is made for instead. */
    private static Failure use(X509Certificate leaf) {
        List<String> uses = List.of();
        try {
            List<String> named = leaf.getExtendedKeyUsage();
            uses = named == null ? uses : named;
        } catch (CertificateParsingException unreadable) {
            uses = List.of("?");
        }
        if (uses.isEmpty() || uses.contains(SERVER_USE) || uses.contains(ANY_USE)) {
            return Failure.of(Reason.TLS_UNTRUSTED, WRONG_KEY_USE);
        }
        List<String> shown = uses.stream().map(use -> USES.getOrDefault(use, use)).toList();
        return Failure.of(Reason.TLS_UNTRUSTED, WRONG_USE, Facts.clean(String.join(", ", shown)));
    }

    private static String name(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal());
    }

    private static String name(X500Principal principal) {
        return Facts.clean(principal.getName(X500Principal.RFC2253));
    }
}
