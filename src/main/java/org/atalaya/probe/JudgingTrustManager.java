package org.atalaya.probe;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import org.atalaya.model.Failure;

/**
 * Judges every certificate and tells the {@link Attempt}, whether bad ones are accepted or not. It
 * has to be an extended trust manager: around a plain one the platform still checks host names.
 *
 * <p>Also keeps sessions from being resumed: a resumed handshake shows no certificate, and an
 * expired one would go unseen.
 */
final class JudgingTrustManager extends X509ExtendedTrustManager {

    private final CertificateJudge judge;
    private final boolean enforcing;

    JudgingTrustManager(CertificateJudge judge, boolean enforcing) {
        this.judge = judge;
        this.enforcing = enforcing;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        SSLSession session = engine.getHandshakeSession();
        Attempt attempt = Attempt.current();
        if (session == null || attempt == null) {
            throw new CertificateException("a handshake that no probe asked for");
        }
        session.invalidate();
        Failure failure = judge.judge(chain, authType, engine, attempt.wire());
        attempt.certificateSeen(CertificateJudge.describe(chain[0], session, failure), failure);
        if (enforcing && failure != null) {
            throw new CertificateException(failure.reason().code());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("probes use engines only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("probes use engines only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    /** None are named to the server, as browsers do. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
