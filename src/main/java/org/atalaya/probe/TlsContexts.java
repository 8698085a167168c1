package org.atalaya.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * Makes the TLS contexts of all hosts from their settings, one a kind of trust. The files that a
 * setting names are read when it is first used, and again once they have changed.
 *
 * <p>Every handshake in these contexts needs an {@link Attempt} in force, which hears what was seen
 * of the certificate.
 */
final class TlsContexts {

    /**
     * Seconds; the JDK throws TLS 1.3 tickets away when sessions would live longer than the week
     * that RFC 8446 §4.6.1 allows. {@link JudgingTrustManager} sees to older versions.
     */
    private static final int NO_TICKETS = 8 * 24 * 60 * 60;

    /** Seconds that a session may be resumed; {@link Resumption} allows no more anyway. */
    private static final int KEEP_SESSIONS = (int) Resumption.FULL_AFTER.toSeconds();

    /**
     * A server hands out a ticket or two a handshake, and the platform keeps those that were not
     * used until they run out: 20,480 of them, some 8 KiB each, unless it is told less. Twice to
     * four times the servers lasts from one round to the next.
     */
    private static final int SESSIONS_A_SERVER = 4;

    private static final int SESSIONS_MIN = 256;

    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Secrets secrets;
    private final @Nullable KeyStore anchors;
    private @Nullable X509ExtendedTrustManager platform;
    private final Map<Kind, Made> made = new ConcurrentHashMap<>();
    private volatile long sweptAt = System.nanoTime();
    private volatile int sessions = SESSIONS_MIN;

    /** What of the settings a context depends on. */
    private record Kind(
            boolean insecure,
            @Nullable String pin,
            @Nullable Path ca,
            @Nullable ClientCertificate client,
            boolean legacy,
            boolean resuming) {

        static Kind of(TlsSettings s, boolean resuming) {
            return new Kind(s.insecure(), s.pin(), s.ca(), s.client(), s.legacy(), resuming);
        }

        Stream<Path> files() {
            return Stream.concat(
                            Stream.of(ca == null ? List.<Path>of() : List.of(ca)),
                            Stream.of(client == null ? List.<Path>of() : files(client)))
                    .flatMap(List::stream);
        }

        private static List<Path> files(ClientCertificate client) {
            Path key = client.key();
            return key == null ? List.of(client.certificate()) : List.of(client.certificate(), key);
        }
    }

    private record Made(Secured secured, Map<Path, String> stamps) {}

    /**
     * A context and what its connections are held to.
     *
     * @param parameters cipher suites and protocols; a copy for every caller, it can be changed
     */
    record Secured(SSLContext context, boolean legacy) {

        SSLParameters parameters() {
            return legacy ? LegacyTls.lenient(context) : LegacyTls.strict(context);
        }
    }

    /**
     * @param anchors the authorities that are trusted where a host names none; null for the
     *     platform's
     */
    TlsContexts(@Nullable KeyStore anchors, InstantSource clock, Secrets secrets) {
        this.anchors = anchors;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * The context for these settings.
     *
     * @throws ProbeFault when a file they name cannot be used, or legacy TLS cannot be had
     */
    Secured get(TlsSettings settings) throws ProbeFault {
        return get(settings, false);
    }

    /**
     * The same for {@link java.net.http.HttpClient}, where sessions may be resumed.
     *
     * @param resuming whether they are, when {@link Resumption} says so
     */
    Secured get(TlsSettings settings, boolean resuming) throws ProbeFault {
        sweep();
        Kind kind = Kind.of(settings, resuming);
        Map<Path, String> stamps = stamps(kind);
        Made before = made.get(kind);
        if (before != null && before.stamps.equals(stamps)) {
            return before.secured;
        }
        Secured now = make(kind);
        made.put(kind, new Made(now, stamps));
        return now;
    }

    /** Sessions with that many servers are worth keeping from now on. */
    void expect(int servers) {
        int wanted = Math.max(SESSIONS_MIN, SESSIONS_A_SERVER * Integer.highestOneBit(servers));
        if (wanted != sessions) {
            sessions = wanted;
            made.values()
                    .forEach(
                            m ->
                                    m.secured
                                            .context
                                            .getClientSessionContext()
                                            .setSessionCacheSize(wanted));
        }
    }

    /** The JDK drops sessions that have run out only where somebody looks at all of them. */
    private void sweep() {
        long now = System.nanoTime();
        if (now - sweptAt >= SWEEP.toNanos()) {
            sweptAt = now;
            made.values().forEach(m -> m.secured.context.getClientSessionContext().getIds());
        }
    }

    private static Map<Path, String> stamps(Kind kind) {
        if (kind.ca == null && kind.client == null) {
            return Map.of();
        }
        Map<Path, String> stamps = new HashMap<>();
        kind.files().forEach(file -> stamps.put(file, stamp(file)));
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private Secured make(Kind kind) throws ProbeFault {
        CertificateJudge judge = new CertificateJudge(rulesOf(kind), clock);
        JudgingTrustManager trust =
                new JudgingTrustManager(judge, !kind.insecure, kind.pin, kind.resuming);
        ClientCertificate client = kind.client;
        KeyManager[] keys =
                client == null
                        ? new KeyManager[] {new AskedKeyManager(null)}
                        : ClientKeys.of(client, secrets);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {trust}, null);
            context.getClientSessionContext()
                    .setSessionTimeout(kind.resuming ? KEEP_SESSIONS : NO_TICKETS);
            context.getClientSessionContext().setSessionCacheSize(sessions);
            if (kind.legacy && !LegacyTls.isAvailable(context)) {
                throw ProbeFault.of(Reason.UNSUPPORTED, "no-legacy-tls");
            }
            return new Secured(TracedContext.around(context), kind.legacy);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no usable TLS", e);
        }
    }

    private X509ExtendedTrustManager rulesOf(Kind kind) throws ProbeFault {
        Path ca = kind.ca;
        if (ca == null) {
            return platform();
        }
        try {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            for (var certificate : Pem.certificates(ca)) {
                anchors.setCertificateEntry("ca-" + anchors.size(), certificate);
            }
            return rules(anchors);
        } catch (IOException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, "ca-file", Facts.clean(ca.toString()));
        } catch (GeneralSecurityException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, "ca-empty", Facts.clean(ca.toString()));
        }
    }

    /** Read when first needed: the platform's store has hundreds of certificates. */
    private synchronized X509ExtendedTrustManager platform() {
        X509ExtendedTrustManager known = platform;
        try {
            known = known == null ? rules(anchors) : known;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform has no usable TLS", e);
        }
        platform = known;
        return known;
    }

    private static X509ExtendedTrustManager rules(@Nullable KeyStore anchors)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }
}
