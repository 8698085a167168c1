package org.atalaya.probe;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a certificate would be accepted by the platform's rules, and if not, the one reason
 * that a person should act on first: its dates, then who vouches for it, then its name.
 */
final class CertificateJudge {

    /** Fact codes: {@code Phrases} has their words. */
    static final String REVOKED = "revoked";

    static final String WEAK = "weak-algorithm";

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int NAMES_SHOWN = 3;

    private static final int MAX_KNOWN = 20_000;

    private final X509ExtendedTrustManager rules;
    private final InstantSource clock;

    /** By fingerprint: checking a signature costs a good part of a handshake, each time anew. */
    private final Map<String, Boolean> signedThemselves = new HashMap<>();

    CertificateJudge(X509ExtendedTrustManager rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Null when the certificate is good for that host. */
    @Nullable Failure judge(X509Certificate[] chain, String authType, SSLEngine engine, Wire wire) {
        return judge(chain, wire, () -> rules.checkServerTrusted(chain, authType, engine));
    }

    /** The same for a handshake over a socket. */
    @Nullable Failure judge(X509Certificate[] chain, String authType, Socket socket, Wire wire) {
        return judge(chain, wire, () -> rules.checkServerTrusted(chain, authType, socket));
    }

    /** The platform's rules, applied to one chain. */
    @FunctionalInterface
    private interface Test {
        void pass() throws CertificateException;
    }

    private @Nullable Failure judge(X509Certificate[] chain, Wire wire, Test test) {
        Failure dates = dates(chain[0]);
        if (dates != null) {
            return dates;
        }
        try {
            test.pass();
        } catch (CertificateException e) {
            return explain(chain, e);
        }
        return wire.isAlias() && !isNamed(chain[0], wire.name()) ? otherName(chain[0]) : null;
    }

    private @Nullable Failure dates(X509Certificate certificate) {
        Instant now = clock.instant();
        Instant end = certificate.getNotAfter().toInstant();
        Instant begin = certificate.getNotBefore().toInstant();
        if (now.isAfter(end)) {
            return Failure.of(Reason.TLS_EXPIRED, ChainJudge.day(end));
        }
        return now.isBefore(begin)
                ? Failure.of(Reason.TLS_NOT_YET_VALID, ChainJudge.day(begin))
                : null;
    }

    private Failure explain(X509Certificate[] chain, CertificateException refusal) {
        CertPathValidatorException path = Causes.first(refusal, CertPathValidatorException.class);
        if (path != null && path.getReason() instanceof BasicReason reason) {
            switch (reason) {
                case EXPIRED, NOT_YET_VALID -> {
                    Failure dates = ChainJudge.dates(chain, refusal, clock.instant());
                    return dates == null ? issuer(chain, refusal) : dates;
                }
                case REVOKED -> {
                    return Failure.of(Reason.TLS_UNTRUSTED, REVOKED);
                }
                case ALGORITHM_CONSTRAINED -> {
                    return Failure.of(Reason.TLS_UNTRUSTED, WEAK);
                }
                case UNSPECIFIED, UNDETERMINED_REVOCATION_STATUS, INVALID_SIGNATURE -> {}
            }
        }
        // A chain is refused with a subclass of its own; the plain class speaks of the name.
        return refusal.getClass() == CertificateException.class
                ? otherName(chain[0])
                : issuer(chain, refusal);
    }

    private Failure issuer(X509Certificate[] chain, CertificateException refusal) {
        List<X509Certificate> anchors = List.of(rules.getAcceptedIssuers());
        return new ChainJudge(anchors, this::isSelfSigned).issuer(chain, refusal);
    }

    private boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        String fingerprint = fingerprint(certificate);
        synchronized (signedThemselves) {
            Boolean known = signedThemselves.get(fingerprint);
            if (known != null) {
                return known;
            }
        }
        boolean now = ChainJudge.hasSigned(certificate.getPublicKey(), certificate);
        synchronized (signedThemselves) {
            if (signedThemselves.size() >= MAX_KNOWN) {
                signedThemselves.clear();
            }
            signedThemselves.put(fingerprint, now);
        }
        return now;
    }

    private static Failure otherName(X509Certificate certificate) {
        List<String> names = names(certificate);
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        String text = names.isEmpty() ? subject(certificate) : shown;
        return Failure.of(
                Reason.TLS_HOSTNAME, Facts.clean(names.size() > NAMES_SHOWN ? text + ", …" : text));
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> name : alternatives) {
                    if (name.get(0) instanceof Integer kind
                            && (kind == DNS_NAME || kind == IP_ADDRESS)
                            && name.get(1) instanceof String text) {
                        names.add(text);
                    }
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return names;
    }

    /** For names that the platform refuses to compare: exact, or one wildcard label (RFC 9525). */
    static boolean isNamed(X509Certificate certificate, String host) {
        int dot = host.indexOf('.');
        return names(certificate).stream()
                .anyMatch(
                        name ->
                                name.equalsIgnoreCase(host)
                                        || dot > 0
                                                && name.startsWith("*.")
                                                && name.substring(1)
                                                        .equalsIgnoreCase(host.substring(dot)));
    }

    /** What the tile and the dialog say of it. */
    TlsInfo describe(X509Certificate[] chain, SSLSession session, @Nullable Failure failure) {
        X509Certificate leaf = chain[0];
        return new TlsInfo(
                session.getProtocol(),
                session.getCipherSuite(),
                failure == null,
                isSelfSigned(leaf),
                subject(leaf),
                issuer(leaf),
                leaf.getNotAfter().toInstant(),
                fingerprint(leaf),
                Arrays.stream(chain)
                        .limit(TlsInfo.LONGEST)
                        .map(
                                each ->
                                        new TlsInfo.Link(
                                                subject(each),
                                                issuer(each),
                                                each.getNotAfter().toInstant()))
                        .toList());
    }

    private static String issuer(X509Certificate certificate) {
        return Facts.clean(certificate.getIssuerX500Principal().getName(X500Principal.RFC2253));
    }

    private static String subject(X509Certificate certificate) {
        return Facts.clean(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253));
    }

    /** SHA-256, lower-case hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
