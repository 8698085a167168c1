package org.atalaya.probe;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** The platform's TLS with engines that report to the {@link Attempt} that asked for them. */
final class TracedContext extends SSLContext {

    private TracedContext(SSLContext platform) {
        super(new Spi(platform), platform.getProvider(), platform.getProtocol());
    }

    /** Around a context that its maker has made ready, with a {@link JudgingTrustManager}. */
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
            return new TracedEngine(platform.createSSLEngine(name, attempt.sessionPort()), attempt);
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
