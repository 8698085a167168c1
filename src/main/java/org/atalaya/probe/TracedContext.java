package org.atalaya.probe;

import java.security.KeyManagementException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The platform's TLS with engines that report to the {@link Attempt} that asked for them. */
final class TracedContext extends SSLContext {

    /**
     * Seconds; the JDK throws TLS 1.3 tickets away when sessions would live longer than the week
     * that RFC 8446 §4.6.1 allows. {@link JudgingTrustManager} sees to older versions.
     */
    private static final int NO_TICKETS = 8 * 24 * 60 * 60;

    private TracedContext(SSLContext platform) {
        super(new Spi(platform), platform.getProvider(), platform.getProtocol());
    }

    /**
     * A context that reads and judges every certificate.
     *
     * @param anchors the authorities to trust; null for the platform's
     * @param enforcing whether a bad certificate ends the handshake
     */
    static SSLContext of(@Nullable KeyStore anchors, boolean enforcing, InstantSource clock) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors);
            X509ExtendedTrustManager rules = null;
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    rules = extended;
                }
            }
            if (rules == null) {
                throw new IllegalStateException("this platform has no X.509 trust manager");
            }
            SSLContext platform = SSLContext.getInstance("TLS");
            platform.init(
                    new KeyManager[] {new AskedKeyManager()},
                    new TrustManager[] {
                        new JudgingTrustManager(new CertificateJudge(rules, clock), enforcing)
                    },
                    null);
            platform.getClientSessionContext().setSessionTimeout(NO_TICKETS);
            return new TracedContext(platform);
        } catch (NoSuchAlgorithmException | KeyStoreException | KeyManagementException e) {
            throw new IllegalStateException("this platform has no usable TLS", e);
        }
    }

    /** The same for a context that its maker has made ready, with a {@link JudgingTrustManager}. */
    static SSLContext around(SSLContext platform) {
        return new TracedContext(platform);
    }

    private static final class Spi extends SSLContextSpi {

        private final SSLContext platform;

        Spi(SSLContext platform) {
            this.platform = platform;
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            Attempt attempt = Attempt.current();
            if (attempt == null) {
                return platform.createSSLEngine(host, port);
            }
            String name = attempt.wire().isAlias() ? attempt.wire().name() : host;
            return new TracedEngine(platform.createSSLEngine(name, port), attempt);
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return platform.createSSLEngine();
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys,
                TrustManager @Nullable [] trust,
                @Nullable SecureRandom random) {
            throw new UnsupportedOperationException("made ready by its maker");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return platform.getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return platform.getServerSocketFactory();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return platform.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return platform.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return platform.getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return platform.getSupportedSSLParameters();
        }
    }
}
