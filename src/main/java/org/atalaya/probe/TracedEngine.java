package org.atalaya.probe;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * A TLS engine that tells its {@link Attempt} when the handshake began and ended, and has the
 * attempt in force while certificates are judged. All else is the platform's own engine.
 */
final class TracedEngine extends SSLEngine {

    private final SSLEngine engine;
    private final Attempt attempt;

    TracedEngine(SSLEngine engine, Attempt attempt) {
        super(engine.getPeerHost(), engine.getPeerPort());
        this.engine = engine;
        this.attempt = attempt;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer to)
            throws SSLException {
        attempt.handshakeBegins();
        return traced(() -> engine.wrap(from, offset, length, to));
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length)
            throws SSLException {
        return traced(() -> engine.unwrap(from, to, offset, length));
    }

    /** Part of a handshake is done right here and not in a delegated task. */
    private SSLEngineResult traced(ScopedValue.CallableOp<SSLEngineResult, SSLException> step)
            throws SSLException {
        if (attempt.securedAt() != 0) {
            return step.call();
        }
        SSLEngineResult result = attempt.scope().call(step);
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
            attempt.handshakeEnds();
            TlsInfo earlier = JudgingTrustManager.remembered(engine.getSession());
            if (attempt.tls() == null && earlier != null) {
                attempt.resumed(earlier);
            }
        }
        return result;
    }

    @Override
    public @Nullable Runnable getDelegatedTask() {
        Runnable task = engine.getDelegatedTask();
        return task == null ? null : attempt.wrap(task);
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        if (attempt.wire().isAlias()) {
            // The alias must not reach the server; CertificateJudge compares the true name.
            parameters.setServerNames(List.of());
            parameters.setEndpointIdentificationAlgorithm(null);
        }
        engine.setSSLParameters(parameters);
    }

    @Override
    public SSLParameters getSSLParameters() {
        return engine.getSSLParameters();
    }

    @Override
    public void closeInbound() throws SSLException {
        engine.closeInbound();
    }

    @Override
    public boolean isInboundDone() {
        return engine.isInboundDone();
    }

    @Override
    public void closeOutbound() {
        engine.closeOutbound();
    }

    @Override
    public boolean isOutboundDone() {
        return engine.isOutboundDone();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return engine.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return engine.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        engine.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return engine.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return engine.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        engine.setEnabledProtocols(protocols);
    }

    @Override
    public SSLSession getSession() {
        return engine.getSession();
    }

    @Override
    public @Nullable SSLSession getHandshakeSession() {
        return engine.getHandshakeSession();
    }

    @Override
    public void beginHandshake() throws SSLException {
        engine.beginHandshake();
    }

    @Override
    public HandshakeStatus getHandshakeStatus() {
        return engine.getHandshakeStatus();
    }

    @Override
    public void setUseClientMode(boolean mode) {
        engine.setUseClientMode(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return engine.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        engine.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return engine.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        engine.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return engine.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        engine.setEnableSessionCreation(flag);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return engine.getEnableSessionCreation();
    }

    @Override
    public @Nullable String getApplicationProtocol() {
        return engine.getApplicationProtocol();
    }

    @Override
    public @Nullable String getHandshakeApplicationProtocol() {
        return engine.getHandshakeApplicationProtocol();
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(
            BiFunction<SSLEngine, List<String>, String> selector) {
        engine.setHandshakeApplicationProtocolSelector(selector);
    }

    @Override
    public @Nullable BiFunction<SSLEngine, List<String>, String>
            getHandshakeApplicationProtocolSelector() {
        return engine.getHandshakeApplicationProtocolSelector();
    }
}
